import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { asOf } from '../directory/asOf.ts';
import { type About, aboutPlan, actingFor, holderOf, personOf } from '../directory/roles.ts';
import type { Directory, PersonId, Role, UnitId } from '../directory/types.ts';
import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';
import { type RoundCommandName, roundCommandOf } from './commands/index.ts';
import type { Collection } from './types.ts';

/**
 * Whether somebody may give a command to a round on a day: the unit's officer for what is the
 * unit's, the coordinator for all of it; and whoever acts for them.
 */
export function mayActOnRound(
  directory: Directory,
  { plan }: Pick<Collection, 'plan'>,
  who: 'unit' | 'office',
  unit: UnitId | undefined,
  person: PersonId,
  date: LocalDate,
): boolean {
  const day = asOf(directory, date);
  const holds = (about: About, role: Role): boolean => {
    const holder = holderOf(day, about, role);
    return holder !== null && (holder === person || actingFor(day, holder, date) === person);
  };
  if (holds(aboutPlan(plan), 'coordinator')) return true;
  return who === 'unit' && unit !== undefined && holds({ ...aboutPlan(plan), unit }, 'officer');
}

/** Throws a `Refusal` that says who may not do what. */
export function refuseActor(
  directory: Directory,
  collection: Collection,
  name: RoundCommandName,
  unit: UnitId | undefined,
  person: PersonId,
  date: LocalDate,
): void {
  const { who, verb } = roundCommandOf(name);
  if (mayActOnRound(directory, collection, who, unit, person, date)) return;
  const called = personOf(directory, person)?.name ?? person;
  const day = shownDate(date);
  throw new Refusal(
    text(
      `${called} không có quyền ${verb.vi} trong kỳ báo cáo này (ngày ${day}).`,
      `${called} may not ${verb.en} in this round (${day}).`,
    ),
  );
}
