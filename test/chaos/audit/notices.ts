import type { Instant } from '../../../domain/calendar/types.ts';
import type { NoticeEnd } from '../../../domain/digest/ledger.ts';
import type { Addressed } from '../../../workflows/contract/task.ts';
import type { End, Evidence, MailEvidence, Offence, TaskEvidence } from './evidence.ts';

interface Entry {
  mail: MailEvidence;
  notice: NoticeEnd;
}

export interface NoticeAudit {
  ends: Record<End, number>;
  lost: Offence[];
  doubled: Offence[];
}

/** Follows every notice through the mails that name it to the one end it must have. */
export function auditNotices(evidence: Evidence): NoticeAudit {
  const { tasks, mails } = evidence;
  const known = entriesById(mails);
  const audit: NoticeAudit = {
    ends: { delivered: 0, suppressed: 0, refused: 0, unknown: neverHandedOver(tasks), waiting: 0 },
    lost: strays(tasks, known),
    doubled: [],
  };
  for (const [id, entries] of known) auditOne(id, entries, evidence, audit);
  return audit;
}

function entriesById(mails: MailEvidence[]): Map<string, Entry[]> {
  const known = new Map<string, Entry[]>();
  for (const mail of mails)
    for (const notice of mail.ledger.notices)
      known.set(notice.id, [...(known.get(notice.id) ?? []), { mail, notice }]);
  return known;
}

/** Notices whose task says where they went, but nobody there has heard of them. */
function strays(tasks: TaskEvidence[], known: Map<string, Entry[]>): Offence[] {
  return handedOver(tasks)
    .filter(({ notice, digest }) => !known.get(notice)?.some(({ mail }) => mail.id === digest))
    .map(({ notice, digest }) => ({
      about: notice,
      why: `handed over to ${digest}, which does not know it`,
    }));
}

const handedOver = (tasks: TaskEvidence[]): Addressed[] =>
  tasks.flatMap(({ state }) =>
    state.log.flatMap(({ what, to }) => (what === 'handed-over' ? (to ?? []) : [])),
  );

/** Hand-overs that failed round after round: the log says *unknown*, and no mail has the notice. */
function neverHandedOver(tasks: TaskEvidence[]): number {
  return tasks.flatMap(({ state: { log } }) =>
    log.filter(
      ({ what, step }) =>
        what === 'unknown' && !log.some((entry) => entry.what !== 'unknown' && entry.step === step),
    ),
  ).length;
}

function auditOne(id: string, entries: Entry[], evidence: Evidence, audit: NoticeAudit): void {
  const last = entries.filter(({ notice }) => notice.end !== 'moved');
  const [first] = last;
  if (!first) {
    audit.lost.push({
      about: id,
      why: `moved without end: ${entries.map(({ mail }) => mail.id).join(' → ')}`,
    });
    return;
  }
  for (const { mail, notice } of entries)
    if (notice.end === 'moved' && !entries.some((other) => other.mail.id === notice.detail))
      audit.lost.push({
        about: id,
        why: `${mail.id} moved it to ${notice.detail}, which does not know it`,
      });
  if (last.length > 1)
    audit.doubled.push({
      about: id,
      why: `in more than one mail: ${last.map(({ mail }) => mail.id).join(', ')}`,
    });
  const why = whyNoEnd(first, evidence);
  if (why) audit.lost.push({ about: id, why });
  audit.ends[first.notice.end as End] += 1;
}

function whyNoEnd({ mail, notice }: Entry, { at, retryMs }: Evidence): string | null {
  if (notice.end === 'suppressed')
    return notice.detail === '' ? 'suppressed without a reason' : null;
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
