import { getExternalWorkflowHandle, patched } from '@temporalio/workflow';
import { handOverSurely } from './carryOut.ts';
import { now } from './clock.ts';
import { WITHDRAW_SIGNAL, type Withdrawal } from './contract/digest.ts';
import type { Publisher } from './publish.ts';
import type { TaskLife } from './taskLife.ts';
import { withdraw } from './world.ts';

/**
 * Tells those whom a command concerns: a report waits for them, their wish was granted, the task is
 * theirs now.
 */
export async function sendEchoes(life: TaskLife, publisher: Publisher): Promise<void> {
  for (let echo = life.echoes.shift(); echo; echo = life.echoes.shift()) {
    await handOverSurely(life, publisher, {
      facts: life.facts,
      notice: `${echo.kind}@r${echo.revision}`,
      kind: echo.kind,
      to: echo.to,
      deliverAt: null,
      urgent: false,
      reason: '',
      next: '',
      detail: echo.detail,
      policy: life.policy,
      now: now(),
    });
  }
}

/**
 * Calls back notices that are no longer true, from the mail they were put into or the one they
 * moved to. A mail that has left cannot be told: that is no error, it was true when it left.
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
        // That mail is closed: it left with the notice, or passed it on to another.
        const digest = patched('withdraw-moved')
          ? await withdraw({ digest: to.digest, ...withdrawal })
          : null;
        if (digest)
          life.note({
            at: now(),
            what: 'withdrawn',
            step: to.notice,
            detail: because,
            to: [{ ...to, digest }],
          });
      }
    }),
  );
}
