import { addDays } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type ListIdParts, listId, listParts, mailParts } from '../case/ids.ts';
import type { PersonId } from '../directory/types.ts';
import { opened, type SigningKeys, sealed } from './sealed.ts';

/** How long a link serves, the day of its mail or list among them. */
export const LINK_DAYS = 7;

/** Where a link stands: in a mail, or in a person's list that is pasted into a chat. */
export type LinkPlace = 'mail' | 'list';

/** What a link leads to, as its person: the tasks of that mail, or of his list. */
export interface WorkLink {
  place: LinkPlace;
  /** Of the mail or the list. */
  id: string;
  agency: string;
  person: PersonId;
  date: LocalDate;
  /** The last day on which it serves. */
  lastDay: LocalDate;
}

/** A link as somebody comes with it; `unknown`: none of ours, or its key is gone. */
export type ReadWorkLink = { state: 'unknown' } | { state: 'valid' | 'expired'; link: WorkLink };

const PURPOSE = { mail: 'mail-link', list: 'list-link' } as const;

/** `sealed` for a mail of that id: equal for equal mails, so that equal drafts are equal bytes. */
export const mailLinkWord = (mail: string, keys: SigningKeys): string =>
  sealed(PURPOSE.mail, [mail, mailLinkLastDay(mail)], keys);

/** The last day on which the link of a mail serves. */
export const mailLinkLastDay = (mail: string): LocalDate => lastDayOf(mailParts(mail));

/** The same for a person's list of a day: the list made twice that day has one link. */
export function listLinkWord(list: ListIdParts, keys: SigningKeys): string {
  return sealed(PURPOSE.list, [listId(list), listLinkLastDay(list)], keys);
}

/** The last day on which the link of a list serves. */
export const listLinkLastDay = (list: Pick<ListIdParts, 'date'>): LocalDate => lastDayOf(list);

/** Where a link stood, by the id of its mail or list. */
export function placeOfLink(id: string): Pick<WorkLink, 'place' | 'date'> {
  const place = id.startsWith('list/') ? 'list' : 'mail';
  return { place, date: partsOf(place, id).date };
}

/**
 * Reads the word of a link. `today` is the day at the agency it names; null where that agency is
 * not served here. Whether a task may still be acted on is another question: `mayActByLink`.
 */
export function readWorkLink(
  word: string,
  keys: SigningKeys,
  today: (agency: string) => LocalDate | null,
): ReadWorkLink {
  for (const place of ['mail', 'list'] as const) {
    const [id, lastDay = ''] = opened(PURPOSE[place], word, keys) ?? [];
    if (id === undefined) continue;
    const { agency, person, date } = partsOf(place, id);
    const on = today(agency);
    if (on === null) return { state: 'unknown' };
    const isValid = on <= lastDay && on <= lastDayOf({ date });
    const link = { place, id, agency, person, date, lastDay };
    return { state: isValid ? 'valid' : 'expired', link };
  }
  return { state: 'unknown' };
}

const partsOf = (place: LinkPlace, id: string): ListIdParts =>
  place === 'mail' ? mailParts(id) : listParts(id);

const lastDayOf = ({ date }: Pick<ListIdParts, 'date'>): LocalDate => addDays(date, LINK_DAYS - 1);
