import { monthOf } from '../calendar/days.ts';
import { itemCount } from '../digest/items.ts';
import type { Directory, PersonId } from '../directory/types.ts';
import type { RehearsedMail } from './mailRoom.ts';

/** What reaches one leader in one month. */
export interface Load {
  person: PersonId;
  /** `2026-03` */
  month: string;
  mails: number;
  items: number;
}

/** The load of the chairman, of the leaders and of whoever is told in their place, by person and month. */
export function leaderLoads(mails: RehearsedMail[], { chairman, leaders }: Directory): Load[] {
  const leading = new Set([chairman, ...leaders.map(({ person }) => person)]);
  const theirs = mails.filter((mail) => leading.has(mail.person) || isForLeaders(mail));
  const people = new Set([...leading, ...theirs.map(({ person }) => person)]);
  return [...people].flatMap((person) => monthsOf(theirs.filter((mail) => mail.person === person)));
}

const isForLeaders = ({ notices }: RehearsedMail): boolean =>
  notices.some(({ roles }) => roles.includes('supervisor') || roles.includes('chairman'));

function monthsOf(mails: RehearsedMail[]): Load[] {
  const months = new Map<string, Load>();
  for (const { person, date, notices } of mails) {
    const month = monthOf(date);
    const load = months.get(month) ?? { person, month, mails: 0, items: 0 };
    months.set(month, { person, month, mails: load.mails + 1, items: load.items + itemCount(notices) });
  }
  return [...months.values()];
}
