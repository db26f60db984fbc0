import type { About } from '../directory/roles.ts';
import type { PersonId, UnitId } from '../directory/types.ts';
import type { PageRole, Standing } from './standing.ts';

/** How far somebody reads: all of his agency, his field, his unit, what is his own. */
export type Extent = 'agency' | 'field' | 'unit' | 'own';

/**
 * What the page shows. A list, a figure or a report is made of the tasks of its reader's extent, so
 * everybody may ask for one; a task may also be read by who answers for a unit that takes part in
 * it (`takesPart`), without being counted as his. A plan is what it says of itself and its period;
 * a draft is one that has not been started, with its answers and its rehearsal. A figure is what a
 * unit reported of a target; the whole office's are of the plan. Settings are the agency's files,
 * records what is kept for administrators: raw histories, sign-ins, what `doctor` finds.
 * An inspection belongs to the unit that was inspected.
 */
export type Readable =
  | { kind: 'task'; agency: string; task: About }
  | { kind: 'mail'; agency: string; to: PersonId }
  | { kind: 'figure' | 'inspection'; agency: string; unit: UnitId }
  | { kind: 'list' | 'plan' | 'draft' | 'settings' | 'records'; agency: string };

export type ReadableKind = Readable['kind'];

type Row = Record<PageRole, Extent | null>;

const WHOLE = { administrator: 'agency', coordinator: 'agency', chairman: 'agency' } as const;
const BY_ROLE: Row = { ...WHOLE, viewer: 'agency', leader: 'field', head: 'unit', officer: 'own' };
const NOBODY_ELSE = { viewer: null, leader: null, head: null, officer: null } as const;

/** Who reads what, and how far; null: not at all by this role. */
export const READS: Record<ReadableKind, Row> = {
  task: BY_ROLE,
  list: BY_ROLE,
  plan: { ...WHOLE, viewer: 'agency', leader: 'agency', head: 'agency', officer: 'agency' },
  figure: { ...BY_ROLE, officer: null },
  mail: { ...WHOLE, viewer: 'own', leader: 'own', head: 'own', officer: 'own' },
  inspection: { ...WHOLE, viewer: 'agency', leader: 'field', head: 'unit', officer: null },
  draft: { ...WHOLE, ...NOBODY_ELSE },
  settings: { ...WHOLE, ...NOBODY_ELSE },
  records: { ...WHOLE, ...NOBODY_ELSE },
};

const WIDEST_FIRST: readonly Extent[] = ['agency', 'field', 'unit', 'own'];

/** How far somebody reads of a kind, by the widest of his roles; null: not at all. */
export function extentOf({ roles }: Standing, kind: ReadableKind): Extent | null {
  const extents = roles.map((role) => READS[kind][role]);
  return WIDEST_FIRST.find((extent) => extents.includes(extent)) ?? null;
}

/** Whether somebody may read something. Of another agency nobody reads anything. */
export function mayRead(standing: Standing, what: Readable): boolean {
  if (what.agency !== standing.agency) return false;
  return standing.roles.some((role) => {
    const extent = READS[what.kind][role];
    return extent !== null && reaches(standing, extent, what);
  });
}

/** Whether somebody answers for a unit that takes part in a task beside the lead. */
export const takesPart = (
  { agency, units }: Standing,
  what: Readable & { kind: 'task' },
): boolean =>
  what.agency === agency && (what.task.coordinating ?? []).some(({ unit }) => units.includes(unit));

function reaches(standing: Standing, extent: Extent, what: Readable): boolean {
  if (extent === 'agency') return true;
  switch (what.kind) {
    case 'task':
      return reachesTask(standing, extent, what.task);
    case 'figure':
    case 'inspection':
      return (extent === 'field' ? standing.ledUnits : standing.units).includes(what.unit);
    case 'mail':
      return what.to === standing.person;
    default:
      return true;
  }
}

function reachesTask(standing: Standing, extent: Extent, task: About): boolean {
  if (extent === 'field') return standing.ledUnits.includes(task.unit);
  if (extent === 'unit') return standing.units.includes(task.unit);
  const named = [
    ...[task.officer, task.supervisor],
    ...(task.doers ?? []).map((one) => one.person),
    ...(task.obstacles ?? []).map(({ asked }) => asked.person),
  ];
  return named.some((person) => person !== null && standing.persons.includes(person));
}
