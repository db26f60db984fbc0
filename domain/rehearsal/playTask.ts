import type { Instant } from '../calendar/types.ts';
import type { HandOver } from '../digest/types.ts';
import type { Start } from '../plan/expand/expand.ts';
import type { Rules } from '../plan/expand/newFacts.ts';
import { planAhead } from '../plan/expand/planAhead.ts';
import type { Step } from '../policy/types.ts';
import { handOverOf } from '../task/life/handOver.ts';
import { TaskLife } from '../task/life/taskLife.ts';
import { isEnded } from '../task/phase.ts';

/**
 * Everything a task hands over until an instant if nobody ever does anything, in order: what its
 * workflow does, without the waiting. Whom it reaches is asked when a notice is handed over, not
 * here.
 */
export function playTask({ facts, schedule }: Start, rules: Rules, until: Instant): HandOver[] {
  const { policy, calendar, directory } = rules;
  const { language } = directory;
  const life = new TaskLife({ facts, schedule, policy, language }, facts.startedAt);
  const handed: HandOver[] = [];
  let at = facts.startedAt;

  while (!isEnded(life.facts)) {
    const due = life.fellDue(at);
    if (due.length > 0) carryOut(due);
    else {
      const [next] = life.toCome();
      if (!next || next.at > until) break;
      at = next.at;
    }
  }
  return handed;

  function carryOut(due: Step[]): void {
    for (const step of life.carryOut(due, at)) {
      const after = step.after ?? step.date;
      const next = planAhead(life.facts, policy, { calendar, from: at, after });
      life.extend(step, next, at);
    }
    for (let owed = life.notices.nextOwed(at); owed; owed = life.notices.nextOwed(at)) {
      handed.push(handOverOf(life, owed, at));
      life.notices.handedOver(owed.id, at, [], []);
    }
  }
}
