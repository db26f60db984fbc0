import type { End, Entry, Evidence, MailEvidence, Offence } from './evidence.ts';
import { whyNoEnd } from './waiting.ts';

export interface NoticeAudit {
  ends: Record<End, number>;
  lost: Offence[];
  doubled: Offence[];
}

/** Follows every notice through the mails that name it to the one end it must have. */
export function auditNotices(evidence: Evidence): NoticeAudit {
  const audit: NoticeAudit = {
    ends: { delivered: 0, suppressed: 0, refused: 0, unknown: 0, waiting: 0 },
    lost: [],
    doubled: [],
  };
  for (const [id, entries] of entriesById(evidence.mails)) auditOne(id, entries, evidence, audit);
  return audit;
}

export function entriesById(mails: MailEvidence[]): Map<string, Entry[]> {
  const known = new Map<string, Entry[]>();
  for (const mail of mails)
    for (const notice of mail.ledger.notices)
      known.set(notice.id, [...(known.get(notice.id) ?? []), { mail, notice }]);
  return known;
}

function auditOne(id: string, entries: Entry[], evidence: Evidence, audit: NoticeAudit): void {
  const last = entries.filter(({ notice }) => notice.end !== 'moved');
  const [first] = last;
  if (!first) {
    const mails = entries.map(({ mail }) => mail.id).join(' → ');
    audit.lost.push({ about: id, why: `moved without end: ${mails}` });
    return;
  }
  audit.lost.push(...movedAway(id, entries));
  if (last.length > 1)
    audit.doubled.push({
      about: id,
      why: `in more than one mail: ${last.map(({ mail }) => mail.id).join(', ')}`,
    });
  const why = whyNoEnd(first, evidence);
  if (why) audit.lost.push({ about: id, why });
  audit.ends[first.notice.end as End] += 1;
}

/** Notices that were moved to a mail which has not heard of them. */
const movedAway = (id: string, entries: Entry[]): Offence[] =>
  entries
    .filter(({ notice }) => notice.end === 'moved')
    .filter(({ notice }) => !entries.some((other) => other.mail.id === notice.movedTo))
    .map(({ mail, notice }) => ({
      about: id,
      why: `${mail.id} moved it to ${notice.movedTo}, which does not know it`,
    }));
