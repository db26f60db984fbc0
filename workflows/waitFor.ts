import { condition } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';
import { isLate, moment, msUntil, now, reached } from './clock.ts';
import { onRecord } from './onRecord.ts';
import { restUntil } from './restUntil.ts';

/** A moment that is waited for, and what for, as Temporal's own page shows it. */
export interface Awaited {
  at: Instant;
  summary: string;
}

/** What comes first: a step, or another try to hand over what could not be. */
export const firstOf = (step: Awaited | null, retryAt: Instant | null): Awaited | null =>
  retryAt && !(step && step.at < retryAt) ? { at: retryAt, summary: 'hand over again' } : step;

/**
 * Waits for a moment or for a command, or where there is no moment for a command alone. Returns the
 * moment up to which steps are due: that of the step whose time has come, or now.
 */
export async function momentOrCommand(
  next: Awaited | null,
  changed: () => boolean,
): Promise<Instant> {
  if (!next) await onRecord(restUntil(changed));
  else {
    const { at, summary } = next;
    if (!(await onRecord(condition(changed, Math.max(1, msUntil(at)), { summary })))) {
      reached(at);
      const woke = await moment();
      return isLate(at, woke) ? woke : at;
    }
  }
  return now();
}
