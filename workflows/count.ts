import { metricMeter } from '@temporalio/workflow';
import type { Attempt, DigestLedger } from '../domain/digest/delivery/ledger.ts';
import type { DigestInput } from './contract/digest.ts';
import { DIGEST_LATENESS, MAIL_ATTEMPTS, type Metric, NOTICES } from './contract/metrics.ts';

// The SDK's meter is silent while a history replays and gives no commands: counting changes no
// history.

/** Counts one attempt, and how late the mail was when it was accepted. */
export function countAttempt(
  { agency, deliverAt }: DigestInput,
  outcome: Attempt['outcome'],
): void {
  counter(MAIL_ATTEMPTS).add(1, { agency, outcome });
  if (outcome !== 'accepted') return;
  const { name, help } = DIGEST_LATENESS;
  const lateMs = Math.max(0, Date.now() - Date.parse(deliverAt));
  metricMeter.createHistogram(name, 'float', '', help).record(lateMs / 1000, { agency });
}

/** Counts how each notice of a mail ended. */
export function countEnds({ agency, notices }: DigestLedger): void {
  for (const { end } of notices) counter(NOTICES).add(1, { agency, end });
}

const counter = ({ name, help }: Metric) => metricMeter.createCounter(name, '', help);
