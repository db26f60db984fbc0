import { ActivityFailure, TimeoutFailure, TimeoutType } from '@temporalio/common';
import { sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/types.ts';
import {
  endOfBreak,
  endOfDay,
  mayWaitMs,
  nextAttempt,
  RESENDS_AT_MOST,
  RETRY_AFTER_MS,
} from '../domain/digest/delivery/attempts.ts';
import type { Attempt } from '../domain/digest/delivery/ledger.ts';
import type { DeliveryOutcome, FrozenMail } from '../domain/digest/types.ts';
import { compose, deliverWithin, tellUndelivered } from './activityProxies.ts';
import { moment, msUntil, now, reached } from './clock.ts';
import type { DigestInput } from './contract/digest.ts';
import { countAttempt } from './count.ts';
import type { DigestMail } from './digestMail.ts';
import { move } from './move.ts';

/** Whether the office time of a mail's day is over: it must not leave any more. */
export const isOver = ({ spans }: DigestInput, at: Instant): boolean =>
  at >= (endOfDay(spans) ?? at);

/**
 * Sends a mail until its fate is certain or trying again would be wrong. What a server certainly
 * did not take is composed anew before it is tried again, from what is true then.
 */
export async function attemptUntilCertain(mail: DigestMail): Promise<void> {
  for (;;) {
    const at = await untilOfficeTime(mail.input);
    if (isOver(mail.input, at)) return move(mail);
    if (mail.notices.length === 0) return mail.finish('nothing');
    mail.freeze();
    const composed = await composedAnew(mail);
    if (composed === null) {
      mail.thaw();
      await sleep(RETRY_AFTER_MS);
      continue;
    }
    if ('notToday' in composed) return moveThawed(mail);
    if ('waits' in composed) {
      mail.attempted({ at, ...WAITED, response: composed.waits });
      if (await sleepUntilNext(mail, at)) continue;
      return move(mail);
    }
    if ('refused' in composed) return undelivered(mail, 'refused', composed.refused);
    mail.name(composed.mail.subject, composed.mail.messageId);
    const { outcome, response } = await attemptOnce(mail, composed.mail);
    if (outcome === 'accepted') return mail.finish('delivered');
    if (outcome === 'refused') return undelivered(mail, 'refused', response);
    if (outcome === 'unknown') return resendUntilCertain(mail, composed.mail, response);
    if (!(await sleepUntilNext(mail, now()))) return move(mail);
  }
}

/** No server was asked: all mails wait until our account is in order. */
const WAITED = { outcome: 'refused-for-now', about: 'sender', waited: true } as const;

/** A mail that certainly did not leave waits for its next attempt; false: its day has none. */
async function sleepUntilNext(mail: DigestMail, at: Instant): Promise<boolean> {
  mail.thaw();
  const again = nextAttempt(at, mail.input.spans, mail.input.retryMs);
  if (!again) return false;
  mail.waitsUntil(again);
  await sleepUntil(again);
  return true;
}

/**
 * A mail that may have arrived: copies are the same bytes, few, and sent only after the ledger
 * shows *unknown*.
 */
async function resendUntilCertain(
  mail: DigestMail,
  frozen: FrozenMail,
  firstResponse: string,
): Promise<void> {
  let unknowns = mail.doubt(firstResponse);
  let response = firstResponse;
  while (unknowns <= RESENDS_AT_MOST) {
    const again = nextAttempt(now(), mail.input.spans, mail.input.retryMs);
    if (!again) break;
    mail.waitsUntil(again);
    await sleepUntil(again);
    if (isOver(mail.input, await untilOfficeTime(mail.input))) break;
    const attempt = await attemptOnce(mail, frozen);
    response = attempt.response;
    if (attempt.outcome === 'accepted') return mail.finish('delivered');
    if (attempt.outcome === 'unknown') unknowns = mail.doubt(response);
    else if (attempt.outcome === 'refused') break;
  }
  return undelivered(mail, 'unknown', response);
}

/** The mail was never on its way: it moves with what came while it was composed. */
function moveThawed(mail: DigestMail): Promise<void> {
  mail.thaw();
  return move(mail);
}

/** Fixes the mail's bytes. Null where that fails: it is tried again like an attempt. */
async function composedAnew(mail: DigestMail): Promise<Awaited<ReturnType<typeof compose>> | null> {
  const { id, input: digest, certainRefusals: refusals } = mail;
  try {
    return await compose({ digest, id, notices: mail.notices, refusals, now: now() });
  } catch {
    return null;
  }
}

/** A mail that wakes late in a break waits for its end. Returns the moment it is then. */
async function untilOfficeTime(input: DigestInput): Promise<Instant> {
  const at = await moment();
  const opens = endOfBreak(at, input.spans);
  if (!opens) return at;
  await sleepUntil(opens);
  return moment();
}

async function sleepUntil(at: string): Promise<void> {
  await sleep(msUntil(at));
  reached(at);
}

async function attemptOnce(mail: DigestMail, frozen: FrozenMail): Promise<Attempt> {
  const attempt = await attemptWithinDay(mail.input, frozen);
  mail.attempted(attempt);
  countAttempt(mail.input, attempt.outcome);
  return attempt;
}

async function attemptWithinDay(input: DigestInput, frozen: FrozenMail): Promise<Attempt> {
  const at = now();
  const deliver = deliverWithin(mayWaitMs(at, input.spans));
  try {
    return { at, ...named(await deliver(frozen)) };
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
  const { permanent, response, about, waited } = outcome;
  return {
    outcome: permanent ? 'refused' : 'refused-for-now',
    response,
    ...(about && { about }),
    ...(waited && { waited }),
  };
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
