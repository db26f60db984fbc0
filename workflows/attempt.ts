import { sleep } from '@temporalio/workflow';
import { nextAttempt, RESENDS_AT_MOST } from '../domain/digest/attempts.ts';
import type { DeliveryOutcome, FrozenMail } from '../domain/digest/types.ts';
import { msUntil, now, reached } from './clock.ts';
import type { Attempt } from './contract/digest.ts';
import type { DigestMail } from './digestMail.ts';
import { compose, deliver, tellUndelivered } from './world.ts';

/**
 * Sends a mail until its fate is certain or trying again would be wrong. The bytes are fixed before the first attempt;
 * a copy is sent only after the ledger shows *unknown*; a mail the server certainly did not take may move to another day.
 */
export async function attemptUntilCertain(mail: DigestMail, move: () => Promise<void>): Promise<void> {
  const composed = await compose({ digest: mail.input, id: mail.id, notices: mail.notices, now: now() });
  if ('refused' in composed) return undelivered(mail, 'refused', composed.refused);
  mail.name(composed.mail.subject, composed.mail.messageId);
  for (let unknowns = 0; ; ) {
    const attempt = await attemptOnce(composed.mail);
    mail.attempted(attempt);
    if (attempt.outcome === 'accepted') return mail.finish('delivered', '');
    if (attempt.outcome === 'unknown') unknowns = mail.doubt(attempt.response);
    const doubtful = unknowns > 0;
    if (attempt.outcome === 'refused') return undelivered(mail, doubtful ? 'unknown' : 'refused', attempt.response);
    const again = unknowns > RESENDS_AT_MOST ? null : nextAttempt(now(), mail.input.spans, mail.input.retryMs);
    if (again) {
      await sleep(msUntil(again));
      reached(again);
    } else if (doubtful) return undelivered(mail, 'unknown', attempt.response);
    else return move();
  }
}

async function attemptOnce(mail: FrozenMail): Promise<Attempt> {
  const at = now();
  try {
    return { at, ...named(await deliver(mail)) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { at, outcome: 'unknown', response: cause instanceof Error ? cause.message : String(cause) };
  }
}

function named(outcome: DeliveryOutcome): Omit<Attempt, 'at'> {
  if (outcome.outcome === 'accepted') return { outcome: 'accepted', response: outcome.response };
  return { outcome: outcome.permanent ? 'refused' : 'refused-for-now', response: outcome.response };
}

async function undelivered(mail: DigestMail, end: 'refused' | 'unknown', because: string): Promise<void> {
  mail.finish(end, because);
  await tellUndelivered({ id: mail.id, digest: mail.input, notices: mail.notices, because, now: now() });
}
