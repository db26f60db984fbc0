import type { WorkCalendar } from '../../calendar/types.ts';
import { rollForward, workingDayWithin } from '../../calendar/workingDays.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { Policy, ScheduleInput } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * What is posted for some days: its officer is reminded to take it down on the last of them, or the
 * working day after that; where nobody did, the coordinator is told beside him, as long after as
 * urgings come. Days that can no longer be met are left out.
 */
export function postingSteps(
  { postings, relation }: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
): { planned: Planned[]; isWhole: boolean } {
  const whoActs = relation === 'subordinate' ? 'officer' : 'coordinator';
  const all = postings.map(({ id, to }) => {
    if (to > span.until) return null;
    const date = rollForward(cal, to);
    const late = workingDayWithin(cal, date, policy.ladder.urge, span.until);
    const reminder: Planned = {
      ...{ id: STEP_IDS.postingReminder(id), kind: 'remind-posting', date },
      to: [whoActs],
    };
    if (late === null) return [reminder];
    const urging: Planned = {
      ...{ id: STEP_IDS.postingUrging(id), kind: 'urge-posting', date: late },
      to: [...new Set([whoActs, 'coordinator'] as const)],
    };
    return [reminder, urging];
  });
  return {
    planned: all.flatMap((one) => one ?? []).filter(({ date }) => date >= span.first),
    isWhole: all.every((one) => one?.length === 2),
  };
}
