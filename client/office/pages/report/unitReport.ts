import type { Instant } from '../../../../domain/calendar/types.ts';
import type { Directory, UnitId } from '../../../../domain/directory/types.ts';
import type { Tally } from '../../../../domain/task/buckets.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { talliesBy, tallyOf } from '../tallies.ts';

/** Where an agency's units stand: units by official buckets. */
export interface UnitReport {
  /** When its figures were true. */
  asOf: Instant;
  /** In the order of the directory; last those it does not know any more. */
  units: UnitCounts[];
  total: Tally;
}

/** Each task of a unit is in one bucket at most; the asides are told apart. */
export interface UnitCounts {
  unit: { id: UnitId; name: string };
  counts: Tally;
}

/** What a report needs of a task. */
export type ReportedRow = Pick<TaskRow, 'standing'> & {
  facts: Pick<TaskRow['facts'], 'unit' | 'unitName'>;
};

/**
 * Counts an agency's tasks, ended ones among them, by unit and bucket. A unit is left out whose
 * tasks count nowhere.
 */
export function unitReport(rows: ReportedRow[], directory: Directory, asOf: Instant): UnitReport {
  const counted = rows.filter(
    ({ standing: { bucket, aside } }) => bucket !== null || aside !== null,
  );
  const order = new Map(directory.units.map(({ id }, at) => [id, at]));
  const place = ({ unit }: UnitCounts): number => order.get(unit.id) ?? order.size;
  const names = new Map(directory.units.map(({ id, name }) => [id, name]));
  const units = talliesBy(counted, ({ facts }) => facts.unit).map(({ key, rows: own, counts }) => {
    const name = names.get(key) ?? own[0].facts.unitName;
    return { unit: { id: key, name }, counts };
  });
  return {
    asOf,
    units: units.sort(
      (a, b) => place(a) - place(b) || a.unit.name.localeCompare(b.unit.name, 'vi'),
    ),
    total: tallyOf(counted),
  };
}
