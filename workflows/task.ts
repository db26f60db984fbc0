import { allHandlersFinished, condition } from '@temporalio/workflow';
import { collapse } from '../domain/policy/collapse.ts';
import { isEnded } from '../domain/task/phase.ts';
import { carryOut } from './carryOut.ts';
import { msUntil, now } from './clock.ts';
import { receiveCommands } from './commands.ts';
import type { TaskInput, TaskState } from './contract/task.ts';
import { sendEchoes, sendWithdrawals } from './echo.ts';
import { Publisher } from './publish.ts';
import { pushedOn } from './pushOn.ts';
import { TaskLife } from './taskLife.ts';

/**
 * One obligation with a due date, from the day it is handed out until it is accepted, closed or cancelled.
 * It waits for its next step or for a command, acts, tells whom it concerns, and waits again.
 */
export async function task(input: TaskInput): Promise<TaskState> {
  const life = new TaskLife(input, now());
  receiveCommands(life);
  const publisher = new Publisher(life, input);
  for (;;) {
    const seen = life.stirred;
    publisher.publish();
    await sendWithdrawals(life);
    await sendEchoes(life, input);
    if (life.stirred !== seen) continue;
    if (isEnded(life.facts)) break;
    const due = life.fellDue(now());
    if (due.length > 0) {
      if (await pushedOn(life, input, due)) continue;
      await carryOut(life, input, collapse(due));
    } else await nextStepOrCommand(life, seen);
  }
  life.note({ at: now(), what: 'closed' });
  publisher.publish();
  await condition(allHandlersFinished);
  return life.state();
}

async function nextStepOrCommand(life: TaskLife, seen: number): Promise<void> {
  const stirred = (): boolean => life.stirred !== seen;
  const next = life.nextStep();
  if (next) await condition(stirred, msUntil(next.at), { summary: next.reason.slice(0, 100) });
  else await condition(stirred);
}
