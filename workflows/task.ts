import {
  allHandlersFinished,
  condition,
  setWorkflowOptions,
  workflowInfo,
} from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';
import { stepOnDay } from '../domain/policy/steps/stepName.ts';
import { TaskLife } from '../domain/task/life/taskLife.ts';
import { isEnded } from '../domain/task/phase.ts';
import { carryOut } from './carryOut.ts';
import { isLate, moment, msUntil, now, reached } from './clock.ts';
import { receiveCommands } from './commands.ts';
import type { TaskInput, TaskResult } from './contract/task.ts';
import { handOverOwed, recallOutdated } from './handOver.ts';
import { beginAnew, shouldBeginAnew } from './newRun.ts';
import { onRecord } from './onRecord.ts';
import { Publisher } from './publish.ts';
import { restUntil } from './restUntil.ts';

/**
 * One obligation with a due date, from the day it is handed out until it is accepted, closed or
 * cancelled. It waits for its next step or for a command, acts, tells whom it concerns, and waits
 * again.
 */
export async function task({ carried, reopening, ...start }: TaskInput): Promise<TaskResult> {
  // Not the clock: see `moment`.
  let asOf = workflowInfo().startTime.toISOString();
  const life = new TaskLife(start, asOf, carried);
  receiveCommands(life);
  if (reopening) life.command(reopening.name, reopening.args, asOf, reopening.id);
  const publisher = new Publisher(life);
  for (;;) {
    const seen = life.changes;
    publisher.publish();
    await recallOutdated(life, asOf);
    await handOverOwed(life, publisher, asOf);
    if (life.changes !== seen) continue;
    if (isEnded(life.facts) && !life.notices.isPending) break;
    if (shouldBeginAnew(life)) return beginAnew(life, asOf);
    const due = life.fellDue(asOf);
    if (due.length === 0) asOf = await nextMomentOrCommand(life, seen);
    else await carryOut(life, due, asOf);
  }
  life.note({ at: now(), what: 'closed' });
  publisher.publish();
  await condition(allHandlersFinished);
  const { facts, policy } = life;
  return { facts, policyVersion: policy.version, ...life.carried() };
}

/** A task lives for months: it goes on with each new release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, task);

/** Returns the moment up to which steps are due: that of the step whose time has come, or now. */
async function nextMomentOrCommand(life: TaskLife, seen: number): Promise<Instant> {
  const changed = (): boolean => life.changes !== seen;
  const next = nextMoment(life);
  if (!next) await onRecord(restUntil(changed));
  else {
    const { at, summary } = next;
    if (!(await onRecord(condition(changed, Math.max(1, msUntil(at)), { summary })))) {
      reached(at);
      const woke = await moment();
      return isLate(at, woke) ? woke : at;
    }
  }
  return now();
}

/** When something is next to be done: a step's time comes, or a hand-over is tried again. */
function nextMoment(life: TaskLife): { at: Instant; summary: string } | null {
  const [step] = life.toCome();
  const retry = life.notices.nextTryAt();
  if (retry && !(step && step.at < retry)) return { at: retry, summary: 'hand over again' };
  return step ? { at: step.at, summary: stepOnDay(step)[life.language].slice(0, 100) } : null;
}
