import { shortKey } from '../../../domain/case/shortKey.ts';
import { text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import { addTask } from '../../facade/incoming.ts';
import { servedAgency } from '../chosenAgency.ts';
import type { GlobalOptions } from '../ground.ts';
import { openSession } from '../session.ts';

interface AddOptions extends GlobalOptions {
  documentNo: string;
  documentDate: string;
  title: string;
  unit: string;
  due: string;
  assignedBy?: string;
  supervisor?: string;
}

/** `dondoc task add`: one line of an incoming document becomes a task. */
export async function add(options: AddOptions): Promise<void> {
  const session = await openSession(options);
  const { world, registry, language } = session;
  try {
    const { documentNo, title, unit, due, assignedBy, supervisor } = options;
    const documentDate = typedDate(options.documentDate);
    const line = { documentNo, documentDate, title, unit, due, assignedBy, supervisor };
    const { started, known } = await addTask(world, servedAgency(registry, options.agency), line);
    if (options.json) return console.log(JSON.stringify({ started, known }, null, 2));
    for (const id of started)
      console.log(`${shortKey(id)}: ${text('đã giao', 'started')[language]} (${id})`);
    for (const id of known)
      console.log(
        `${shortKey(id)}: ${text('đã có từ trước', 'was started before')[language]} (${id})`,
      );
  } finally {
    await session.close();
  }
}
