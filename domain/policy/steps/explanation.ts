import { laterOf } from '../../calendar/days.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { workingDayWithin } from '../../calendar/workingDays.ts';
import { firstMonthEnd } from '../firstMonth.ts';
import type { Planned } from '../scheduleSpan.ts';
import { type Dated, lateDay } from './dated.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * The written explanation: after so many days late it is proposed to demand one, or demanded where
 * the policy says so; once demanded it is urged until it is sent. Nothing once sent, or when the
 * policy says never and nobody demanded one.
 */
export function explanationSteps(task: Dated): Planned[] {
  const { explanation } = task.input;
  if (explanation?.sent) return [];
  if (explanation) return urgings(task, explanation.demandedOn);
  const n = task.policy.explanation.afterDaysLate;
  const owedOn = n === null ? null : lateDay(task, n);
  const { after } = task.input;
  if (n === null || owedOn === null || (after !== null && owedOn <= after)) return [];
  if (!task.policy.explanation.byItself)
    return [
      {
        ...{ id: STEP_IDS.explanationProposal, kind: 'propose-explanation', n, date: owedOn },
        to: ['coordinator', 'supervisor'],
      },
    ];
  // A demand that could have been made earlier is made now, and urged from then on.
  const demandedOn = laterOf(owedOn, task.span.first);
  const demand: Planned = {
    id: STEP_IDS.explanation,
    kind: 'require-explanation',
    n,
    date: owedOn,
    to: ['officer', 'coordinator'],
  };
  // One that is held goes when the first month is over, unless a person lets it go before.
  const goesOn = laterOf(demandedOn, firstMonthEnd(task.input, task.policy) ?? demandedOn);
  return [demand, ...urgings(task, goesOn)];
}

/** Urgings, each so many working days after the demand. */
function urgings({ policy, ladderCal, span }: Dated, demandedOn: LocalDate): Planned[] {
  return policy.explanation.urgeAfter.flatMap((n, at): Planned[] => {
    const date = workingDayWithin(ladderCal, demandedOn, n, span.until);
    if (date === null) return [];
    const id = STEP_IDS.explanationUrging(at + 1);
    return [{ id, kind: 'urge-explanation', n, date, to: ['officer', 'coordinator'] }];
  });
}
