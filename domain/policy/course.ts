import { earlierOf, yearOf } from '../calendar/days.ts';
import { localDate } from '../calendar/officeTime.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { type Planned, type Span, yearEnd } from './scheduleSpan.ts';
import { confirmations, dateQuestions, progressQuestions } from './steps/asking.ts';
import { assignment, reminders } from './steps/beforeDue.ts';
import { MOST_LISTS } from './steps/chairmanList.ts';
import { type Dated, datedTask, lateDay } from './steps/dated.ts';
import { explanationSteps } from './steps/explanation.ts';
import { innerSteps } from './steps/inner.ts';
import { reportChairman, reportSupervisor, urge } from './steps/ladder.ts';
import { obstacleSteps } from './steps/obstacle.ts';
import { postingSteps } from './steps/posting.ts';
import { reviewSteps } from './steps/review.ts';
import { takePart } from './steps/takePart.ts';
import type { Policy, ScheduleInput } from './types.ts';

/** How a schedule ends: the task closes, the rest is computed later, or nothing is left to do. */
export type Ending = { kind: 'close'; on: LocalDate } | { kind: 'extend'; after: LocalDate } | null;

/** What a task goes through by itself, by day, before its moments are known. */
export interface Course {
  planned: Planned[];
  ending: Ending;
}

/**
 * The course of a task: what its kind of deadline brings and, while a report waits, who is asked to
 * look at it; where it was handed on, what its doer is reminded of; where something hinders it, who
 * is asked to answer; where it was proven by a posting, who takes that down.
 */
export function courseOf(
  input: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
): Course {
  const { planned, ending } = courseByKind(input, policy, cal, span);
  const review = reviewSteps(input, policy, cal, span);
  const obstacle = obstacleSteps(input, policy, cal, span);
  const postings = postingSteps(input, policy, cal, span);
  const isWhole = review.isWhole && obstacle.isWhole && postings.isWhole;
  return {
    planned: [
      ...takePart(input, span),
      ...planned,
      ...innerSteps(input, policy, cal, span),
      ...review.planned,
      ...obstacle.planned,
      ...postings.planned,
    ],
    ending: ending ?? (isWhole ? null : { kind: 'extend', after: span.until }),
  };
}

/** To be confirmed, dated, waiting, or continuous. */
function courseByKind(input: ScheduleInput, policy: Policy, cal: WorkCalendar, span: Span): Course {
  if (input.toConfirm) return confirmation(input, cal, span);
  if (input.dueDate !== null) return dated(datedTask(input, policy, cal, span, input.dueDate));
  const ending = endOfPlan(input, span);
  if (input.waiting === 'date') return { planned: dateQuestions(input, cal, span), ending };
  if (input.waiting === 'event') return { planned: [], ending };
  if (input.kind === 'continuous') return { planned: progressQuestions(input, cal, span), ending };
  throw new TypeError(`task ${input.taskId} (${input.kind}) has no due date and waits for none`);
}

/** Asked until answered; until the plan ends, then, if it is over, year by year. */
function confirmation(input: ScheduleInput, cal: WorkCalendar, span: Span): Course {
  const { planUntil } = input;
  const isOver = planUntil <= localDate(cal, input.from);
  const until = isOver ? span.until : earlierOf(planUntil, span.until);
  return {
    planned: confirmations(cal, span.first, until),
    ending: { kind: 'extend', after: until },
  };
}

function dated(task: Dated): Course {
  const { input, span, policy } = task;
  const before = [...assignment(task), ...reminders(task), ...urge(task)];
  if (input.relation !== 'subordinate') {
    // Peers and superiors climb no ladder: all is done once the coordinator was told that the date
    // is past.
    const isWhole = lateDay(task, policy.ladder.urge) !== null;
    return {
      planned: afterPrevious(input, before),
      ending: isWhole ? null : { kind: 'extend', after: span.until },
    };
  }
  const lists = reportChairman(task);
  const planned = [...before, ...reportSupervisor(task), ...explanationSteps(task), ...lists];
  return {
    planned: afterPrevious(input, planned),
    ending: { kind: 'extend', after: lastDay(lists) ?? span.until },
  };
}

/** Nothing is sent for an occurrence until the one before it is due. */
const afterPrevious = ({ previousDue }: ScheduleInput, planned: Planned[]): Planned[] =>
  previousDue === null ? planned : planned.filter((step) => step.date > previousDue);

/**
 * Where a schedule full of chairman's lists is cut: after the last; undefined when it is not full.
 */
const lastDay = (reports: Planned[]): LocalDate | undefined =>
  reports.length < MOST_LISTS ? undefined : reports.at(-1)?.date;

/**
 * Continuous, event and undated duties close with the plan; what was kept open past it (its report
 * waited, and was returned) with the year it has reached.
 */
function endOfPlan(input: ScheduleInput, span: Span): Ending {
  const { planUntil } = input;
  const on = planUntil >= span.first ? planUntil : yearEnd(yearOf(span.first));
  return on <= span.until ? { kind: 'close', on } : { kind: 'extend', after: span.until };
}
