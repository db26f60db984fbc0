import { addDays, dueQuarter, earlierOf, monthOf, quarterEnd } from '../calendar/days.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { addWorkingDays, rollBack, rollForward } from '../calendar/workingDays.ts';
import type { Outlook, Planned } from './outlook.ts';
import { yearEnd } from './outlook.ts';
import { stepReason } from './stepReason.ts';
import type { ScheduleInput } from './types.ts';

const PROGRESS_DAYS_BEFORE_QUARTER_END = 5;

/**
 * A task whose date had passed when its plan was loaded: the coordinator is asked now, then
 * monthly.
 */
export function confirmations(
  input: ScheduleInput,
  cal: WorkCalendar,
  first: LocalDate,
  until: LocalDate,
): Planned[] {
  const later = monthlyDays(cal, first, until).filter((day) => monthOf(day) > monthOf(first));
  const reason = stepReason({ kind: 'ask-confirmation', dueDate: input.dueDate }, input.language);
  return [first, ...later].map((date) => ({
    id: `confirm/${monthOf(date)}`,
    kind: 'ask-confirmation',
    date,
    to: ['coordinator'],
    reason,
  }));
}

/**
 * A task waiting for its date: the coordinator is asked on the first working day of each month of
 * the plan's year.
 */
export function dateQuestions(
  input: ScheduleInput,
  cal: WorkCalendar,
  outlook: Outlook,
): Planned[] {
  const reason = stepReason({ kind: 'ask-date' }, input.language);
  return monthlyDays(cal, outlook.first, earlierOf(yearEnd(input.planYear), outlook.until))
    .filter((date) => date >= `${input.planYear}-01-01`)
    .map((date) => ({
      id: `ask-date/${monthOf(date)}`,
      kind: 'ask-date',
      date,
      to: ['coordinator'],
      reason,
    }));
}

/**
 * A continuous duty: progress is asked for shortly before the end of each quarter that is not over
 * yet.
 */
export function progressQuestions(
  input: ScheduleInput,
  cal: WorkCalendar,
  outlook: Outlook,
): Planned[] {
  return [1, 2, 3, 4]
    .map((n) => quarterEnd(input.planYear, n))
    .filter((end) => end >= outlook.first && end <= outlook.until)
    .map((end) => progressQuestion(input, cal, end))
    .filter(({ lastWorkingDay }) => lastWorkingDay >= outlook.first)
    .map(({ step }) => step);
}

function progressQuestion(input: ScheduleInput, cal: WorkCalendar, end: LocalDate) {
  const quarter = dueQuarter(end);
  const lastWorkingDay = rollBack(cal, end);
  const step: Planned = {
    id: `progress/${quarter}`,
    kind: 'ask-progress',
    date: addWorkingDays(cal, lastWorkingDay, -PROGRESS_DAYS_BEFORE_QUARTER_END),
    to: [input.relation === 'subordinate' ? 'officer' : 'coordinator'],
    reason: stepReason({ kind: 'ask-progress', quarter }, input.language),
  };
  return { step, lastWorkingDay };
}

/** The first working day of each month, from `first` to `until`. */
function monthlyDays(cal: WorkCalendar, first: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let month = `${monthOf(first)}-01`; month <= until; month = nextMonth(month))
    days.push(rollForward(cal, month));
  return days.filter((day) => day >= first);
}

const nextMonth = (firstOfMonth: LocalDate): LocalDate =>
  `${monthOf(addDays(firstOfMonth, 31))}-01`;
