import { makeContinueAsNewFunc, sleep, upsertMemo } from '@temporalio/workflow';
import { now } from './clock.ts';
import { LATE_LOOK_MS, LOOK_EVERY_MS, type Watched } from './contract/watch.ts';

/** A day's looks; then the history begins anew. */
const LOOKS = 96;

/** A year of nights in which an office's machine is off would bury the memo. */
const OUTAGES_KEPT = 100;

/**
 * Knows when the engine was down: it looks at its clock every quarter of an hour, and a look that
 * comes much too late tells of an outage. Its memo says so to whoever counts days.
 */
export async function watch({ lookedAt, outages }: Watched): Promise<never> {
  let seen: Watched = { lookedAt, outages };
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const next = look(seen);
    // What stays as it was stays in the memo: the outages are longer than all the rest.
    upsertMemo(next.outages === seen.outages ? { lookedAt: next.lookedAt } : { ...next });
    seen = next;
    await sleep(LOOK_EVERY_MS);
  }
  return makeContinueAsNewFunc<typeof watch>({ memo: { ...seen } })(seen);
}

function look({ lookedAt, outages }: Watched): Watched {
  const at = now();
  const wasDown =
    lookedAt !== null && Date.parse(at) - Date.parse(lookedAt) > LOOK_EVERY_MS + LATE_LOOK_MS;
  return {
    lookedAt: at,
    outages: wasDown ? [...outages, { from: lookedAt, to: at }].slice(-OUTAGES_KEPT) : outages,
  };
}
