import { DateTime } from 'luxon';
import { mailParts } from '../../domain/case/ids.ts';
import type { DigestLedger, NoticeEnd } from '../../domain/digest/delivery/ledger.ts';

/** Local date and time of an instant at the office: `2024-03-15 07:12`. */
export const localTime = (instant: string): string =>
  DateTime.fromISO(instant, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('yyyy-MM-dd HH:mm');

/** One mail of the played year. */
export interface Mail {
  /** When it was planned for, local: `2024-03-15 07:12`. */
  at: string;
  planned: string;
  instant: string;
  date: string;
  person: string;
  urgent: boolean;
  messageId: string;
  items: NoticeEnd[];
}

/** One line of one mail, with when and to whom it came. */
export type Item = Omit<Mail, 'items'> & NoticeEnd;

export const itemsOf = (mails: Mail[]): Item[] =>
  mails.flatMap(({ items, ...mail }) => items.map((item) => ({ ...mail, ...item })));

/** The mails that arrived, by time and person. */
export function mailsOf(ledgers: DigestLedger[]): Mail[] {
  return ledgers
    .filter(({ end }) => end === 'delivered')
    .map(({ id, person, messageId, deliverAt, attempts, notices }) => {
      const instant = attempts.at(-1)?.at ?? '';
      const at = localTime(deliverAt);
      const items = notices.filter(({ end }) => end === 'delivered');
      return {
        at,
        planned: deliverAt,
        instant,
        date: at.slice(0, 10),
        person,
        urgent: mailParts(id).urgent,
        messageId,
        items,
      };
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.person.localeCompare(b.person));
}

/**
 * `1.VI.2-a/cntt/06-04`: a task's id without agency, plan and year; `1.I.4/van-hoa` for duties of
 * the whole year.
 */
export const shortName = (id: string): string =>
  id
    .split('/')
    .slice(2)
    .join('/')
    .replace(/2024-/g, '')
    .replace(/\/2024$/, '');

/** One mail as one line: when, who, and what of each kind. */
export function lineOf({ at, person, urgent, items }: Mail): string {
  const kinds = [...new Set(items.map(({ kind }) => kind))].sort();
  const told = kinds.map((kind) => {
    const tasks = items
      .filter((item) => item.kind === kind)
      .map(({ subject }) => shortName(subject));
    return `${kind} ${tasks.length}: ${tasks.sort().join(' ')}`;
  });
  return `${at} ${person}${urgent ? ' (urgent)' : ''} | ${told.join(' | ')}`;
}
