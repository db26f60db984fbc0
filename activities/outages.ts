import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Instant } from '../domain/calendar/types.ts';
import type { Outage } from '../domain/policy/moments/downDays.ts';
import {
  LATE_LOOK_MS,
  LOOK_EVERY_MS,
  WATCH_ID,
  type Watched,
} from '../workflows/contract/watch.ts';

/**
 * An answer is good for so long, by the asking workflow's clock: ten thousand tasks wake after an
 * outage.
 */
const FRESH_MS = 60_000;

/**
 * A watch that was ended, or fails over and over, is no sign of an outage: else the ladder would
 * stand still.
 */
const ATTEMPTS_WHEN_WELL = 3;

/** When the engine was down, as far as `now`. */
export type OutagesUntil = (now: Instant) => Promise<Outage[]>;

/** Remembers for a minute what the watch answered. */
export function outagesKnownTo(askWatch: () => Promise<Watched>): OutagesUntil {
  let asked: { at: Instant; watched: Promise<Watched> } | null = null;
  return async (now) => {
    if (!asked || Math.abs(Date.parse(now) - Date.parse(asked.at)) > FRESH_MS) {
      const question = { at: now, watched: askWatch() };
      asked = question;
      question.watched.catch(() => {
        if (asked === question) asked = null;
      });
    }
    return withUnseen(await asked.watched, now);
  };
}

/** Reads the watch's memo: the server answers by itself, so that no worker waits for another. */
export async function readWatch(client: Client): Promise<Watched> {
  try {
    const { memo, status, raw } = await client.workflow.getHandle(WATCH_ID).describe();
    const watched: Watched = { lookedAt: null, outages: [], ...memo };
    const isWell =
      status.name === 'RUNNING' && (raw.pendingWorkflowTask?.attempt ?? 1) <= ATTEMPTS_WHEN_WELL;
    return isWell ? watched : { ...watched, lookedAt: null };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { lookedAt: null, outages: [] };
    throw error;
  }
}

/** Just awake, a task may ask before the watch itself has looked. */
function withUnseen({ lookedAt, outages }: Watched, now: Instant): Outage[] {
  const isUnseen =
    lookedAt !== null && Date.parse(now) - Date.parse(lookedAt) > LOOK_EVERY_MS + LATE_LOOK_MS;
  return isUnseen ? [...outages, { from: lookedAt, to: now }] : outages;
}
