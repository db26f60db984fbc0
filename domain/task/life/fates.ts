import type { Instant } from '../../calendar/types.ts';
import { noticeIdOf } from '../../case/noticeId.ts';
import type { LedgerEnds } from '../../digest/delivery/ledger.ts';
import type { NoticeKind } from '../../digest/types.ts';
import type { PersonId } from '../../directory/types.ts';
import { type Text, text } from '../../text/text.ts';
import { becauseText } from '../because.ts';
import type { InMail, NoticeRecord } from './noticeRecord.ts';

/**
 * How a notice ended: what its task says of it and, once it was in a mail, what that mail's ledger
 * says.
 */
export interface NoticeFate {
  /** Within the task. */
  notice: string;
  kind: NoticeKind;
  /** Null where it was never handed over. */
  person: PersonId | null;
  /** The last mail it was in. */
  mail: string | null;
  /** When its mail was last tried, or is due; when it was suppressed. */
  at: Instant;
  end:
    | 'held' // waits for the coordinator's word
    | 'owed' // waits for its hand-over
    | 'never-handed-over' // its task ended before that worked
    | 'suppressed' // before hand-over, or asked back in time
    | 'waiting' // in a mail that has not left
    | 'delivered'
    | 'too-late' // delivered: it was asked back when its mail had left
    | 'refused'
    | 'unknown'
    | 'unread'; // its mail does not answer, or is past its retention
  /** Why; empty where that says itself. */
  detail: Text;
}

/** Ledgers by the id of their mail; null for one that cannot be read. */
export type Ledgers = ReadonlyMap<string, LedgerEnds | null>;

/** A notice moves once a working day at most. */
const MOVES_AT_MOST = 30;

/** The mails whose ledgers must still be read to know how some notices ended. */
export function mailsToRead(key: string, records: NoticeRecord[], ledgers: Ledgers): string[] {
  const last = records.flatMap(({ id, handedOver }) =>
    (handedOver?.to ?? []).map((one) => lastMail(noticeIdOf(key, id, one.person), one, ledgers)),
  );
  return [...new Set(last)].filter((mail) => !ledgers.has(mail));
}

/**
 * How each notice of a task ended: one end for each person it was put into a mail for, or one.
 * @param key the task's short id, by which its notices are known in mails
 */
export function fatesOf(key: string, records: NoticeRecord[], ledgers: Ledgers): NoticeFate[] {
  return records.flatMap((record) => {
    const { id, handedOver } = record;
    if (!handedOver) return [withoutMail(record)];
    return handedOver.to.map((one) =>
      inMail(record, one, noticeIdOf(key, id, one.person), ledgers),
    );
  });
}

const NOTHING = text('', '');

function withoutMail({
  id,
  kind,
  owedAt,
  owing,
  held,
  suppressed,
  givenUp,
}: NoticeRecord): NoticeFate {
  const head = { notice: id, kind, person: null, mail: null };
  if (suppressed)
    return {
      ...head,
      at: suppressed.at,
      end: 'suppressed',
      detail: becauseText(suppressed.because),
    };
  if (givenUp)
    return { ...head, at: givenUp.at, end: 'never-handed-over', detail: plain(givenUp.detail) };
  if (held) return { ...head, at: owedAt, end: 'held', detail: NOTHING };
  return { ...head, at: owedAt, end: 'owed', detail: plain(owing?.failed?.detail ?? '') };
}

function inMail(
  { id, kind }: NoticeRecord,
  one: InMail,
  noticeId: string,
  ledgers: Ledgers,
): NoticeFate {
  const mail = lastMail(noticeId, one, ledgers);
  const ledger = ledgers.get(mail) ?? null;
  const head = { notice: id, kind, person: one.person, mail };
  if (!ledger) return { ...head, at: one.deliverAt, end: 'unread', detail: NOTHING };
  const ended = ledger.notices.find((notice) => notice.id === noticeId);
  const at = ledger.attempts.at(-1)?.at ?? ledger.deliverAt;
  const recalled = ended?.recalled;
  switch (ended?.end) {
    case 'delivered':
      return recalled === undefined
        ? { ...head, at, end: 'delivered', detail: NOTHING }
        : { ...head, at, end: 'too-late', detail: plain(recalled) };
    case 'suppressed':
      return { ...head, at, end: 'suppressed', detail: plain(recalled ?? '') };
    case 'refused':
    case 'unknown':
      return { ...head, at, end: ended.end, detail: plain(ledger.detail) };
    default:
      return { ...head, at: ledger.deliverAt, end: 'waiting', detail: NOTHING };
  }
}

/** Follows a notice through the mails that passed it on, as far as their ledgers are known. */
function lastMail(noticeId: string, { mail }: InMail, ledgers: Ledgers): string {
  let at = mail;
  for (let moves = 0; moves < MOVES_AT_MOST; moves += 1) {
    const ended = ledgers.get(at)?.notices.find(({ id }) => id === noticeId);
    if (!ended?.movedTo) return at;
    at = ended.movedTo;
  }
  return at;
}

const plain = (said: string): Text => text(said, said);
