import { laterOf } from '../calendar/days.ts';
import { withDaysOff } from '../calendar/daysOff.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { workingDayWithin } from '../calendar/workingDays.ts';
import type { Outlook } from './outlook.ts';
import type { Late } from './stepReason.ts';
import type { Policy, ScheduleInput } from './types.ts';
import { workByOf } from './workBy.ts';

/** A task with a due date, and all that its steps are counted from. */
export interface Dated {
  input: ScheduleInput;
  policy: Policy;
  cal: WorkCalendar;
  outlook: Outlook;
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
 * after the day it rolled forward to (Civil Code 2015, Art. 148.5), or after the day the
 * coordinator confirmed it as late.
 */
export function datedTask(
  input: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  outlook: Outlook,
  dueDate: LocalDate,
): Dated {
  const workBy = workByOf(cal, policy.planRoll, dueDate, input.previousDue);
  const lastInTime = laterOf(dueDate, workBy);
  const lateFrom = input.ladderFrom ?? lastInTime;
  const ladderCal = withDaysOff(cal, input.downDays ?? []);
  return { input, policy, cal, outlook, dueDate, workBy, lastInTime, lateFrom, ladderCal };
}

/** The day a task is so many working days late; null when that is past the outlook. */
export const lateDay = ({ ladderCal, lateFrom, outlook }: Dated, days: number): LocalDate | null =>
  workingDayWithin(ladderCal, lateFrom, days, outlook.until);

/** How late the task is, for a step's reason. */
export const lateBy = ({ lastInTime, lateFrom, input }: Dated, days: number): Late => ({
  days,
  uncounted: (input.downDays ?? []).filter((day) => day > lateFrom).length,
  due: lastInTime,
  confirmedOn: input.ladderFrom ?? null,
});
