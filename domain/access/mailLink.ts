import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type MailIdParts, mailParts } from '../case/ids.ts';
import { opened, type SigningKeys, sealed } from './sealed.ts';

/** How long a mail's link serves, the mail's own day among them. */
export const LINK_DAYS = 7;

/** What a link in a mail leads to: that mail, as its person. */
export interface MailLink extends MailIdParts {
  /** The mail's id. */
  mail: string;
  /** The last day on which it serves. */
  lastDay: LocalDate;
}

/** A link as somebody comes with it; `unknown`: none of ours, or its key is gone. */
export type ReadMailLink = { state: 'unknown' } | { state: 'valid' | 'expired'; link: MailLink };

/** `sealed` for a mail of that id: equal for equal mails, so that equal drafts are equal bytes. */
export const mailLinkWord = (mail: string, keys: SigningKeys): string =>
  sealed('mail-link', [mail, mailLinkLastDay(mail)], keys);

/** The last day on which the link of a mail serves. */
export const mailLinkLastDay = (mail: string): LocalDate => lastDayOf(mailParts(mail));

/**
 * Reads the word of a mail's link. `today` is the day at the agency it names; null where that
 * agency is not served here. Whether the task may still be acted on is another question:
 * `mayActByLink`.
 */
export function readMailLink(
  word: string,
  keys: SigningKeys,
  today: (agency: string) => LocalDate | null,
): ReadMailLink {
  const [mail, lastDay = ''] = opened('mail-link', word, keys) ?? [];
  if (mail === undefined) return { state: 'unknown' };
  const parts = mailParts(mail);
  const on = today(parts.agency);
  if (on === null) return { state: 'unknown' };
  const isValid = on <= lastDay && on <= lastDayOf(parts);
  return { state: isValid ? 'valid' : 'expired', link: { ...parts, mail, lastDay } };
}

const lastDayOf = ({ date }: Pick<MailIdParts, 'date'>): LocalDate => addDays(date, LINK_DAYS - 1);
