import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { Notice } from '../digest/types.ts';
import { type Text, text } from '../text/text.ts';
import { asOf, isThere } from './asOf.ts';
import { type About, actingFor, holderOf, personOf, RUNGS, roleName, unitOf } from './roles.ts';
import type { Directory, PersonId, Role } from './types.ts';

type Instead = Notice['instead'];

/** One person who gets a step's notice, once, with every role that led to him. */
export interface Recipient {
  person: PersonId;
  roles: Role[];
  /**
   * The person it was meant for, when it goes to another; null where a role is his own and nothing
   * is to be passed on.
   */
  instead: Instead;
  /** Names of the coordinating units that led to him; absent: none did. */
  units?: string[];
}

/** A role that nobody fills on a day, and who gets its notice instead. */
export interface Gap {
  /** The unit's name. */
  unit: string;
  role: Role;
  why: 'absent' | 'unfilled';
  to: PersonId;
}

export interface Resolution {
  recipients: Recipient[];
  gaps: Gap[];
  /** What could not go to whom it was meant for, for the coordinator's eyes. */
  reports: Text[];
}

interface Resolved {
  person: PersonId;
  instead: Instead;
  gaps: Gap[];
  /** Of a unit that takes part: its name. */
  unit?: string;
}

interface Case {
  /** As it is on the day. */
  directory: Directory;
  /** Whole: those who have left have names, too. */
  whole: Directory;
  about: About;
  date: LocalDate;
  /** Whoever is late with the task: its officer, and who acts for him. */
  late: Set<PersonId>;
}

const lateOnes = (directory: Directory, about: About, date: LocalDate): Set<PersonId> => {
  const holders = (['officer', 'doer'] as const).flatMap(
    (role) => holderOf(directory, about, role) ?? [],
  );
  const acting = holders.flatMap((person) => actingFor(directory, person, date) ?? []);
  return new Set([...holders, ...acting]);
};

/** What nobody is there to answer goes to the coordinator, who may ask somebody else. */
const nextRung = (role: Role): Role | undefined =>
  role === 'answerer' ? 'coordinator' : RUNGS[RUNGS.indexOf(role) + 1];

const nameOf = ({ whole }: Case, person: PersonId): string =>
  personOf(whole, person)?.name ?? person;

const insteadOf = (at: Case, role: Role, why: NonNullable<Instead>['why']): Instead => {
  const person = holderOf(at.directory, at.about, role);
  const unit = unitOf(at.directory, at.about.unit)?.name ?? at.about.unit;
  const nobody = role === 'officer' ? unit : roleName(role)[at.directory.language];
  return { person: person ?? '', name: person === null ? nobody : nameOf(at, person), why };
};

const gapOf = (at: Case, role: Role, to: PersonId, why: Gap['why']): Gap => ({
  unit: unitOf(at.directory, at.about.unit)?.name ?? at.about.unit,
  role,
  why,
  to,
});

const goesUp = (at: Case, { unit, role, to, why }: Gap): Text => {
  const { vi, en } = roleName(role);
  const day = shownDate(at.date);
  const cause =
    why === 'absent'
      ? text('vắng, không có người thay', 'absent, nobody stands in')
      : (leftText(at, role) ?? text('chưa có ai', 'nobody'));
  return text(
    `${unit}: ${vi} ${cause.vi} (ngày ${day}); thông báo chuyển tới ${nameOf(at, to)}. Hãy cập nhật danh bạ.`,
    `${unit}: ${en}: ${cause.en} (${day}); the notice goes to ${nameOf(at, to)}. Update the directory.`,
  );
};

/** Of a role whose holder has left, or is not there yet. */
function leftText(at: Case, role: Role): Text | null {
  const holder = personOf(at.whole, holderOf(at.whole, at.about, role));
  if (!holder || isThere(holder, at.date)) return null;
  const { name, from, until } = holder;
  return until && until < at.date
    ? text(`${name} giữ đến ${shownDate(until)}`, `${name} until ${shownDate(until)}`)
    : text(`${name} giữ từ ${shownDate(from ?? '')}`, `${name} from ${shownDate(from ?? '')}`);
}

/** Above the coordinator a person may not stand in for the leader who is told that he is late. */
const maySupervise = (at: Case, role: Role, person: PersonId): boolean =>
  (role !== 'supervisor' && role !== 'chairman') || !at.late.has(person);

/** Who fills a role himself or by delegation, and has a mail of his own. */
const filledBy = (at: Case, role: Role): PersonId | null => {
  const holder = holderOf(at.directory, at.about, role);
  const acting = holder === null ? null : actingFor(at.directory, holder, at.date);
  return acting !== null && maySupervise(at, role, acting) ? acting : null;
};

/**
 * Above the chairman there is nobody: he reads it when he is back, even where he is himself the
 * officer. Where there is no chairman, the coordinator keeps it.
 */
const aboveAll = (at: Case): Resolved => {
  const { chairman, coordinators } = at.directory;
  if (chairman !== null) return { person: chairman, instead: null, gaps: [] };
  const [first = at.whole.coordinators[0]] = coordinators;
  const person = first?.person ?? '';
  const gap = gapOf(at, 'chairman', person, 'unfilled');
  return { person, instead: insteadOf(at, 'chairman', 'unfilled'), gaps: [gap] };
};

