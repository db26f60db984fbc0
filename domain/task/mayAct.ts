import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { asOf, isThere } from '../directory/asOf.ts';
import {
  type About,
  actingFor,
  holderOf,
  participantsOf,
  personOf,
  roleName,
} from '../directory/roles.ts';
import type { Directory, Person, PersonId, Role } from '../directory/types.ts';
import { Refusal } from '../text/refusal.ts';
import { type Text, text } from '../text/text.ts';
import { commandOf } from './commands/index.ts';
import type { CommandName } from './commands/names.ts';
import type { TaskFacts } from './types.ts';

/** The facts that decide who may act. */
export type ActedOn = Pick<
  TaskFacts,
  'plan' | 'unit' | 'officer' | 'supervisor' | 'doers' | 'title' | 'reports'
> &
  Pick<About, 'coordinating' | 'obstacles'>;

/** The holders of a role and whoever acts for them on a day. */
const thoseWho = (
  directory: Directory,
  facts: ActedOn,
  role: Role,
  date: LocalDate,
): PersonId[] => {
  const one = holderOf(directory, facts, role);
  const holders = role === 'participant' ? participantsOf(directory, facts) : [one];
  const acting = holders.map((holder) => holder && actingFor(directory, holder, date));
  return [...new Set([...holders, ...acting].filter((person) => person !== null))];
};

/** The holders of any of the roles as they are on a day, and whoever acts for them. */
export const whoActs = (
  whole: Directory,
  facts: ActedOn,
  roles: readonly Role[],
  date: LocalDate,
): PersonId[] => among(asOf(whole, date), facts, roles, date);

const among = (
  directory: Directory,
  facts: ActedOn,
  roles: readonly Role[],
  date: LocalDate,
): PersonId[] => [...new Set(roles.flatMap((role) => thoseWho(directory, facts, role, date)))];

const whoMay = (
  directory: Directory,
  facts: ActedOn,
  roles: readonly Role[],
  date: LocalDate,
): Text => {
  const named = roles.flatMap((role) => {
    const people = thoseWho(directory, facts, role, date).map(
      (id) => personOf(directory, id)?.name ?? id,
    );
    return people.length === 0 ? [] : [{ role: roleName(role), people: people.join(', ') }];
  });
  return text(
    named.map(({ role, people }) => `${role.vi} (${people})`).join(', '),
    named.map(({ role, people }) => `${role.en} (${people})`).join(', '),
  );
};

const refusal = (vi: string, en: string): Refusal => new Refusal(text(vi, en));

/** Before his first day and after his last nobody acts, and nobody is given anything. */
export function personNotThere({ name, from, until }: Person, date: LocalDate): Refusal {
  const [vi, en] =
    until && until < date
      ? [`đến ngày ${shownDate(until)}`, `until ${shownDate(until)}`]
      : [`từ ngày ${shownDate(from ?? '')}`, `from ${shownDate(from ?? '')}`];
  return refusal(
    `${name} giữ nhiệm vụ ${vi} (people.yaml); ghi người đang giữ nhiệm vụ.`,
    `${name} is in office ${en} (people.yaml); name somebody who is in office now.`,
  );
}

/** Four eyes: who did the work does not accept it, and does not grant his own extension. */
const ownWork = (
  directory: Directory,
  actor: PersonId,
  name: CommandName,
  facts: ActedOn,
  date: LocalDate,
): boolean => {
  const { notBy } = commandOf(name);
  if (!notBy) return false;
  if (among(directory, facts, ['officer', 'doer'], date).includes(actor)) return true;
  return notBy === 'officer-or-reporter' && facts.reports.at(-1)?.by === actor;
};

/** Who may do this to a task on a day, by the roles that let them; empty roles are left out. */
export const rolesThatMay = (
  whole: Directory,
  name: CommandName,
  facts: ActedOn,
  date: LocalDate,
): { role: Role; people: PersonId[] }[] => {
  const directory = asOf(whole, date);
  const isFree = (person: PersonId): boolean => mayAct(whole, person, name, facts, date) === null;
  return commandOf(name).who.flatMap((role) => {
    const people = thoseWho(directory, facts, role, date).filter(isFree);
    return people.length > 0 ? [{ role, people }] : [];
  });
};

/**
 * Whether a person may do this to a task on a day: null, or the refusal that says who may. Officer
 * and coordinator report; leaders decide, and the coordinator types decisions in for them; nobody
 * accepts his own work, unless he is the only leader there is.
 */
export const mayAct = (
  whole: Directory,
  actor: PersonId,
  name: CommandName,
  facts: ActedOn,
  date: LocalDate,
): Refusal | null => {
  const directory = asOf(whole, date);
  const person = personOf(whole, actor);
  if (!person) {
    return refusal(
      `Không có “${actor}” trong danh bạ ${directory.name}; dùng mã người trong people.yaml.`,
      `"${actor}" is not in the directory of ${directory.name}; use a person's id from people.yaml.`,
    );
  }
  if (!isThere(person, date)) return personNotThere(person, date);
  const { who: roles, verb } = commandOf(name);
  if (!among(directory, facts, roles, date).includes(actor)) {
    const who = whoMay(directory, facts, roles, date);
    return refusal(
      `${person.name} không được ${verb.vi} “${facts.title}”; người được làm: ${who.vi}.`,
      `${person.name} may not ${verb.en} "${facts.title}"; who may: ${who.en}.`,
    );
  }
  const leaders = among(directory, facts, ['supervisor', 'chairman'], date);
  const others = leaders.filter((leader) => leader !== actor);
  const isOnlyLeader = leaders.includes(actor) && others.length === 0;
  if (!ownWork(directory, actor, name, facts, date) || isOnlyLeader) return null;
  const names = others.map((id) => personOf(directory, id)?.name ?? id).join(', ');
  return new Refusal(
    text(
      `${person.name} đã thực hiện hoặc nhập báo cáo này nên không được tự ${verb.vi} “${facts.title}”; người được làm: ${names}.`,
      `${person.name} did this or typed in its report, so may not ${verb.en} "${facts.title}"; who may: ${names}.`,
    ),
    { action: 'name-actor', among: others },
  );
};
