import type { WorkCalendar } from '../../calendar/types.ts';
import { addWorkingDays, workingDayWithin } from '../../calendar/workingDays.ts';
import { workByOf } from '../moments/workBy.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { Policy, ScheduleInput } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

/** Working days before the wished day on which whoever is to answer is reminded. */
const REMIND_BEFORE = 1;

/**
 * An obstacle that waits for its answer: whoever is to give it is reminded the working day before
 * the wished day and, once that has passed, asked again, together with the coordinator, on the days
 * of the ladder's first rungs. Days that can no longer be met are left out: he was told when it was
 * raised.
 */
export function obstacleSteps(
  { obstacle }: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
): { planned: Planned[]; isWhole: boolean } {
  if (!obstacle) return { planned: [], isWhole: true };
  const { id, answerBy } = obstacle;
  if (answerBy > span.until) return { planned: [], isWhole: false };
  const workBy = workByOf(cal, 'back', answerBy, null);
  const reminder: Planned = {
    id: STEP_IDS.obstacleReminder(id, answerBy),
    kind: 'remind-obstacle',
    n: REMIND_BEFORE,
    date: addWorkingDays(cal, workBy, -REMIND_BEFORE),
    to: ['answerer'],
  };
  const late = [...new Set([policy.ladder.urge, policy.ladder.supervisor])];
  const urgings = late.flatMap((n, at): Planned[] => {
    const date = workingDayWithin(cal, answerBy, n, span.until);
    if (date === null) return [];
    const urging = STEP_IDS.obstacleUrging(id, answerBy, at + 1);
    return [{ id: urging, kind: 'urge-obstacle', n, date, to: ['answerer', 'coordinator'] }];
  });
  return {
    planned: [reminder, ...urgings].filter(({ date }) => date >= span.first),
    isWhole: urgings.length === late.length,
  };
}
