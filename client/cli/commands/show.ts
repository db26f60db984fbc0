import { shortKey } from '../../../domain/case/shortKey.ts';
import type { NoticeFate } from '../../../domain/task/life/fates.ts';
import { taskPage } from '../../office/pages/task/taskPage.ts';
import type { Subject } from '../../office/types.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { taskLines } from '../pages/taskLines.ts';
import { openSession } from '../session.ts';

/**
 * `dondoc task show ID`: facts, the steps to come with their reasons, what happened, and how each
 * notice ended.
 */
export async function show(options: GlobalOptions, typed: string): Promise<void> {
  const session = await openSession(options);
  try {
    const subject = await session.queries.task(typed);
    const fates = await session.queries.fates(subject.state);
    if (options.json) console.log(JSON.stringify(jsonOf(subject, fates), null, 2));
    else
      for (const line of taskLines(taskPage({ ...subject, fates }), session.language))
        console.log(line);
  } finally {
    await session.close();
  }
}

/** For machines: all that the task knows, and how each of its notices ended. */
const jsonOf = ({ id, state }: Subject, fates: NoticeFate[]) => {
  const { remembered: _remembered, ...told } = state;
  return { key: shortKey(id), ...told, fates };
};
