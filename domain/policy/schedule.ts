import { closingTime } from '../calendar/officeTime.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { type Course, courseOf, type Ending } from './course.ts';
import { withHold } from './firstMonth.ts';
import { withMoments } from './moments/moments.ts';
import { type Planned, scheduleSpan } from './scheduleSpan.ts';
import { STEP_IDS } from './steps/stepIds.ts';
import type { Policy, Schedule, ScheduleInput, Step } from './types.ts';

/**
 * Everything that will happen to a task by itself, ascending: assignment, reminders, ladder,
 * questions, the end. It reaches to the end of the last calendar year on file and to eight
 * chairman's lists at most; where more would follow, the last step is `extend`, and computing again
 * then, with `after` set to its own, gives the rest. Ids are the same however often it is computed.
 * Refuses a past year without a calendar file.
 */
export function computeSchedule(
  input: ScheduleInput,
  policy: Policy,
  calendar: WorkCalendar,
): Schedule {
  const span = scheduleSpan(input, policy, calendar);
  const course = courseOf(input, policy, calendar, span);
  const steps = listed(course, input).map((step) =>
    withHold(withMoments(step, input, policy, calendar, span), input, policy),
  );
  return {
    steps: [...steps.sort(byMoment), ...endingStep(course.ending, calendar)],
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  };
}

/** What this schedule lists of a course: after the schedule it continues, up to its own end. */
function listed({ planned, ending }: Course, { after }: ScheduleInput): Planned[] {
  const inTime = planned.filter((step) => after === null || step.date > after);
  return ending?.kind === 'extend' ? inTime.filter((step) => step.date <= ending.after) : inTime;
}

function endingStep(ending: Ending, cal: WorkCalendar): Step[] {
  if (ending === null) return [];
  if (ending.kind === 'extend') return [extendStep(ending.after, closingTime(cal, ending.after))];
  const at = closingTime(cal, ending.on);
  return [
    { id: STEP_IDS.close(ending.on), kind: 'close', date: ending.on, at, deliverAt: at, to: [] },
  ];
}

const extendStep = (after: LocalDate, at: string): Step => ({
  id: STEP_IDS.extend(after),
  kind: 'extend',
  date: after,
  at,
  deliverAt: at,
  to: [],
  after,
});

/** Ascending by the moment a step is carried out. */
export const byMoment = (a: Step, b: Step): number => (a.at < b.at ? -1 : Number(a.at > b.at));
