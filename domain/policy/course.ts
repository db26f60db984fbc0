import { earlierOf } from '../calendar/days.ts';
import { localDate } from '../calendar/officeTime.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { confirmations, dateQuestions, progressQuestions } from './asking.ts';
import { assignment, reminders } from './beforeDue.ts';
import { MOST_LISTS } from './chairmanList.ts';
import { type Dated, datedTask, lateDay } from './dated.ts';
import { reportChairman, reportSupervisor, urge } from './ladder.ts';
import { letterSteps } from './letter.ts';
import { type Outlook, type Planned, yearEnd } from './outlook.ts';
import type { Policy, ScheduleInput } from './types.ts';

/** How a schedule ends: the task closes, the rest is computed later, or nothing is left to do. */
export type Ending = { kind: 'close'; on: LocalDate } | { kind: 'extend'; after: LocalDate } | null;

/** What a task goes through by itself, by day, before its moments are known. */
export interface Course {
  planned: Planned[];
  ending: Ending;
}

/** The course of a task, by what it is: to be confirmed, dated, waiting, or continuous. */
export function courseOf(
  input: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  outlook: Outlook,
): Course {
  if (input.toConfirm) return confirmation(input, cal, outlook);
  if (input.dueDate !== null) return dated(datedTask(input, policy, cal, outlook, input.dueDate));
  const ending = endOfPlanYear(input, outlook);
  if (input.waiting === 'date') return { planned: dateQuestions(input, cal, outlook), ending };
  if (input.waiting === 'event') return { planned: [], ending };
  if (input.kind === 'continuous')
    return { planned: progressQuestions(input, cal, outlook), ending };
  throw new TypeError(`task ${input.taskId} (${input.kind}) has no due date and waits for none`);
}

/** Asked until answered; the plan's year, then, if it is over, year by year. */
function confirmation(input: ScheduleInput, cal: WorkCalendar, outlook: Outlook): Course {
  const planEnd = yearEnd(input.planYear);
  const isOver = planEnd <= localDate(cal, input.from);
  const until = isOver ? outlook.until : earlierOf(planEnd, outlook.until);
  return {
    planned: confirmations(input, cal, outlook.first, until),
    ending: { kind: 'extend', after: until },
  };
}

function dated(task: Dated): Course {
  const { input, outlook, policy } = task;
  const before = [...assignment(task), ...reminders(task), ...urge(task)];
  if (input.relation !== 'subordinate') {
    // Peers and superiors climb no ladder: all is done once the coordinator was told that the date
    // is past.
    const isWhole = lateDay(task, policy.ladder.urge) !== null;
    return {
      planned: afterPrevious(input, before),
      ending: isWhole ? null : { kind: 'extend', after: outlook.until },
    };
  }
  const lists = reportChairman(task);
  const planned = [...before, ...reportSupervisor(task), ...letterSteps(task), ...lists];
  return {
    planned: afterPrevious(input, planned),
    ending: { kind: 'extend', after: lastDay(lists) ?? outlook.until },
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

/** Continuous, event and undated duties close with the plan's year. */
function endOfPlanYear(input: ScheduleInput, outlook: Outlook): Ending {
  const on = yearEnd(input.planYear);
  return on <= outlook.until ? { kind: 'close', on } : { kind: 'extend', after: outlook.until };
}
