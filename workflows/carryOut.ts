import { sleep } from '@temporalio/workflow';
import type { HandOver } from '../activities/types.ts';
import type { collapse } from '../domain/policy/collapse.ts';
import type { Step } from '../domain/policy/types.ts';
import { whyNotOwed } from '../domain/task/owed.ts';
import { whatNext } from '../domain/task/whatNext.ts';
import type { Text } from '../domain/text/text.ts';
import { now } from './clock.ts';
import type { TaskInput } from './contract/task.ts';
import type { TaskLife } from './taskLife.ts';
import { handOver, planAhead } from './world.ts';

/** Carries out steps that fell due together, and records those that another one made needless. */
export async function carryOut(
  life: TaskLife,
  input: TaskInput,
  { act, suppressed }: ReturnType<typeof collapse>,
): Promise<void> {
  for (const { step, because } of suppressed) life.suppress(step, now(), because);
  for (const step of act) {
    if (life.isOvertaken(step)) continue;
    const because = whyNotOwed(step, life.facts);
    if (because) life.suppress(step, now(), because);
    else await perform(life, input, step);
  }
}

async function perform(life: TaskLife, input: TaskInput, step: Step): Promise<void> {
  switch (step.kind) {
    case 'close':
      life.markDone(step);
      return life.change(now(), { closedAt: now() });
    case 'extend':
      life.markDone(step);
      life.note({ at: now(), what: 'extended-schedule', step: step.id });
      return life.extend(
        step,
        await planAhead({ facts: life.facts, policy: input.policy, continues: step.at, now: now() }),
      );
    case 'require-letter':
      life.change(now(), { letter: { demandedAt: now(), demandedBy: 'policy', sent: null } });
      return notify(life, input, step);
    default:
      return notify(life, input, step);
  }
}

async function notify(life: TaskLife, input: TaskInput, step: Step): Promise<void> {
  const { kind } = step;
  if (kind === 'close' || kind === 'extend') return;
  life.markDone(step);
  const request: HandOver = {
    facts: life.facts,
    notice: `${step.id}@${step.date}`,
    kind,
    to: step.to,
    deliverAt: step.deliverAt,
    urgent: step.urgent ?? false,
    reason: step.reason,
    next: whatNext(life.schedule.steps, life.facts, step, input.language),
    detail: '',
    policy: input.policy,
    now: now(),
  };
  await handOverSurely(life, request, () => whyNotOwed(step, life.facts));
}

/** Beyond the activity's own retries: an hour between rounds, for a day. */
const ROUNDS = 24;

/**
 * Hands a notice over; where that fails (a broken directory, an engine that refuses), it is tried again each hour for a
 * day and then stands as unknown, so that nothing owed goes missing unseen.
 */
export async function handOverSurely(
  life: TaskLife,
  request: HandOver,
  whyNot: () => Text | null = () => null,
): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const because = round > 1 ? whyNot() : null;
    if (because) return suppressNotice(life, request, life.say(because));
    try {
      const { to, reports } = await handOver({ ...request, now: now() });
      life.handedOver(now(), { step: request.notice, kind: request.kind, detail: reports.join('; ') }, to);
      if (life.facts.trouble) life.change(now(), { trouble: null });
      return;
    } catch (error) {
      const detail = rootMessage(error);
      if (round === 1) life.change(now(), { trouble: detail });
      if (round === 1 || round === ROUNDS) {
        life.note({ at: now(), what: 'unknown', step: request.notice, kind: request.kind, detail });
      }
      if (round < ROUNDS) await sleep('1 hour');
    }
  }
}

function suppressNotice(life: TaskLife, request: HandOver, detail: string): void {
  life.note({ at: now(), what: 'suppressed', step: request.notice, kind: request.kind, detail });
}

function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}
