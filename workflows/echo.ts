import { getExternalWorkflowHandle } from '@temporalio/workflow';
import { handOverSurely } from './carryOut.ts';
import { now } from './clock.ts';
import { WITHDRAW_SIGNAL, type Withdrawal } from './contract/digest.ts';
import type { TaskInput } from './contract/task.ts';
import type { TaskLife } from './taskLife.ts';

/** Tells those whom a command concerns: a report waits for them, their wish was granted, the task is theirs now. */
export async function sendEchoes(life: TaskLife, input: TaskInput): Promise<void> {
  for (let echo = life.echoes.shift(); echo; echo = life.echoes.shift()) {
    await handOverSurely(life, {
      facts: life.facts,
      notice: `${echo.kind}@r${echo.revision}`,
      kind: echo.kind,
      to: echo.to,
      deliverAt: null,
      urgent: false,
      reason: '',
      next: '',
      detail: echo.detail,
      policy: input.policy,
      now: now(),
    });
  }
}

/**
 * Calls back notices that are no longer true. A digest that has left already is closed and cannot be told: that is no
 * error, the mail was true when it left.
 */
export async function sendWithdrawals(life: TaskLife): Promise<void> {
  const pending = life.withdrawals.splice(0);
  await Promise.all(
    pending.map(async ({ to, because }) => {
      const withdrawal: Withdrawal = { notice: to.notice, because };
      try {
        await getExternalWorkflowHandle(to.digest).signal(WITHDRAW_SIGNAL, withdrawal);
        life.note({ at: now(), what: 'withdrawn', step: to.notice, detail: because, to: [to] });
      } catch {
        // The digest has left: its ledger says so.
      }
    }),
  );
}
