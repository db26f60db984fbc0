import type { LocalDate } from '../calendar/types.ts';
import { fold } from '../text/fold.ts';
import { type Text, text } from '../text/text.ts';
import type { Directory, Person, PersonId, Role, Unit, UnitId } from './types.ts';

/** The task a role is asked about. */
export interface About {
  plan: string;
  unit: UnitId;
  /** Named in the plan or by reassignment; null: the unit's own officer. */
  officer: PersonId | null;
  /** The plan's supervising leader; null: by the unit's field. */
  supervisor: PersonId | null;
  /** To whom the officer handed it on; absent: nobody. */
  doers?: readonly { person: PersonId }[];
  /** Units that take part beside the lead; absent: none. */
  coordinating?: readonly { unit: UnitId }[];
  /** What hindered it, and whose answer was asked for; null: the supervising leader's. */
  obstacles?: readonly { asked: { person: PersonId | null } }[];
}

/** What is about a plan and none of its tasks; no plan: about the whole office. */
export const aboutPlan = (plan: string): About => ({
  ...{ plan, unit: '', officer: null, supervisor: null },
});

/** The rungs, lowest first: a role nobody can fill goes up to the next. */
export const RUNGS: readonly Role[] = [
  ...(['doer', 'officer', 'coordinator', 'supervisor', 'chairman'] as const),
];

const names: Record<Role, Text> = {
  doer: text('người trực tiếp thực hiện', 'doer'),
  officer: text('người phụ trách', 'responsible officer'),
  coordinator: text('đầu mối theo dõi, đôn đốc', 'coordinator'),
  supervisor: text('lãnh đạo phụ trách', 'supervising leader'),
  chairman: text('Chủ tịch', 'chairman'),
  participant: text('người phụ trách đơn vị phối hợp', 'officer of a coordinating unit'),
  answerer: text('người được đề nghị trả lời vướng mắc', 'who is to answer the obstacle'),
};

/** What else a role is called, folded; and its code. */
const CALLED: Record<string, Role> = {
  'chu tich': 'chairman',
  chairman: 'chairman',
  'lanh dao phu trach': 'supervisor',
  'lanh dao': 'supervisor',
  supervisor: 'supervisor',
  'dau moi': 'coordinator',
  coordinator: 'coordinator',
  'nguoi phu trach': 'officer',
  officer: 'officer',
  'nguoi thuc hien': 'doer',
  doer: 'doer',
  'don vi phoi hop': 'participant',
  participant: 'participant',
};

/** The role that words name: `chu-tich`, `Chủ tịch`, `chairman`; undefined for none. */
export const roleCalled = (words: string): Role | undefined =>
  CALLED[fold(words.replaceAll('-', ' ')).replace(/\s+/g, ' ').trim()];

export const roleName = (role: Role): Text => names[role];

export const unitOf = (directory: Directory, id: UnitId): Unit | undefined =>
  directory.units.find((unit) => unit.id === id);

export const personOf = (directory: Directory, id: PersonId | null): Person | undefined =>
  directory.people.find((person) => person.id === id);

/** The leader who follows a field of work. */
export const leaderOf = (directory: Directory, field: string | null): PersonId | null =>
  directory.leaders.find((leader) => leader.field === field)?.person ?? null;

const coordinatorOf = (directory: Directory, plan: string, field: string | null): PersonId | null =>
  directory.coordinators.find(
    (entry) =>
      (entry.plan ?? plan) === plan && (entry.field === undefined || entry.field === field),
  )?.person ?? null;

/**
 * Who holds a role for a task, present or not; null where the directory names nobody. Of several
 * units that take part the officer of the first.
 */
export const holderOf = (directory: Directory, about: About, role: Role): PersonId | null => {
  const unit = unitOf(directory, about.unit);
  const field = unit?.field ?? null;
  switch (role) {
    case 'doer':
      return about.doers?.[0]?.person ?? null;
    case 'officer':
      return about.officer ?? unit?.officer ?? null;
    case 'coordinator':
      return coordinatorOf(directory, about.plan, field);
    case 'supervisor':
      return about.supervisor ?? leaderOf(directory, field);
    case 'chairman':
      return directory.chairman;
    case 'participant':
      return participantsOf(directory, about)[0] ?? null;
    case 'answerer': {
      const last = about.obstacles?.at(-1);
      return last ? (last.asked.person ?? holderOf(directory, about, 'supervisor')) : null;
    }
  }
};

/** Who answers for the units that take part beside the lead, each once. */
export const participantsOf = (directory: Directory, { coordinating = [] }: About): PersonId[] => [
  ...new Set(coordinating.flatMap(({ unit }) => unitOf(directory, unit)?.officer ?? [])),
];

/** Who holds a task's own roles as the directory stands. */
export const holdersOf = (
  directory: Directory,
  about: About,
): { officer: PersonId | null; supervisor: PersonId | null } => ({
  officer: holderOf(directory, about, 'officer'),
  supervisor: holderOf(directory, about, 'supervisor'),
});

const absenceOf = (directory: Directory, person: PersonId, date: LocalDate) =>
  directory.absences.find(
    (absence) => absence.person === person && absence.from <= date && date <= absence.to,
  );

/**
 * Who acts for a person on a day: himself, his delegate, the delegate's own; null when that ends
 * nowhere or in a circle.
 */
export const actingFor = (
  directory: Directory,
  person: PersonId,
  date: LocalDate,
): PersonId | null => {
  const seen = new Set<PersonId>();
  let at: PersonId | null = person;
  while (at !== null && !seen.has(at)) {
    const absence = absenceOf(directory, at, date);
    if (!absence) return personOf(directory, at) ? at : null;
    seen.add(at);
    at = absence.delegate;
  }
  return null;
};
