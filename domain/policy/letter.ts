import type { LocalDate } from '../calendar/types.ts';
import { workingDayWithin } from '../calendar/workingDays.ts';
import { type Dated, lateBy, lateDay } from './dated.ts';
import { lateStep } from './ladder.ts';
import type { Planned } from './outlook.ts';
import { stepReason } from './stepReason.ts';

/**
 * The written explanation: owed after so many days late (or already demanded), then urged until it
 * is sent. Nothing once sent, or when the policy says never and nobody demanded one.
 */
export function letterSteps(task: Dated): Planned[] {
  const { letter } = task.input;
  if (letter?.sent) return [];
  if (letter) return urgings(task, letter.demandedOn);
  const owedAfter = task.policy.letter.afterDaysLate;
  const owedOn = owedAfter === null ? null : lateDay(task, owedAfter);
  return owedAfter === null || owedOn === null
    ? []
    : [...requirement(task, owedAfter), ...urgings(task, owedOn)];
}

function requirement(task: Dated, days: number): Planned[] {
  const reason = stepReason(
    { kind: 'require-letter', late: lateBy(task, days) },
    task.input.language,
  );
  return lateStep(task, days, {
    id: `letter+${days}`,
    kind: 'require-letter',
    to: ['officer', 'coordinator'],
    reason,
  });
}

/** Urgings, each so many working days after the demand. */
function urgings(task: Dated, demandedOn: LocalDate): Planned[] {
  return task.policy.letter.urgeAfter.flatMap((daysAfter) => urging(task, demandedOn, daysAfter));
}

function urging(
  { input, ladderCal, outlook }: Dated,
  demandedOn: LocalDate,
  daysAfter: number,
): Planned[] {
  const date = workingDayWithin(ladderCal, demandedOn, daysAfter, outlook.until);
  if (date === null) return [];
  const reason = stepReason({ kind: 'urge-letter', daysAfter, demandedOn }, input.language);
  return [
    {
      id: `letter-urge+${daysAfter}`,
      kind: 'urge-letter',
      date,
      to: ['officer', 'coordinator'],
      reason,
    },
  ];
}
