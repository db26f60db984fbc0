import { condition, defineQuery, defineSignal, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { endOfDay } from '../domain/digest/attempts.ts';
import type { Notice } from '../domain/digest/types.ts';
import { attemptUntilCertain } from './attempt.ts';
import { isLate, msUntil, now, nowMs, reached } from './clock.ts';
import {
  ADD_SIGNAL,
  type DigestInput,
  type DigestLedger,
  LEDGER_QUERY,
  WITHDRAW_SIGNAL,
  type Withdrawal,
} from './contract/digest.ts';
import { DigestMail } from './digestMail.ts';
import { passOn } from './world.ts';

/**
 * One mail to one person on one working day: it gathers notices, leaves once, and its result is that day's ledger.
 */
export async function digest(input: DigestInput): Promise<DigestLedger> {
  const mail = new DigestMail(workflowInfo().workflowId, input, Date.now());
  setHandler(defineSignal<[Notice[]]>(ADD_SIGNAL), (notices) => mail.add(notices, Date.now()));
  setHandler(defineSignal<[Withdrawal]>(WITHDRAW_SIGNAL), (withdrawal) => mail.withdraw(withdrawal));
  setHandler(defineQuery<DigestLedger>(LEDGER_QUERY), () => mail.ledger());

  await sleep(msUntil(input.deliverAt), { summary: input.date });
  reached(input.deliverAt);
  await quietAfterDelay(mail);
  mail.freeze();
  if (mail.notices.length === 0) mail.finish('nothing', '');
  else if (isOver(input)) await move(mail);
  else await attemptUntilCertain(mail, () => move(mail));
  await passOnLate(mail);
  return mail.ledger();
}

/** A mail that wakes late (an outage) lets the others catch up first, so that a person gets one and not ten. */
async function quietAfterDelay(mail: DigestMail): Promise<void> {
  const { deliverAt, quietMs, quietAtMostMs } = mail.input;
  if (!isLate(deliverAt)) return;
  const wokeAt = nowMs();
  for (;;) {
    const quiet = mail.lastAddedMs > wokeAt ? mail.lastAddedMs : wokeAt;
    const waitMs = Math.min(quiet + quietMs, wokeAt + quietAtMostMs) - nowMs();
    if (waitMs <= 0) return;
    const last = mail.lastAddedMs;
    await condition(() => mail.lastAddedMs !== last, waitMs);
  }
}

const isOver = ({ spans }: DigestInput): boolean => now() > (endOfDay(spans) ?? now());

/** What could not leave on its day goes into another day's mail. */
async function move(mail: DigestMail): Promise<void> {
  const to = await passOn({ id: mail.id, digest: mail.input, notices: mail.notices, now: now() });
  mail.finish('moved', to);
}

/** Notices that came after the mail was fixed; more may come while these are passed on. */
async function passOnLate(mail: DigestMail): Promise<void> {
  for (let late = mail.takeLate(); late.length > 0; late = mail.takeLate()) {
    mail.moved(late, await passOn({ id: mail.id, digest: mail.input, notices: late, now: now() }));
  }
}
