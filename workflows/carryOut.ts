import type { Instant } from '../domain/calendar/types.ts';
import type { Step } from '../domain/policy/types.ts';
import type { TaskLife } from '../domain/task/life/taskLife.ts';
import { planAhead } from './activityProxies.ts';
import { now } from './clock.ts';
import { onRecord } from './onRecord.ts';
import { skippedOutageDays } from './skipOutageDays.ts';

/** Carries out steps that fell due together; what notices they owe is handed over afterwards. */
export async function carryOut(life: TaskLife, due: Step[], asOf: Instant): Promise<void> {
  if (await skippedOutageDays(life, due, asOf)) return;
  for (const step of life.carryOut(due, asOf)) await extend(life, step);
}

/**
 * Asks for the next part of the schedule; a command that brought another one meanwhile makes the
 * answer worthless.
 */
async function extend(life: TaskLife, step: Step): Promise<void> {
  const { facts, policy, schedule } = life;
  const after = step.after ?? step.date;
  const next = await onRecord(planAhead({ facts, policy, after, now: now() }));
  if (life.schedule === schedule) life.extend(step, next, now());
}
