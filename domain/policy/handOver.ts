import { ownSecond } from '../calendar/ownSecond.ts';
import type { Instant } from '../calendar/types.ts';

const MS_PER_SECOND = 1000;
const WINDOW_SECONDS = 30 * 60;
const WINDOW_OPENS_BEFORE_MS = 60 * 60 * MS_PER_SECOND;

/**
 * When a task hands over what is due in the digest of `inboxAt`: between one hour and half an hour before it, at
 * the task's own second, so that ten thousand tasks of one morning trickle in.
 */
export function handOverAt(inboxAt: Instant, taskId: string): Instant {
  const opens = Date.parse(inboxAt) - WINDOW_OPENS_BEFORE_MS;
  return new Date(opens + ownSecond(taskId, WINDOW_SECONDS) * MS_PER_SECOND).toISOString();
}
