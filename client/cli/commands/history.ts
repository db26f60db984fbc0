import { showInstant } from '../../../domain/calendar/showInstant.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { openSession } from '../session.ts';

/** `dondoc task history ID`: what the engine recorded of a task, as sentences. */
export async function history(options: GlobalOptions, typed: string): Promise<void> {
  const session = await openSession(options);
  try {
    const entries = await session.queries.history(typed);
    if (options.json) console.log(JSON.stringify(entries, null, 2));
    else
      for (const { at, said } of entries)
        console.log(`${showInstant(at)}  ${said[session.language]}`);
  } finally {
    await session.close();
  }
}
