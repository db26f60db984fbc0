import {
  condition,
  defineSignal,
  setHandler,
  setWorkflowOptions,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';
import type { DigestLedger } from '../domain/digest/delivery/ledger.ts';
import { quietUntil } from '../domain/digest/delivery/quiet.ts';
import type { Notice } from '../domain/digest/types.ts';
import { answerByUpdate } from './answerByUpdate.ts';
import { attemptUntilCertain, isOver } from './attempt.ts';
import { isLate, moment, msUntil, nowMs, reached } from './clock.ts';
import {
  ADD_SIGNAL,
  type DigestInput,
  LEDGER_QUESTION,
  RECALL_SIGNAL,
  type RecallRequest,
} from './contract/digest.ts';
import { MAIL_END } from './contract/searchAttributes.ts';
import { countEnds } from './count.ts';
import { DigestMail } from './digestMail.ts';
import { passOnAll } from './move.ts';

/**
 * One mail to one person on one working day: it gathers notices, leaves once, and its result is
 * that day's ledger.
 */
export async function digest(input: DigestInput): Promise<DigestLedger> {
  const mail = new DigestMail(workflowInfo().workflowId, input, Date.now());
  setHandler(defineSignal<[Notice[]]>(ADD_SIGNAL), (notices) => mail.add(notices, Date.now()));
  setHandler(defineSignal<[RecallRequest]>(RECALL_SIGNAL), (request) => mail.recall(request));
  answerByUpdate(LEDGER_QUESTION, (): DigestLedger => mail.ledger());

  await sleep(msUntil(input.deliverAt), { summary: input.date });
  reached(input.deliverAt);
  const woke = await moment();
  if (!isOver(input, woke)) await quietAfterDelay(mail, woke);
  await attemptUntilCertain(mail);
  await passOnLate(mail);
  const ledger = mail.ledger();
  countEnds(ledger);
  if (ledger.end === 'refused' || ledger.end === 'unknown')
    upsertSearchAttributes([{ key: MAIL_END, value: ledger.end }]);
  return ledger;
}

/** A mail is over within a day or two: it ends on the release it began on. */
setWorkflowOptions({ versioningBehavior: 'PINNED' }, digest);

/**
 * A mail that wakes late (an outage) lets the others catch up first, so that a person gets one and
 * not ten.
 */
async function quietAfterDelay(mail: DigestMail, woke: Instant): Promise<void> {
  if (!isLate(mail.input.deliverAt, woke)) return;
  const wokeAt = Date.parse(woke);
  for (;;) {
    const untilMs = quietUntil(mail.input, wokeAt, mail.lastAddedMs);
    if (untilMs <= nowMs()) return;
    const last = mail.lastAddedMs;
    const added = await condition(() => mail.lastAddedMs !== last, untilMs - nowMs());
    if (!added) reached(new Date(untilMs).toISOString());
  }
}

/** Notices that came after the mail was fixed; more may come while these are passed on. */
async function passOnLate(mail: DigestMail): Promise<void> {
  mail.freeze();
  for (let late = mail.takeLate(); late.length > 0; late = mail.takeLate())
    await passOnAll(mail, late);
}
