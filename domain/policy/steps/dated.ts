import { laterOf } from '../../calendar/days.ts';
import { withDaysOff } from '../../calendar/daysOff.ts';
import type { LocalDate, WorkCalendar } from '../../calendar/types.ts';
import { workingDayWithin } from '../../calendar/workingDays.ts';
import { workDays } from '../moments/workBy.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { Policy, ScheduleInput } from '../types.ts';

/** A task with a due date, and all that its steps are counted from. */
export interface Dated {
  input: ScheduleInput;
  policy: Policy;
  cal: WorkCalendar;
  span: Span;
  dueDate: LocalDate;
  workBy: LocalDate;
  /** The last day the task is not late. */
  lastInTime: LocalDate;
  /** The day the ladder counts from. */
  lateFrom: LocalDate;
  /** The calendar the ladder counts by: days on which the engine was down are days off. */
  ladderCal: WorkCalendar;
}

/**
 * Works out what a dated task's steps are counted from. Lateness starts after the nominal date, or
 * after the day it rolled forward to (Civil Code 2015, Art. 148.5), the last one where proposals
 * lead to several; the ladder counts from there, or from a later day that `ladderFrom` names.
 */
export function datedTask(
  input: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
  dueDate: LocalDate,
): Dated {
  const { previousDue, counted } = input;
  const days = workDays(cal, policy.planRoll, { dueDate, previousDue, counted });
  const workBy = days[0] ?? dueDate;
  const lastInTime = laterOf(dueDate, days.at(-1) ?? dueDate);
  const lateFrom = laterOf(lastInTime, input.ladderFrom?.on ?? lastInTime);
  const ladderCal = withDaysOff(cal, input.downDays);
  return { input, policy, cal, span, dueDate, workBy, lastInTime, lateFrom, ladderCal };
}

/** The day a task is so many working days late; null when that is past the span. */
export const lateDay = ({ ladderCal, lateFrom, span }: Dated, days: number): LocalDate | null =>
  workingDayWithin(ladderCal, lateFrom, days, span.until);

/** A step so many working days late, unless that day is past the span. */
export function lateStep(task: Dated, n: number, step: Omit<Planned, 'date' | 'n'>): Planned[] {
  const date = lateDay(task, n);
  return date === null ? [] : [{ ...step, n, date }];
}
