import { ownSecond } from '../../calendar/ownSecond.ts';
import type { Instant } from '../../calendar/types.ts';
import { taskParts } from '../../case/ids.ts';

const MS_PER_SECOND = 1000;
const WINDOW_SECONDS = 30 * 60;
const WINDOW_OPENS_BEFORE_MS = 60 * 60 * MS_PER_SECOND;

/**
 * When a task hands over what is due in the digest of `inboxAt`: between one hour and half an hour
 * before it, so that ten thousand tasks of one morning trickle in. Those of one unit share a
 * second: their notices reach its people together.
 */
export function handOverAt(inboxAt: Instant, taskId: string): Instant {
  const { agency, unit } = taskParts(taskId);
  const opens = Date.parse(inboxAt) - WINDOW_OPENS_BEFORE_MS;
  return new Date(
    opens + ownSecond(`${agency}/${unit}`, WINDOW_SECONDS) * MS_PER_SECOND,
  ).toISOString();
}
