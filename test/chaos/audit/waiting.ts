import type { Instant } from '../../../domain/calendar/types.ts';
import type { Entry, Evidence, MailEvidence } from './evidence.ts';

/** Why a notice has no end in its mail, and will have none; null where all is well. */
export function whyNoEnd({ mail, notice }: Entry, { at, retryMs }: Evidence): string | null {
  if (notice.end === 'suppressed') return notice.recalled ? null : 'suppressed without a reason';
  if (notice.end !== 'waiting') return null;
  if (!mail.running) return `${mail.id} has closed and left it waiting`;
  return nextMove(mail, retryMs) > at ? null : `${mail.id} waits for nothing`;
}

/**
 * An attempt is given up after a minute and a half; a busy machine may be late by as much again.
 */
const ATTEMPT_MS = 90_000;
const LATENESS_MS = 60_000;

/** When something must have happened to a mail that is under way. */
function nextMove({ ledger, tryingSince }: MailEvidence, retryMs: number): Instant {
  const attempted = ledger.attempts.at(-1)?.at;
  const from = tryingSince ?? attempted ?? ledger.deliverAt;
  const waits = LATENESS_MS + (tryingSince ? ATTEMPT_MS : attempted ? ATTEMPT_MS + retryMs : 0);
  return new Date(Date.parse(from) + waits).toISOString();
}
