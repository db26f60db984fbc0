import { shortKey } from '../../../domain/case/shortKey.ts';
import { dueReasonText } from '../../../domain/policy/dueReasonText.ts';
import { text } from '../../../domain/text/text.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { typedGiven } from '../options/typedGiven.ts';
import { openSession } from '../session.ts';

interface AddOptions extends GlobalOptions {
  documentNo?: string;
  documentDate?: string;
  given?: string;
  received?: string;
  title: string;
  unit: string;
  due: string;
  coordinating?: string;
  assignedBy?: string;
  supervisor?: string;
}

/** `dondoc task add`: one line of an incoming document, or a word at a meeting, becomes a task. */
export async function add(options: AddOptions): Promise<void> {
  const { title, unit, due, coordinating, assignedBy, supervisor } = options;
  const line = {
    ...{ ...typedGiven(options), title, unit, due },
    coordinating: coordinating?.split(';').flatMap((part) => part.trim() || []),
    ...{ assignedBy, supervisor },
  };
  const session = await openSession(options);
  const { commands, registry, language } = session;
  try {
    const agency = servedAgency(registry, options.agency);
    const { started, known, tasks } = await commands.addTask(agency, line);
    if (options.json) return console.log(JSON.stringify({ started, known }, null, 2));
    const explained = new Map(
      tasks.map((facts) => [facts.id, dueReasonText(facts.dueReason, facts)]),
    );
    for (const id of started) {
      console.log(`${shortKey(id)}: ${text('đã giao', 'started')[language]} (${id})`);
      console.log(`  ${text('thời hạn', 'due')[language]}: ${explained.get(id)?.[language]}`);
    }
    for (const id of known)
      console.log(
        `${shortKey(id)}: ${text('đã có từ trước', 'was started before')[language]} (${id})`,
      );
  } finally {
    await session.close();
  }
}
