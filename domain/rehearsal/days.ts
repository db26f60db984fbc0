import type { LocalDate } from '../calendar/types.ts';
import { itemCount } from '../digest/page/bundles.ts';
import type { PersonId } from '../directory/types.ts';
import { grouped } from '../grouped.ts';
import type { RehearsedMail } from './mailRoom.ts';

/** What goes out on one day. */
export interface Day {
  date: LocalDate;
  mails: number;
  /** As the mails list them: tasks that are asked about together are one. */
  items: number;
}

/** How many mails these are, and how many items they list. */
export const countOf = (mails: RehearsedMail[]): Pick<Day, 'mails' | 'items'> => ({
  mails: mails.length,
  items: mails.reduce((sum, { notices }) => sum + itemCount(notices), 0),
});

/** The days on which mails go out, ascending. */
export function daysOf(mails: RehearsedMail[]): Day[] {
  const days = grouped(mails, ({ date }) => date).map((his) => ({
    date: his[0].date,
    ...countOf(his),
  }));
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The days on which most mails go out, the worst first. */
export const stormDays = (days: Day[], most = 5): Day[] =>
  [...days].sort((a, b) => b.mails - a.mails || b.items - a.items).slice(0, most);

/** A mail that asks for more attention than the policy grants a day. */
export interface Overload {
  date: LocalDate;
  person: PersonId;
  items: number;
}

/** The mails with more items than the attention budget, the worst first. */
export const overloads = (mails: RehearsedMail[], attentionBudget: number): Overload[] =>
  mails
    .map(({ date, person, notices }) => ({ date, person, items: itemCount(notices) }))
    .filter(({ items }) => items > attentionBudget)
    .sort((a, b) => b.items - a.items);