const unfilled = (at: Case, role: Role): Resolved => {
  const next = nextRung(role);
  if (next === undefined) return aboveAll(at);
  const holder = personOf(at.directory, holderOf(at.directory, at.about, role));
  const present = holder !== undefined && actingFor(at.directory, holder.id, at.date) === holder.id;
  const why = holder === undefined || present ? 'unfilled' : 'absent';
  const above = resolveRole(at, next);
  // A leader who does the task himself is no gap in the directory, so nothing is reported.
  const gaps = present ? above.gaps : [gapOf(at, role, above.person, why), ...above.gaps];
  return { person: above.person, instead: insteadOf(at, role, why), gaps };
};

const resolveRole = (at: Case, role: Role): Resolved => {
  const person = filledBy(at, role);
  if (person === null) return unfilled(at, role);
  const holder = holderOf(at.directory, at.about, role);
  return { person, instead: person === holder ? null : insteadOf(at, role, 'absent'), gaps: [] };
};

/**
 * Somebody without mail is told through the office; an office without mail is told through whoever
 * is above it.
 */
const throughOffice = (at: Case, role: Role, resolved: Resolved): Resolved => {
  const person = personOf(at.directory, resolved.person);
  if (!person?.viaOffice) return resolved;
  const instead: Instead = { person: person.id, name: person.name, why: 'via-office' };
  const office = role === 'coordinator' ? unfilled(at, role) : resolveRole(at, 'coordinator');
  const reachable = personOf(at.directory, office.person)?.viaOffice !== true;
  return {
    person: reachable ? office.person : aboveAll(at).person,
    instead,
    gaps: [...resolved.gaps, ...office.gaps],
  };
};

/**
 * To a peer or superior the office writes politely: the coordinator gets the notice and prepares a
 * công văn.
 */
const politely = (at: Case, role: Role): boolean =>
  role === 'officer' &&
  (unitOf(at.directory, at.about.unit)?.relation ?? 'subordinate') !== 'subordinate';

const resolve = (at: Case, role: Role): Resolved => {
  if (!politely(at, role)) return throughOffice(at, role, resolveRole(at, role));
  const office = throughOffice(at, 'coordinator', resolveRole(at, 'coordinator'));
  return { ...office, instead: insteadOf(at, 'officer', 'polite') };
};

/**
 * What the coordinator must pass on outweighs what he is told for himself; standing in for somebody
 * does not.
 */
const passedOn = ({ instead }: Resolved): boolean =>
  instead?.why === 'via-office' || instead?.why === 'polite';

const mergedInstead = (his: Resolved[]): Instead => {
  const first = his.find(passedOn) ?? his.find(({ instead }) => instead === null) ?? his[0];
  return first?.instead ?? null;
};

const merged = (resolved: { role: Role; to: Resolved }[]): Recipient[] =>
  [...new Set(resolved.map(({ to }) => to.person))].map((person) => {
    const his = resolved.filter(({ to }) => to.person === person);
    return {
      person,
      roles: [...new Set(his.map(({ role }) => role))],
      instead: mergedInstead(his.map(({ to }) => to)),
      ...unitsThatLed(his.map(({ to }) => to)),
    };
  });

function unitsThatLed(his: Resolved[]): Pick<Recipient, 'units'> {
  const units = his.flatMap(({ unit }) => unit ?? []);
  return units.length > 0 ? { units } : {};
}

/**
 * Of each unit that takes part its officer, as politely as its relation wants; who does the task
 * himself knows of it.
 */
const participants = (at: Case): Resolved[] =>
  (at.about.coordinating ?? []).flatMap(({ unit }) => {
    const about = { plan: at.about.plan, unit, officer: null, supervisor: null };
    const to = resolve({ ...at, about }, 'officer');
    const name = unitOf(at.directory, unit)?.name ?? unit;
    return at.late.has(to.person) && !passedOn(to) ? [] : [{ ...to, unit: name }];
  });

/**
 * The people a step goes to on a day. Absences are followed to delegates (a circle counts as
 * nobody); the officer never acts for his own supervisor; a role nobody fills goes up to the next
 * rung and is reported; one person gets one notice.
 */
export const resolveRecipients = (
  directory: Directory,
  about: About,
  roles: Role[],
  date: LocalDate,
): Resolution => {
  const onDay = asOf(directory, date);
  const late = lateOnes(onDay, about, date);
  const at: Case = { directory: onDay, whole: directory, about, date, late };
  const asked = [...RUNGS, 'answerer' as const].filter((role) => roles.includes(role));
  const beside = roles.includes('participant') ? participants(at) : [];
  const resolved = [
    ...asked.map((role) => ({ role, to: resolve(at, role) })),
    ...beside.map((to) => ({ role: 'participant' as const, to })),
  ];
  const gaps = new Map(
    resolved.flatMap(({ to }) => to.gaps).map((gap) => [JSON.stringify(gap), gap]),
  );
  const reports = [...gaps.values()].map((gap) => goesUp(at, gap));
  return { recipients: merged(resolved), gaps: [...gaps.values()], reports };
};
