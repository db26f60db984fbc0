import { noticeIdOf } from '../../../domain/case/noticeId.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { fatesOf, type NoticeFate } from '../../../domain/task/life/fates.ts';
import type { InMail, NoticeRecord } from '../../../domain/task/life/noticeRecord.ts';
import type { Entry, Evidence, Offence, TaskEvidence } from './evidence.ts';
import { entriesById } from './notices.ts';
import { unheardOf } from './told.ts';

/** Holds what each task knows of its notices against what their mails say. */
export function auditRecords(evidence: Evidence): Offence[] {
  const known = entriesById(evidence.mails);
  const ledgers = new Map(evidence.mails.map(({ id, ledger }) => [id, ledger]));
  return evidence.tasks.flatMap((task) => {
    const { facts, notices } = task.state;
    const key = shortKey(facts.id);
    return [
      ...notices.flatMap((record) => offencesIn(record, task, evidence)),
      ...notices.flatMap((record) => strays(key, record, known)),
      ...fatesOf(key, notices, ledgers).flatMap((fate) => wrongEnd(key, fate, known)),
      ...unheardOf(task, known),
    ];
  });
}

/** A notice is owed, suppressed, given up, or in mails: one of them, and it says why. */
function offencesIn(
  record: NoticeRecord,
  { state: { facts, notices } }: TaskEvidence,
  { at }: Evidence,
): Offence[] {
  const { id, owing, suppressed, givenUp, handedOver, owedAt } = record;
  const about = `${facts.id} ${id}`;
  const stands = [owing, suppressed, givenUp, handedOver].filter((one) => one !== undefined).length;
  const whys = [
    stands === 1 ? null : `${stands} ends in its task`,
    owing && !owing.failed && owedAt < at ? 'owed, and not handed over' : null,
    owing?.failed && facts.trouble === null ? 'its hand-over fails, and nobody is told' : null,
    handedOver?.to.length === 0 ? 'handed over to nobody' : null,
    skipped(record, notices) ? 'stood for by a step that was not told to its addressee' : null,
  ];
  return whys.flatMap((why) => (why === null ? [] : [{ about, why }]));
}

/** Whether a role that other steps stood for got none of them. */
function skipped({ to, spared, suppressed }: NoticeRecord, all: NoticeRecord[]): boolean {
  const because = suppressed?.because;
  const stoodFor = because?.why === 'stood-for' ? { to, by: because.by } : spared;
  if (!stoodFor) return false;
  const acted = all.filter((one) => one.suppressed?.because.why !== 'stood-for');
  return !stoodFor.to.every((role) =>
    acted.some((one) => stoodFor.by.includes(stepOf(one)) && one.to.includes(role)),
  );
}

const stepOf = ({ id }: NoticeRecord): string => id.slice(0, id.lastIndexOf('@'));

/** Notices whose task says where they went, but nobody there has heard of them. */
function strays(key: string, record: NoticeRecord, known: Map<string, Entry[]>): Offence[] {
  const isKnown = ({ person, mail }: InMail): boolean =>
    known.get(noticeIdOf(key, record.id, person))?.some((one) => one.mail.id === mail) ?? false;
  return (record.handedOver?.to ?? [])
    .filter((one) => !isKnown(one))
    .map(({ person, mail }) => ({
      about: noticeIdOf(key, record.id, person),
      why: `handed over to ${mail}, which does not know it`,
    }));
}

/** What the reader of task and ledgers together is told, where the mail itself says otherwise. */
function wrongEnd(key: string, fate: NoticeFate, known: Map<string, Entry[]>): Offence[] {
  if (fate.person === null) return [];
  const about = noticeIdOf(key, fate.notice, fate.person);
  const found = known.get(about)?.find(({ notice }) => notice.end !== 'moved')?.notice;
  if (!found) return [];
  const isLate = found.end === 'delivered' && found.recalled !== undefined;
  const end = isLate ? 'too-late' : found.end;
  if (fate.end === end) return [];
  return [{ about, why: `${end} by its mail, and ${fate.end} to whoever asks its task` }];
}
