import { scheduleInputOf } from '../../domain/plan/expand/scheduleInput.ts';
import { computeSchedule } from '../../domain/policy/schedule.ts';
import type { Policy, Schedule } from '../../domain/policy/types.ts';
import { TaskLife } from '../../domain/task/life/taskLife.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { facts } from './facts.ts';
import { smallOffice } from './smallOffice.ts';

/** When the tasks of `lifeWith` begin: Friday, 1 March 2024, 9:00. */
export const BEGUN = '2024-03-01T02:00:00.000Z';

/** A task of the small office, due at the end of March 2024, from its first moment. */
export function lifeWith(
  change: Partial<TaskFacts> = {},
  rules: Partial<Policy> = {},
  schedule?: Schedule,
): TaskLife {
  const { calendar, policy: standard } = smallOffice();
  const policy = { ...standard, ...rules };
  const first = facts(change, rules);
  const computed = computeSchedule(
    scheduleInputOf(first, { calendar, from: BEGUN }),
    policy,
    calendar,
  );
  return new TaskLife(
    { facts: first, schedule: schedule ?? computed, policy, language: 'vi' },
    BEGUN,
  );
}

/**
 * Carries out what fell due by a moment and hands every notice over, each to one invented person.
 */
export function playUntil(life: TaskLife, at: string): void {
  for (;;) {
    const [next] = life.toCome();
    if (!next || next.at > at) return;
    life.carryOut(life.fellDue(next.at), next.at);
    handOverAll(life, next.at);
  }
}

/** Hands every notice that is owed over: each role is one person of its name. */
export function handOverAll(life: TaskLife, at: string): void {
  for (let owed = life.notices.nextOwed(at); owed; owed = life.notices.nextOwed(at)) {
    life.notices.handingOver(owed);
    const to = owed.to.map((role) => ({
      person: role,
      roles: [role],
      mail: `mail/thu-nghiem/${role}/${at.slice(0, 10)}`,
      notice: '',
      deliverAt: at,
    }));
    life.notices.handedOver(owed.id, at, to, []);
  }
}
