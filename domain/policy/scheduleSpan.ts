import { yearOf } from '../calendar/days.ts';
import { nextDelivery } from '../calendar/delivery.ts';
import { localDate } from '../calendar/officeTime.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { lastPlannedYear } from '../calendar/years.ts';
import type { Policy, ScheduleInput, Step } from './types.ts';

/** A step by its day, before its moments are known: what the rules decide on. */
export type Planned = Omit<Step, 'at' | 'deliverAt'>;

/** The days one schedule covers, both included. */
export interface Span {
  /** The first day a notice computed now can still be delivered on. */
  first: LocalDate;
  /** 31 December of the last year whose days off are decided or proposed. */
  until: LocalDate;
}

/**
 * The days a schedule computed at `input.from` covers. A year already begun counts as known
 * even while nothing is proposed for it: a duty must not stand still for a flag in a file.
 * Refuses a past year without a file.
 */
export function scheduleSpan(input: ScheduleInput, policy: Policy, cal: WorkCalendar): Span {
  const morning = nextDelivery(cal, input.from, policy.delivery.inboxBy).date;
  const lastYear = Math.max(lastPlannedYear(cal) ?? 0, yearOf(morning));
  const first = policy.delivery.atOnce ? localDate(cal, input.from) : morning;
  return { first, until: yearEnd(lastYear) };
}

/** 31 December of a year. */
export const yearEnd = (year: number): LocalDate => `${year}-12-31`;
