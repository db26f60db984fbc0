import { addDays, yearOf } from '../../../../domain/calendar/days.ts';
import type { LocalDate, WorkCalendar } from '../../../../domain/calendar/types.ts';
import { lastPlannedYear } from '../../../../domain/calendar/years.ts';
import type { Role } from '../../../../domain/directory/types.ts';
import { collapse } from '../../../../domain/policy/collapse.ts';
import type { Step, StepKind } from '../../../../domain/policy/types.ts';
import { doneSteps, openSteps, stepsToCome } from '../../../../domain/task/life/steps.ts';
import { stepText } from '../../../../domain/task/stepText.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskState } from '../../../../workflows/contract/task.ts';

/** A step that is to come if nothing changes, and why it comes. */
export interface ShownStep {
  date: LocalDate;
  kind: StepKind;
  /** What it will be, with its numbers as they are on its day. */
  said: Text;
  to: Role[];
  /** Of one that waits for a calendar: the year of it, missing or provisional; else null. */
  needsCalendar: number | null;
}

/** What a role is called beside a step. */
export const SHORT_ROLES: Record<Role, Text> = {
  participant: text('đơn vị phối hợp', 'coordinating units'),
  doer: text('người trực tiếp thực hiện', 'doer'),
  officer: text('người phụ trách', 'officer'),
  coordinator: text('đầu mối', 'coordinator'),
  supervisor: text('lãnh đạo phụ trách', 'supervisor'),
  chairman: text('Chủ tịch', 'chairman'),
  answerer: text('người trả lời vướng mắc', 'who answers'),
};

/** The steps to come of a task, by date; of those at one moment only what will be told then. */
export function comingSteps(
  { facts, schedule, notices, log }: Pick<TaskState, 'facts' | 'schedule' | 'notices' | 'log'>,
  calendar: WorkCalendar,
): ShownStep[] {
  const open = openSteps(schedule.steps, doneSteps(notices, log));
  return together(stepsToCome(open, facts)).map((step) => ({
    date: step.date,
    kind: step.kind,
    said: stepText(step, facts, calendar),
    to: step.to,
    needsCalendar: calendarNeeded(step, calendar),
  }));
}

/** What is left of steps that fall due at the same moment, once each stands for others. */
function together(steps: Step[]): Step[] {
  const moments = [...new Set(steps.map(({ at }) => at))];
  return moments.flatMap((at) => collapse(steps.filter((step) => step.at === at)).act);
}

/** Steps are not planned into a year whose holidays may still change. */
function calendarNeeded({ kind, date }: Step, calendar: WorkCalendar): number | null {
  const next = yearOf(date) + 1;
  const isWaiting =
    kind === 'extend' &&
    yearOf(addDays(date, 1)) === next &&
    (lastPlannedYear(calendar) ?? 0) < next;
  return isWaiting ? next : null;
}

/** That a step waits for the calendar of a year. */
export const needsCalendarText = (year: number): Text =>
  text(
    `lịch năm ${year} chưa có hoặc còn tạm tính`,
    `the calendar of ${year} is missing or provisional`,
  );
