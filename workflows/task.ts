import {
  allHandlersFinished,
  condition,
  setWorkflowOptions,
  workflowInfo,
} from '@temporalio/workflow';
import { stepOnDay } from '../domain/policy/steps/stepName.ts';
import { TaskLife } from '../domain/task/life/taskLife.ts';
import { isEnded } from '../domain/task/phase.ts';
import { carryOut } from './carryOut.ts';
import { now } from './clock.ts';
import { receiveCommands } from './commands.ts';
import type { TaskInput, TaskResult } from './contract/task.ts';
import { handOverOwed, recallOutdated } from './handOver.ts';
import { beginAnew, shouldBeginAnew } from './newRun.ts';
import { Publisher } from './publish.ts';
import { type Awaited, firstOf, momentOrCommand } from './waitFor.ts';

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
    if (due.length === 0)
      asOf = await momentOrCommand(nextMoment(life), () => life.changes !== seen);
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

/** When something is next to be done: a step's time comes, or a hand-over is tried again. */
function nextMoment(life: TaskLife): Awaited | null {
  const [step] = life.toCome();
  return firstOf(
    step ? { at: step.at, summary: stepOnDay(step)[life.language].slice(0, 100) } : null,
    life.notices.nextTryAt(),
  );
}
