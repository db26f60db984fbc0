import { laterOf } from '../../calendar/days.ts';
import { outcomesOf } from '../../calendar/outcomes.ts';
import { type CountedTerm, termEnds } from '../../calendar/term.ts';
import type { LocalDate, WorkCalendar } from '../../calendar/types.ts';
import { rollBack, rollForward } from '../../calendar/workingDays.ts';
import type { Policy } from '../types.ts';

/** A due date, and what else decides on which day people work towards. */
export interface DueDay {
  /** Nominal. */
  dueDate: LocalDate;
  /** Due date of the occurrence before; null where there is none. */
  previousDue: LocalDate | null;
  /** The term it ends, where it was counted. */
  counted?: CountedTerm | undefined;
}

/**
 * The days people may have to work towards, ascending: one, or several where proposals of the
 * calendar that are still open lead to different days. They work towards the first.
 */
export function workDays(
  cal: WorkCalendar,
  planRoll: Policy['planRoll'],
  { dueDate, previousDue, counted }: DueDay,
): LocalDate[] {
  if (counted) return termEnds(cal, counted);
  const days = outcomesOf(cal).map((outcome) => workByOf(outcome, planRoll, dueDate, previousDue));
  return [...new Set(days)].sort();
}

/**
 * The day people work towards under a calendar without proposals: the nominal due date, rolled over
 * days off as the policy says. Rolling back never leaves the occurrence's period: where no working
 * day is left after `previousDue` (a Tết week), it rolls forward.
 */
export function workByOf(
  cal: WorkCalendar,
  planRoll: Policy['planRoll'],
  dueDate: LocalDate,
  previousDue: LocalDate | null,
): LocalDate {
  if (planRoll === 'forward') return rollForward(cal, dueDate);
  const back = rollBack(cal, dueDate);
  return previousDue !== null && back <= previousDue ? rollForward(cal, dueDate) : back;
}

/** Days that proposals still open lead to, and what those are about. */
export interface Undecided {
  about: string[];
  /** Ascending, at least two. */
  days: LocalDate[];
}

/**
 * The last day a task is not late: the nominal date, or the day it rolled forward to (Civil Code
 * 2015, Art. 148.5), or the last of those that are not decided yet.
 */
export function latestDay(
  dueDate: LocalDate,
  workBy: LocalDate | null,
  undecided: Undecided | undefined,
): LocalDate {
  return [workBy, undecided?.days.at(-1)].reduce<LocalDate>(
    (last, day) => laterOf(last, day ?? last),
    dueDate,
  );
}
