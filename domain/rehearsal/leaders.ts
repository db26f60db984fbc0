import { monthOf } from '../calendar/days.ts';
import type { Directory, PersonId } from '../directory/types.ts';
import { grouped } from '../grouped.ts';
import { countOf } from './days.ts';
import type { RehearsedMail } from './mailRoom.ts';

/** What reaches one leader in one month. */
export interface Load {
  person: PersonId;
  /** `2026-03` */
  month: string;
  mails: number;
  items: number;
}

/**
 * The load of the chairman, of the leaders and of whoever is told in their place, by person and
 * month.
 */
export function leaderLoads(mails: RehearsedMail[], { chairman, leaders }: Directory): Load[] {
  const leading = new Set([chairman ?? [], leaders.map(({ person }) => person)].flat());
  const theirs = mails.filter((mail) => leading.has(mail.person) || isForLeaders(mail));
  const people = new Set([...leading, ...theirs.map(({ person }) => person)]);
  return [...people].flatMap((person) => {
    const his = theirs.filter((mail) => mail.person === person);
    const months = grouped(his, ({ date }) => monthOf(date));
    return months.map((mails) => ({ person, month: monthOf(mails[0].date), ...countOf(mails) }));
  });
}

const isForLeaders = ({ notices }: RehearsedMail): boolean =>
  notices.some(({ roles }) => roles.includes('supervisor') || roles.includes('chairman'));
