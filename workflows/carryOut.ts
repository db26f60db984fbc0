import { condition, patched, sleep } from '@temporalio/workflow';
import type { HandedOver, HandOver } from '../activities/types.ts';
import type { collapse } from '../domain/policy/collapse.ts';
import type { Step } from '../domain/policy/types.ts';
import { whyNotOwed } from '../domain/task/owed.ts';
import { changeBy, handOverOf } from '../domain/task/steps.ts';
import type { TaskFacts } from '../domain/task/types.ts';
import type { Text } from '../domain/text/text.ts';
import { now } from './clock.ts';
import type { Publisher } from './publish.ts';
import type { TaskLife } from './taskLife.ts';
import { handOver, planAhead } from './world.ts';

/** Carries out steps that fell due together, and records those that another one made needless. */
export async function carryOut(
  life: TaskLife,
  publisher: Publisher,
  { act, suppressed }: ReturnType<typeof collapse>,
): Promise<void> {
  for (const { step, because } of suppressed) life.suppress(step, now(), because);
  for (const step of act) {
    if (life.isOvertaken(step)) continue;
    const because = whyNotOwed(step, life.facts);
    if (because) life.suppress(step, now(), because);
    else await perform(life, publisher, step);
  }
}

async function perform(life: TaskLife, publisher: Publisher, step: Step): Promise<void> {
  switch (step.kind) {
    case 'close':
      life.markDone(step);
      return life.change(now(), changeBy(step, now()));
    case 'extend':
      return extend(life, step);
    case 'require-letter':
      life.change(now(), changeBy(step, now()));
      return notify(life, publisher, step);
    default:
      return notify(life, publisher, step);
  }
}

/**
 * Asks for the next part of the schedule; a command that brought another one meanwhile makes the
 * answer worthless.
 */
async function extend(life: TaskLife, step: Step): Promise<void> {
  life.markDone(step);
  life.note({ at: now(), what: 'extended-schedule', step: step.id });
  const { schedule } = life;
  const next = await planAhead({
    facts: life.facts,
    policy: life.policy,
    continues: step.at,
    now: now(),
  });
  if (life.schedule !== schedule && patched('schedule-replaced')) return;
  life.extend(step, next);
}

async function notify(life: TaskLife, publisher: Publisher, step: Step): Promise<void> {
  const request = handOverOf(step, life, now());
  if (!request) return;
  life.markDone(step);
  await handOverSurely(life, publisher, request, () =>
    whyNotOwed(step, beforeItsLetter(life.facts, step)),
  );
}

/**
 * The step that demands a letter has demanded it by now; that alone does not make its notice
 * needless.
 */
const beforeItsLetter = (facts: TaskFacts, { kind }: Step): TaskFacts =>
  kind === 'require-letter' && facts.letter?.sent === null ? { ...facts, letter: null } : facts;

/** Beyond the activity's own retries: an hour between rounds, for a day. */
const ROUNDS = 24;

/**
 * Hands a notice over; where that fails (a broken directory, an engine that refuses), it is tried
 * again each hour for a day and then stands as unknown, so that nothing owed goes missing unseen.
 * Lists show the trouble meanwhile, and a command ends the wait.
 */
export async function handOverSurely(
  life: TaskLife,
  publisher: Publisher,
  request: HandOver,
  whyNot: () => Text | null = () => null,
): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const because = round > 1 ? whyNot() : null;
    if (because) return suppressNotice(life, request, life.say(because));
    try {
      return settle(
        life,
        request,
        whyNot,
        await handOver({ ...request, now: now(), since: request.now }),
      );
    } catch (error) {
      const detail = rootMessage(error);
      if (round === 1) life.change(now(), { trouble: detail });
      if (round === 1 || round === ROUNDS) {
        life.note({ at: now(), what: 'unknown', step: request.notice, kind: request.kind, detail });
      }
      if (round < ROUNDS) await nextRound(life, publisher);
    }
  }
}

function settle(
  life: TaskLife,
  request: HandOver,
  whyNot: () => Text | null,
  { to, reports }: HandedOver,
): void {
  life.handedOver(
    now(),
    { step: request.notice, kind: request.kind, detail: reports.join('; ') },
    to,
  );
  if (life.facts.trouble) life.change(now(), { trouble: null });
  const because = whyNot();
  if (because && patched('withdraw-after-hand-over')) life.callBack(to, because);
}

async function nextRound(life: TaskLife, publisher: Publisher): Promise<void> {
  if (!patched('trouble-is-shown')) return sleep('1 hour');
  publisher.publish();
  const seen = life.stirred;
  await condition(() => life.stirred !== seen, '1 hour');
  publisher.publish();
}

function suppressNotice(life: TaskLife, request: HandOver, detail: string): void {
  if (life.facts.trouble) life.change(now(), { trouble: null });
  life.note({ at: now(), what: 'suppressed', step: request.notice, kind: request.kind, detail });
}

function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at instanceof Error ? at.message : String(at);
}
