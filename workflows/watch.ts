import {
  ActivityFailure,
  makeContinueAsNewFunc,
  proxyLocalActivities,
  sleep,
  upsertMemo,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities } from '../activities/types.ts';
import { now } from './clock.ts';
import {
  EACH_DAY,
  LATE_LOOK_MS,
  LOOK_EVERY_MS,
  type Watched,
  type WatchInput,
} from './contract/watch.ts';

/** A year of nights in which an office's machine is off would bury the memo. */
const OUTAGES_KEPT = 100;

const { forgetRuns, askForDecisions } = proxyLocalActivities<
  Pick<Activities, 'forgetRuns' | 'askForDecisions'>
>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumAttempts: 3 },
});

/**
 * Knows when the engine was down: it looks at its clock every quarter of an hour, and a look that
 * comes much too late tells of an outage. Its memo says so to whoever counts days. Once a day it
 * sees to it that coordinators are asked for days off that are to be decided.
 */
export async function watch(input: WatchInput): Promise<never> {
  const { pace = EACH_DAY, ...before } = input;
  let seen: Watched = before;
  for (let looks = 0; looks < pace.looks; looks += 1) {
    const next = look(seen);
    // What stays as it was stays in the memo: the outages are longer than all the rest.
    upsertMemo(next.outages === seen.outages ? { lookedAt: next.lookedAt } : { ...next });
    seen = next;
    if (looks === 0) {
      await forgetEarlierRuns();
      seen = await askedForDecisions(seen);
    }
    await sleep(pace.everyMs);
  }
  return makeContinueAsNewFunc<typeof watch>({ memo: { ...seen } })({ ...input, ...seen });
}

/**
 * What earlier runs saw stands in this one's memo; their histories are 100 KB a day of looks. Where
 * that fails the watch goes on, and tomorrow's run tries again.
 */
async function forgetEarlierRuns(): Promise<void> {
  const { workflowId, runId, continuedFromExecutionRunId } = workflowInfo();
  if (continuedFromExecutionRunId === undefined) return;
  try {
    await forgetRuns({ workflowId, runId });
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
  }
}

/** Once a day; where that fails, tomorrow's run tries again. */
async function askedForDecisions(seen: Watched): Promise<Watched> {
  try {
    const { lookedAt, asked = [] } = seen;
    return { ...seen, asked: await askForDecisions({ now: lookedAt ?? now(), asked }) };
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    return seen;
  }
}

function look({ lookedAt, outages, asked = [] }: Watched): Watched {
  const at = now();
  const wasDown =
    lookedAt !== null && Date.parse(at) - Date.parse(lookedAt) > LOOK_EVERY_MS + LATE_LOOK_MS;
  return {
    asked,
    lookedAt: at,
    outages: wasDown ? [...outages, { from: lookedAt, to: at }].slice(-OUTAGES_KEPT) : outages,
  };
}
