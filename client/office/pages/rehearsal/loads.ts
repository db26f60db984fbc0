import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { type Day, daysOf, overloads, stormDays } from '../../../../domain/rehearsal/days.ts';
import { leaderLoads } from '../../../../domain/rehearsal/leaders.ts';
import type { RehearsedMail } from '../../../../domain/rehearsal/mailRoom.ts';

/** What a rehearsed year asks of people. */
export interface Loads {
  /** The days on which most mails go out, the worst first. */
  busiest: Day[];
  /** Items shown in full in one mail to a leader. */
  budget: number;
  /** Who gets mails of more items than that: how many, and the worst of them. */
  overloads: { person: NamedPerson; mails: number; items: number; date: LocalDate }[];
  /** What leaders get, by month (`2026-03`). */
  leaders: { person: NamedPerson; months: { month: string; mails: number; items: number }[] }[];
}

/** Counts what some mails ask of people. */
export function loadsOf(mails: RehearsedMail[], directory: Directory, budget: number): Loads {
  const tooLong = grouped(overloads(mails, budget), ({ person }) => person);
  const led = grouped(leaderLoads(mails, directory), ({ person }) => person);
  return {
    busiest: stormDays(daysOf(mails)),
    budget,
    overloads: tooLong.map((own) => {
      const [{ person, items, date }] = own;
      return { person: named(directory, person), mails: own.length, items, date };
    }),
    leaders: led.map((own) => ({
      person: named(directory, own[0].person),
      months: own.map(({ month, mails, items }) => ({ month, mails, items })),
    })),
  };
}
