import { ActivityFailure, TimeoutFailure, TimeoutType } from '@temporalio/common';
import { patched, sleep } from '@temporalio/workflow';
import {
  endOfBreak,
  endOfDay,
  nextAttempt,
  RESENDS_AT_MOST,
  RETRY_AFTER_MS,
} from '../domain/digest/attempts.ts';
import type { DeliveryOutcome, FrozenMail } from '../domain/digest/types.ts';
import { msUntil, now, reached } from './clock.ts';
import type { Attempt, DigestInput } from './contract/digest.ts';
import { countAttempt } from './count.ts';
import type { DigestMail } from './digestMail.ts';
import { move } from './move.ts';
import { compose, deliver, tellUndelivered } from './world.ts';

/** Whether the office time of a mail's day is over: it must not leave any more. */
export const isOver = ({ spans }: DigestInput): boolean => now() > (endOfDay(spans) ?? now());

/**
 * Sends a mail until its fate is certain or trying again would be wrong. The bytes are fixed before
 * the first attempt; a copy is sent only after the ledger shows *unknown*; a mail the server
 * certainly did not take may move to another day.
 */
export async function attemptUntilCertain(mail: DigestMail): Promise<void> {
  const composed = await composeWithinDay(mail);
  if (composed === null) return move(mail);
  if ('refused' in composed) return undelivered(mail, 'refused', composed.refused);
  mail.name(composed.mail.subject, composed.mail.messageId);
  let response = '';
  for (let unknowns = 0; ; ) {
    const doubted = unknowns > 0;
    if (await missedItsDay(mail.input))
      return doubted ? undelivered(mail, 'unknown', response) : move(mail);
    const attempt = await attemptOnce(composed.mail);
    mail.attempted(attempt);
    countAttempt(mail.input, attempt.outcome);
    response = attempt.response;
    if (attempt.outcome === 'accepted') return mail.finish('delivered', '');
    if (attempt.outcome === 'unknown') unknowns = mail.doubt(response);
    const doubtful = unknowns > 0;
    if (attempt.outcome === 'refused')
      return undelivered(mail, doubtful ? 'unknown' : 'refused', response);
    const again =
      unknowns > RESENDS_AT_MOST ? null : nextAttempt(now(), mail.input.spans, mail.input.retryMs);
    if (again) {
      await sleep(msUntil(again));
      reached(again);
    } else if (doubtful) return undelivered(mail, 'unknown', response);
    else return move(mail);
  }
}

/**
 * Fixes the mail's bytes; where that fails it is tried again like an attempt. Null when the day
 * ended before it worked.
 */
async function composeWithinDay(
  mail: DigestMail,
): Promise<Awaited<ReturnType<typeof compose>> | null> {
  for (;;) {
    try {
      return await compose({ digest: mail.input, id: mail.id, notices: mail.notices, now: now() });
    } catch {
      if (isOver(mail.input)) return null;
      await sleep(RETRY_AFTER_MS);
    }
  }
}

/** A mail that wakes late in a break waits for its end; one whose day is over may not leave. */
async function missedItsDay(input: DigestInput): Promise<boolean> {
  const opens = endOfBreak(now(), input.spans);
  if (opens && patched('wait-for-end-of-break')) {
    await sleep(msUntil(opens));
    reached(opens);
  }
  return isOver(input) && patched('over-before-attempt');
}

async function attemptOnce(mail: FrozenMail): Promise<Attempt> {
  const at = now();
  try {
    return { at, ...named(await deliver(mail)) };
  } catch (error) {
    const cause = error instanceof ActivityFailure && error.cause ? error.cause : error;
    const response = cause instanceof Error ? cause.message : String(cause);
    return { at, outcome: neverBegan(cause) ? 'refused-for-now' : 'unknown', response };
  }
}

/** No worker took the attempt up in time: the mail certainly did not leave. */
const neverBegan = (cause: unknown): boolean =>
  cause instanceof TimeoutFailure && cause.timeoutType === TimeoutType.SCHEDULE_TO_START;

function named(outcome: DeliveryOutcome): Omit<Attempt, 'at'> {
  if (outcome.outcome === 'accepted') return { outcome: 'accepted', response: outcome.response };
  return { outcome: outcome.permanent ? 'refused' : 'refused-for-now', response: outcome.response };
}

/** Notices whose titles the coordinator is told; the rest are counted. */
const TOLD_AT_MOST = 50;

async function undelivered(
  mail: DigestMail,
  end: 'refused' | 'unknown',
  because: string,
): Promise<void> {
  mail.finish(end, because);
  const { id, input: digest, notices } = mail;
  const told = { notices: notices.slice(0, TOLD_AT_MOST), count: notices.length };
  await tellUndelivered({ id, digest, ...told, because, now: now() });
}
