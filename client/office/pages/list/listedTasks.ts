import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { known } from '../../../../domain/directory/named.ts';
import type { Directory, UnitId } from '../../../../domain/directory/types.ts';
import type { Rhythm } from '../../../../domain/policy/types.ts';
import type { Standing } from '../../../../domain/task/buckets.ts';
import { type Proven, provenSoFar } from '../../../../domain/task/proof/proven.ts';
import type { TaskStatus } from '../../../../domain/task/status.ts';
import type { ComingStep, TaskRow } from '../../queries/taskRows.ts';
import type { Agencies } from '../agencies.ts';

/** One task as a list shows it. */
export interface ListedTask extends Standing {
  id: string;
  key: string;
  agency: string;
  plan: string;
  ref: string;
  title: string;
  unit: { id: UnitId; name: string };
  /** Null where the directory names nobody. */
  officer: NamedPerson | null;
  status: TaskStatus;
  /** The day to work towards; null while there is none. */
  due: LocalDate | null;
  rhythm: Rhythm;
  /** How many of its products are proven, where some are; null: none, or all. */
  proven: Proven | null;
  next: Pick<ComingStep, 'date' | 'kind' | 'to'> | null;
}

/** Tasks as a list shows them, in the order they come in. */
export const listedTasks = (rows: TaskRow[], agencies: Agencies): ListedTask[] =>
  rows.map((row) => listedTask(row, agencies.get(row.facts.agency).directory));

function listedTask(
  { key, status, standing, officer, facts, next }: TaskRow,
  directory: Directory,
) {
  const { id, agency, plan, ref, title, unit, unitName, workBy, rhythm } = facts;
  return {
    ...{ id, key, agency, plan, ref, title, status, rhythm, ...standing },
    unit: { id: unit, name: unitName },
    officer: known(directory, officer),
    due: workBy,
    proven: provenSoFar(facts),
    next: next && { date: next.date, kind: next.kind, to: next.to },
  };
}
