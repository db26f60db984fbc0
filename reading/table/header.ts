import type { Columns, Judging } from './columns/columns.ts';
import { type Evidence, evidenceBelow, share } from './columns/evidence.ts';
import { headingOf, headingsOf } from './columns/headings.ts';
import { type Judged, judge } from './columns/judge.ts';
import { marksBelow } from './columns/marks.ts';
import { periodColumns, periodOf } from './columns/periodColumns.ts';
import { placed } from './columns/placed.ts';
import type { Role } from './columns/roles.ts';
import { unitColumns } from './columns/unitColumns.ts';
import { withUnnamedTitle } from './columns/unnamedTitle.ts';
import type { GridRow } from './grid.ts';
import { levelOf } from './numbering.ts';

/** A cell longer than this tells of work; it heads no column. */
const LONGEST_HEADING = 120;
/** Besides what is known a header may hold so many other columns. */
const MOST_UNKNOWN = 3;

/**
 * Reads a header row by what its cells mean and by what stands below them; null for any other row.
 * A header names the task, and the unit or the date.
 */
export function readHeader(row: GridRow, below: GridRow[] = []): Columns | null {
  const isHeading = looksLikeHeading(row);
  if (!isHeading && !isHeadingOfNumbers(row, below)) return null;
  const isNamed = row.cells.some(mayNameWork) || isHeadedAround(row);
  if (!isNamed || knownIn(row) < FEWEST_KNOWN) return null;
  const judging = judgingOf(row.cells, below, !isHeading);
  const columns = placed(judging);
  if (!columns || !isPlan(columns, judging)) return null;
  return columns.periods ? { ...columns, marks: marksBelow(below, columns.periods) } : columns;
}

/** A header has so many headings in words that are known, that of its work among them. */
const FEWEST_KNOWN = 2;

const knownIn = ({ cells }: GridRow): number =>
  cells.filter((cell) => cell !== '' && (headingOf(cell) !== null || periodOf(cell) !== null))
    .length;

const mayNameWork = (cell: string): boolean =>
  cell !== '' && headingsOf(cell).some(({ role }) => role === 'title');

/** `TT | Khoản thu | Đơn vị thực hiện | Thời hạn nộp`: what is between them may be the work. */
const isHeadedAround = ({ cells }: GridRow): boolean => {
  const roles = cells.map((cell) => headingOf(cell)?.role);
  return (['no', 'lead', 'due'] as const).every((role) => roles.includes(role));
};

function judgingOf(headings: string[], below: GridRow[], numbered: boolean): Judging {
  const evidence = below.length > 0 ? evidenceBelow(below, headings) : null;
  const periods = periodColumns(headings, below);
  const units = unitColumns(headings, below);
  const marked = new Set([...periods, ...units].map(({ at }) => at));
  const judged = headings.map((heading, at) => {
    if (numbered && at === 0) return { role: 'no' as const, words: 0, below: 1 };
    if (marked.has(at) || heading === '') return { role: null, words: 0, below: 0 };
    return judge(heading, evidence?.[at]);
  });
  return { headings, judged: withTitle(headings, judged, evidence), periods, units, evidence };
}

/** Where what stands below contradicts every heading of work, the headings hold. */
function withTitle(headings: string[], judged: Judged[], evidence: Evidence[] | null): Judged[] {
  if (judged.some(({ role }) => role === 'title')) return judged;
  if (!headings.some(mayNameWork)) return withUnnamedTitle(judged, evidence);
  return judged.map((one, at) => {
    const said = headingOf(headings[at] ?? '');
    return said?.role === 'title' ? { role: 'title', words: said.weight, below: 0 } : one;
  });
}

/** The task, and its deadline or who does it; of few columns each must be known. */
function isPlan(
  { title, due, lead }: Columns,
  { headings, judged, periods, units, evidence }: Judging,
): boolean {
  const roles = judged.flatMap(({ role }) => (role === null || role === 'detail' ? [] : [role]));
  const known = new Set<Role>([
    ...roles,
    ...(due === undefined ? [] : (['due'] as const)),
    ...(lead === undefined ? [] : (['lead'] as const)),
  ]);
  const unknown = headings.filter(
    (cell, at) =>
      cell !== '' &&
      judged[at]?.role === null &&
      ![...periods, ...units].some((column) => column.at === at),
  ).length;
  const whole = known.has('due') && known.has('lead');
  const named = known.has('due') || (known.has('lead') && known.has('no'));
  if (!named || (judged[title]?.words === 1 && !known.has('due'))) return false;
  if (unknown >= MOST_UNKNOWN && !whole) return false;
  return known.size >= 3 || (unknown === 0 && holdsTimes(evidence?.[due ?? -1]));
}

const holdsTimes = (evidence: Evidence | undefined): boolean =>
  evidence !== undefined && share(evidence, 'time') >= 0.5;

/**
 * Of a row that heads no tasks: heads a table by numbers and other short words, of documents cited,
 * of people, of money. What names units and deadlines may be of tasks in words not known here; its
 * rows are better asked about than lost.
 */
export function headsOtherTable(row: GridRow): boolean {
  if (!looksLikeHeading(row)) return false;
  const roles = row.cells.map((cell) => headingOf(cell)?.role);
  const likeTasks = roles.includes('lead') && roles.includes('due');
  const headings = row.cells.filter((cell) => cell !== '');
  return (
    roles[0] === 'no' &&
    !likeTasks &&
    headings.length > 2 &&
    headings.every((cell) => /^\p{L}/u.test(cell))
  );
}

/**
 * Short cells from the first to the last that is filled, and no number in front: rows of tasks
 * begin with a number or go on with a blank.
 */
function looksLikeHeading({ cells }: GridRow): boolean {
  const [first = '', ...others] = filledPart(cells);
  if (first === '' || /^\d+$/u.test(first) || levelOf(first) !== null) return false;
  return (
    others.filter((cell) => cell === '').length <= 1 &&
    cells.every((cell) => cell.length <= LONGEST_HEADING)
  );
}

/** Headings known one and all, over a first column that has none and holds numbers. */
function isHeadingOfNumbers({ cells }: GridRow, below: GridRow[]): boolean {
  const [first = '', ...others] = filledPart(cells);
  if (first !== '' || others.length < 2) return false;
  const known = others.every(
    (cell) => /^\p{Lu}/u.test(cell) && (headingOf(cell)?.weight ?? 0) > 1 && cell.length < 60,
  );
  return known && below.slice(0, 3).some((row) => levelOf(row.cells[0] ?? '') !== null);
}

const filledPart = (cells: string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** True for headers of the same columns, whatever words they are headed by. */
export const sameColumns = (first: Columns | null, second: Columns): boolean =>
  first !== null &&
  first.headings.length === second.headings.length &&
  ((['title', 'lead', 'coop', 'doer', 'due', 'no'] as const).every(
    (role) => first[role] === second[role],
  ) ||
    first.headings.every((heading, at) => heading === second.headings[at]));
