import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Dated } from './dated.ts';
import { dueWords } from './dueWords.ts';
import type { Planned } from './outlook.ts';
import { stepReason } from './stepReason.ts';

/**
 * Tells the officer, in the next digest, that the task is his. Peers and superiors are not assigned
 * work.
 */
export function assignment({ input, outlook, dueDate, workBy }: Dated): Planned[] {
  if (!input.announce || input.relation !== 'subordinate' || input.continues) return [];
  const reason = stepReason({ kind: 'assign', due: dueWords(dueDate, workBy) }, input.language);
  return [{ id: 'assign', kind: 'assign', date: outlook.first, to: ['officer'], reason }];
}

/**
 * Reminders, ascending: the rhythm's working days before the day to work towards. Days that passed
 * before the schedule was computed are listed too (whoever carries them out collapses them), but
 * none when they could only arrive after the task is late.
 */
export function reminders(task: Dated): Planned[] {
  const { input, policy, cal, outlook, workBy } = task;
  if (outlook.first > task.lastInTime) return [];
  return [...new Set(policy.reminders[input.rhythm])]
    .sort((a, b) => b - a)
    .map((daysBefore) => ({
      id: `remind-${daysBefore}`,
      kind: 'remind',
      date: addWorkingDays(cal, workBy, -daysBefore),
      to: [input.relation === 'subordinate' ? 'officer' : 'coordinator'],
      reason: reminderReason(task, daysBefore),
    }));
}

function reminderReason({ input, dueDate, workBy }: Dated, daysBefore: number): string {
  const due = dueWords(dueDate, workBy);
  return stepReason({ kind: 'remind', daysBefore, due, relation: input.relation }, input.language);
}
