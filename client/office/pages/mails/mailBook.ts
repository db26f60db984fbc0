import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { mailParts } from '../../../../domain/case/ids.ts';
import { whyNotSent } from '../../../../domain/digest/delivery/whyNotSent.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { Text } from '../../../../domain/text/text.ts';
import type { MailRow } from '../../types.ts';
import type { MailEnd } from './mailEnds.ts';

/** A mail as the book of notices has it. */
export interface MailLine {
  id: string;
  date: LocalDate;
  person: NamedPerson;
  urgent: boolean;
  /** Empty: not written yet, or not known. */
  subject: string;
  end: MailEnd;
  /** When it was last tried; until then when it is to leave. */
  at: Instant;
  /** Why it did not reach its reader; null where it did, and where nothing was tried. */
  why: Text | null;
}

/** Mails for the book of notices, in the order they come in; only those with an end when given. */
export const mailBook = (rows: MailRow[], directory: Directory, end?: MailEnd): MailLine[] =>
  rows
    .filter((row) => end === undefined || row.end === end)
    .map(({ id, date, person, urgent, subject, end, deliverAt, last }) => ({
      ...{ id, date, urgent, subject, end },
      person: named(directory, person),
      at: last?.at ?? deliverAt,
      why: last && end !== 'delivered' ? whyNotSent(last) : null,
    }));

/** Where the page of a mail is. */
export function mailAddress(id: string): string {
  const { agency } = mailParts(id);
  return `/so-thong-bao/${id.slice(`mail/${agency}/`.length)}`;
}
