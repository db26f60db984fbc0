import { closingTime, localDate } from '../calendar/officeTime.ts';
import type { WorkCalendar } from '../calendar/types.ts';
import { type Course, courseOf, type Ending } from './course.ts';
import { withMoments } from './moments.ts';
import { outlookOf, type Planned } from './outlook.ts';
import { stepReason } from './stepReason.ts';
import type { Policy, Schedule, ScheduleInput, Step } from './types.ts';

/**
 * Everything that will happen to a task by itself, ascending: assignment, reminders, ladder,
 * questions, the end. It reaches to the end of the last confirmed calendar year and to eight
 * chairman's lists at most; where more would follow, the last step is `extend`, and computing again
 * then, with `continues` set to its `at`, gives the rest. Ids are the same however often it is
 * computed. Refuses a year without a calendar file.
 */
export function computeSchedule(
  input: ScheduleInput,
  policy: Policy,
  calendar: WorkCalendar,
): Schedule {
  const outlook = outlookOf(input, policy, calendar);
  const course = courseOf(input, policy, calendar, outlook);
  const steps = listed(course, input, calendar).map((step) =>
    withMoments(step, input, policy, calendar, outlook),
  );
  return {
    steps: [...steps.sort(byMoment), ...endingStep(course.ending, input, calendar)],
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  };
}

/** What this schedule lists of a course: after the schedule it continues, up to its own end. */
function listed({ planned, ending }: Course, input: ScheduleInput, cal: WorkCalendar): Planned[] {
  const after = input.continues === undefined ? '' : localDate(cal, input.continues);
  const inTime = planned.filter((step) => step.date > after);
  return ending?.kind === 'extend' ? inTime.filter((step) => step.date <= ending.after) : inTime;
}

function endingStep(
  ending: Ending,
  { language, planYear }: ScheduleInput,
  cal: WorkCalendar,
): Step[] {
  if (ending === null) return [];
  if (ending.kind === 'close') {
    const at = closingTime(cal, ending.on);
    const reason = stepReason({ kind: 'close', year: planYear }, language);
    return [{ id: 'close', kind: 'close', date: ending.on, at, deliverAt: at, to: [], reason }];
  }
  const at = closingTime(cal, ending.after);
  const reason = stepReason({ kind: 'extend', after: ending.after }, language);
  return [
    {
      id: `extend/${ending.after}`,
      kind: 'extend',
      date: ending.after,
      at,
      deliverAt: at,
      to: [],
      reason,
    },
  ];
}

const byMoment = (a: Step, b: Step): number => (a.at < b.at ? -1 : Number(a.at > b.at));
