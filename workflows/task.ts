import { allHandlersFinished, condition, setWorkflowOptions } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';
import { collapse } from '../domain/policy/collapse.ts';
import { isEnded } from '../domain/task/phase.ts';
import { carryOut } from './carryOut.ts';
import { isLate, msUntil, now, reached } from './clock.ts';
import { receiveCommands } from './commands.ts';
import type { TaskAnswer, TaskInput } from './contract/task.ts';
import { sendEchoes, sendWithdrawals } from './echo.ts';
import { Publisher } from './publish.ts';
import { pushedOn } from './pushOn.ts';
import { TaskLife } from './taskLife.ts';

/**
 * One obligation with a due date, from the day it is handed out until it is accepted, closed or
 * cancelled. It waits for its next step or for a command, acts, tells whom it concerns, and waits
 * again.
 */
export async function task(input: TaskInput): Promise<TaskAnswer> {
  const life = new TaskLife(input, now());
  receiveCommands(life);
  const publisher = new Publisher(life);
  // Never the clock as it stands after a hand-over: see `reached`.
  let asOf = now();
  for (;;) {
    const seen = life.stirred;
    publisher.publish();
    await sendWithdrawals(life);
    await sendEchoes(life, publisher);
    if (life.stirred !== seen) continue;
    if (isEnded(life.facts)) break;
    const due = life.fellDue(asOf);
    if (due.length === 0) asOf = await nextStepOrCommand(life, seen);
    else if (!(await pushedOn(life, due))) await carryOut(life, publisher, collapse(due));
  }
  life.note({ at: now(), what: 'closed' });
  publisher.publish();
  await condition(allHandlersFinished);
  return life.outcome();
}

/** A task lives for months: it goes on with each new release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, task);

/** Returns the moment up to which steps are due: that of the step whose time has come, or now. */
async function nextStepOrCommand(life: TaskLife, seen: number): Promise<Instant> {
  const stirred = (): boolean => life.stirred !== seen;
  const next = life.nextStep();
  if (!next) await condition(stirred);
  else if (
    !(await condition(stirred, Math.max(1, msUntil(next.at)), {
      summary: next.reason.slice(0, 100),
    }))
  ) {
    reached(next.at);
    if (!isLate(next.at)) return next.at;
  }
  return now();
}
