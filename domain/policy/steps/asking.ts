import {
  addDays,
  dueQuarter,
  earlierOf,
  monthOf,
  quarterEnd,
  yearOf,
} from '../../calendar/days.ts';
import type { LocalDate, WorkCalendar } from '../../calendar/types.ts';
import { addWorkingDays, rollBack, rollForward } from '../../calendar/workingDays.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { ScheduleInput } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

const PROGRESS_DAYS_BEFORE_QUARTER_END = 5;

/**
 * A task whose date had passed when its plan was loaded: the coordinator is asked now, then
 * monthly.
 */
export function confirmations(cal: WorkCalendar, first: LocalDate, until: LocalDate): Planned[] {
  const later = monthlyDays(cal, first, until).filter((day) => monthOf(day) > monthOf(first));
  return [first, ...later].map((date) => ({
    id: STEP_IDS.confirmation(monthOf(date)),
    kind: 'ask-confirmation',
    date,
    to: ['coordinator'],
  }));
}

/**
 * A task waiting for its date: the coordinator is asked on the first working day of each month of
 * the plan's period.
 */
export function dateQuestions(input: ScheduleInput, cal: WorkCalendar, span: Span): Planned[] {
  return monthlyDays(cal, span.first, earlierOf(input.planUntil, span.until))
    .filter((date) => date >= `${input.planYear}-01-01`)
    .map((date) => ({
      id: STEP_IDS.date(monthOf(date)),
      kind: 'ask-date',
      date,
      to: ['coordinator'],
    }));
}

/**
 * A continuous duty: progress is asked for shortly before the end of each quarter that is not over
 * yet.
 */
export function progressQuestions(input: ScheduleInput, cal: WorkCalendar, span: Span): Planned[] {
  return quartersOf(input)
    .filter((end) => end >= span.first && end <= span.until)
    .map((end) => progressQuestion(input, cal, end))
    .filter(({ lastWorkingDay }) => lastWorkingDay >= span.first)
    .map(({ step }) => step);
}

/** The last days of the plan's quarters; of one that ends with the plan, the plan's. */
function quartersOf({ planYear, planUntil }: ScheduleInput): LocalDate[] {
  const ends: LocalDate[] = [];
  for (let year = planYear; year <= yearOf(planUntil); year += 1)
    for (const n of [1, 2, 3, 4]) ends.push(earlierOf(quarterEnd(year, n), planUntil));
  return [...new Set(ends)];
}

function progressQuestion(input: ScheduleInput, cal: WorkCalendar, end: LocalDate) {
  const lastWorkingDay = rollBack(cal, end);
  const step: Planned = {
    id: STEP_IDS.progress(dueQuarter(end)),
    kind: 'ask-progress',
    date: addWorkingDays(cal, lastWorkingDay, -PROGRESS_DAYS_BEFORE_QUARTER_END),
    to: [input.relation === 'subordinate' ? 'officer' : 'coordinator'],
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
