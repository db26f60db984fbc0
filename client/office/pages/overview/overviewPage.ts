import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { holderOf, personOf, unitOf } from '../../../../domain/directory/roles.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { Tally } from '../../../../domain/task/buckets.ts';
import { rateOf } from '../../../../domain/task/rates.ts';
import { quarterNumeral } from '../../../../domain/text/quarterNumeral.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { countOf, KINDS, type KindName } from '../list/kinds.ts';
import { talliesBy, tallyOf } from '../tallies.ts';

/** What is counted on top, the most urgent first. */
export const TOP_KINDS = [
  ...(['overdue-open', 'due-this-week', 'explanation-owed', 'waiting-review'] as const),
  ...(['to-confirm', 'waiting-date', 'in-progress', 'done-on-time', 'done-late'] as const),
] satisfies KindName[];

/** What tasks are grouped by. */
export const GROUPED_BY = ['unit', 'plan', 'quarter', 'leader'] as const;
export type GroupedBy = (typeof GROUPED_BY)[number];

/** Tasks of one unit, plan, quarter or leader. */
export interface Group {
  id: string;
  name: string;
  counts: Tally;
}

/** How what somebody may see stands. */
export interface OverviewPage {
  top: { kind: KindName; count: number }[];
  /** Tasks done on time among those that came due, in percent; null: none has. */
  onTime: number | null;
  /** Overdue and open, in the order of the rows. */
  overdue: TaskRow[];
  /** Groups with something that counts, what is most overdue first; quarters as they follow. */
  groups: Record<GroupedBy, Group[]>;
}

/** Counts the tasks that a reader may see, ended ones among them. */
export function overviewPage(
  rows: TaskRow[],
  directory: Directory,
  today: LocalDate,
): OverviewPage {
  const of = (by: GroupedBy): [GroupedBy, Group[]] => [by, groupsBy(by, rows, directory)];
  return {
    top: TOP_KINDS.map((kind) => ({ kind, count: countOf(rows, kind, today) })),
    onTime: rateOf('on-time', tallyOf(rows)),
    overdue: rows.filter((row) => KINDS['overdue-open'].holds(row, today)),
    groups: Object.fromEntries(GROUPED_BY.map(of)) as OverviewPage['groups'],
  };
}

function groupsBy(by: GroupedBy, rows: TaskRow[], directory: Directory): Group[] {
  const { keyOf, nameOf } = GROUPINGS[by];
  return talliesBy(rows, (row) => keyOf(row, directory))
    .filter(({ counts }) => counts.counted > 0)
    .map(({ key, rows: [first], counts }) => ({
      ...{ id: key, name: nameOf(key, first, directory), counts },
    }))
    .sort(by === 'quarter' ? byTime : byOverdue);
}

const byTime = (a: Group, b: Group): number => (a.id < b.id ? -1 : 1);

const byOverdue = (a: Group, b: Group): number =>
  b.counts['overdue-open'] - a.counts['overdue-open'] || a.name.localeCompare(b.name, 'vi');

interface Grouping {
  /** Null: the task is in no group. */
  keyOf(row: TaskRow, directory: Directory): string | null;
  nameOf(key: string, first: TaskRow, directory: Directory): string;
}

const GROUPINGS: Record<GroupedBy, Grouping> = {
  unit: {
    keyOf: ({ facts }) => facts.unit,
    nameOf: (unit, { facts }, directory) => unitOf(directory, unit)?.name ?? facts.unitName,
  },
  plan: {
    keyOf: ({ facts }) => facts.plan,
    nameOf: (_plan, { facts }) => facts.planName,
  },
  quarter: {
    keyOf: ({ facts }) => facts.dueQuarter,
    nameOf: (quarter) => {
      const [year = '', number = ''] = quarter.split('-Q');
      return `${quarterNumeral(number)}/${year}`;
    },
  },
  leader: {
    keyOf: ({ facts }, directory) => {
      const leader = holderOf(directory, facts, 'supervisor');
      return personOf(directory, leader)?.id ?? null;
    },
    nameOf: (leader, _first, directory) => personOf(directory, leader)?.name ?? leader,
  },
};
