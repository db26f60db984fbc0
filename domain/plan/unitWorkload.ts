import { personOf } from '../directory/roles.ts';
import type { Directory, UnitId } from '../directory/types.ts';
import type { Expansion } from './expand/expand.ts';

/** What starting a plan gives one unit. */
export interface UnitWorkload {
  unit: UnitId;
  name: string;
  /** Who is reminded; null: nobody is named, or the unit is not reminded itself. */
  officer: string | null;
  reminded: boolean;
  /** Rows of the plan, and the tasks they become. */
  rows: number;
  tasks: number;
}

/** How many tasks a plan will start, and for whom; the busiest units first. */
export function unitWorkload(expansions: Expansion[], directory: Directory): UnitWorkload[] {
  const units = new Map<string, UnitWorkload & { refs: Set<string> }>();
  for (const { facts } of expansions.flatMap(({ starts }) => starts)) {
    const officer = personOf(directory, facts.listed.officer)?.name ?? null;
    const key = `${facts.unit} ${facts.listed.officer}`;
    const reminded = facts.relation === 'subordinate';
    const known = units.get(key) ?? {
      ...{ unit: facts.unit, name: facts.unitName, officer, reminded },
      ...{ rows: 0, tasks: 0, refs: new Set<string>() },
    };
    known.refs.add(facts.ref);
    units.set(key, { ...known, rows: known.refs.size, tasks: known.tasks + 1 });
  }
  return [...units.values()]
    .sort((a, b) => b.tasks - a.tasks || a.name.localeCompare(b.name, 'vi'))
    .map(({ refs: _, ...unit }) => unit);
}
