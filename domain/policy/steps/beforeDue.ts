import { addWorkingDays, rollBack } from '../../calendar/workingDays.ts';
import type { Planned } from '../scheduleSpan.ts';
import type { Dated } from './dated.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * Tells the officer, in the next digest, that the task is his, and who does it with him. Peers and
 * superiors are not assigned work.
 */
export function assignment({ input, span }: Dated): Planned[] {
  if (!input.announce || input.relation !== 'subordinate' || input.after !== null) return [];
  const to: Planned['to'] = input.isShared ? ['officer', 'doer'] : ['officer'];
  return [{ id: STEP_IDS.assign, kind: 'assign', date: span.first, to }];
}

/**
 * Reminders, ascending: the rhythm's working days before the day to work towards. Days that passed
 * before the schedule was computed are listed too (whoever carries them out collapses them), but
 * none when they could only arrive after the task is late. A day that is not certain to be worked
 * is none to be reminded on: the one before it is.
 */
export function reminders({ input, policy, cal, span, workBy, lastInTime }: Dated): Planned[] {
  if (span.first > lastInTime) return [];
  return [...new Set(policy.reminders[input.rhythm])]
    .sort((a, b) => b - a)
    .map((daysBefore) => ({
      id: STEP_IDS.remind(daysBefore),
      kind: 'remind',
      n: daysBefore,
      date: rollBack(cal, addWorkingDays(cal, workBy, -daysBefore)),
      to: [input.relation === 'subordinate' ? 'officer' : 'coordinator'],
    }));
}
