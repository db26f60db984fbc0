import type { Instant } from '../calendar/types.ts';
import type { HandOver } from '../digest/types.ts';
import type { Start } from '../plan/expand.ts';
import type { Rules } from '../plan/newFacts.ts';
import { planAhead } from '../plan/planAhead.ts';
import { collapse } from '../policy/collapse.ts';
import type { Step } from '../policy/types.ts';
import { whyNotOwed } from '../task/owed.ts';
import { isEnded } from '../task/phase.ts';
import {
  changeBy,
  extended,
  fellDue,
  handOverOf,
  nextStep,
  openSteps,
  stepKey,
} from '../task/steps.ts';

/**
 * Everything a task hands over until an instant if nobody ever does anything, in order: what its
 * workflow does, without the waiting. Whom it reaches is asked when a notice is handed over, not
 * here.
 */
export function playTask(
  { facts: atStart, schedule: planned }: Start,
  rules: Rules,
  until: Instant,
): HandOver[] {
  const { policy, calendar } = rules;
  const { language } = rules.directory;
  const done = new Set<string>();
  const handed: HandOver[] = [];
  let [facts, schedule, at] = [atStart, planned, atStart.startedAt];
  let open = schedule.steps;

  while (!isEnded(facts)) {
    const due = fellDue(open, facts, at);
    if (due.length > 0) carryOut(due);
    else {
      const next = nextStep(open, facts);
      if (!next || next.at > until) break;
      at = next.at;
    }
  }
  return handed;

  function carryOut(due: Step[]): void {
    for (const step of due) done.add(stepKey(step));
    open = openSteps(open, done);
    for (const step of collapse(due).act) if (whyNotOwed(step, facts) === null) perform(step);
  }

  function perform(step: Step): void {
    if (step.kind === 'extend') {
      const asking = { calendar, language, from: at, continues: step.at };
      schedule = extended(schedule, step, planAhead(facts, policy, asking));
      open = openSteps(schedule.steps, done);
    }
    const change = changeBy(step, at);
    if (Object.keys(change).length > 0) facts = { ...facts, ...change };
    const request = handOverOf(step, { facts, schedule, policy, language }, at);
    if (request) handed.push(request);
  }
}
