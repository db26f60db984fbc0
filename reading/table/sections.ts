import type { Columns } from './columns/columns.ts';
import { contentOf } from './columns/content.ts';
import { isCapitals, isHeading, soundsLikeHeading } from './headingWords.ts';
import type { Below } from './lookAhead.ts';
import { type Merged, spansAll } from './merged.ts';
import { isBelow, type Level, levelInColumn, levelOf, numberedTitle } from './numbering.ts';
import { isNeverOwned, kindOfNumber, type Shapes } from './shapes.ts';

export interface Section {
  level: Level;
  no: string;
  title: string;
  /** A time printed in the section's own row. */
  due?: string;
}

/**
 * A section's row in one cell: `IV CÔNG TÁC …` has its number and title put into their columns,
 * words alone the title.
 */
export function numberApart(printed: string[], columns: Columns): string[] {
  const cells = Array.from({ length: columns.width }, (_, at) => printed[at] ?? '');
  const only = cells.filter((cell) => cell !== '');
  const first = cells[0] ?? '';
  if (only.length !== 1 || first === '' || columns.no !== 0 || levelOf(first) !== null)
    return cells;
  const apart = numberedTitle(first) ?? { no: '', title: first };
  cells[0] = apart.no;
  cells[columns.title] = apart.title;
  return cells;
}

/** What is known of a row when it is asked whether it heads a section. */
export interface Candidate {
  cells: string[];
  columns: Columns;
  no: string;
  below: Below;
  /** It may go on with the row above. */
  mayContinue: boolean;
  /** The table began with a title alone, which headed what followed. */
  headed: boolean;
  shapes: Shapes;
}

/**
 * The section a row heads; null for a task's row. A section has a title, perhaps a time, and nobody
 * who carries it.
 */
export function sectionOf(row: Candidate): Section | null {
  const { cells, columns, no } = row;
  const filled = cells.flatMap((cell, at) => (cell !== '' && at !== columns.no ? [at] : []));
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && only !== columns.due)
    return titled(row, cells[only] ?? '', only);
  const timed = filled.length === 2 && [columns.title, columns.due].every((at) => isIn(filled, at));
  if (!timed || (columns.lead === undefined && columns.periods === undefined)) return null;
  const [title, due] = [cells[columns.title] ?? '', cells[columns.due ?? -1] ?? ''];
  return headsWithTime(row, title)
    ? { level: levelInColumn(no) ?? 'none', no, title, ...(due ? { due } : {}) }
    : null;
}

const isIn = (filled: number[], at: number | undefined): boolean =>
  at !== undefined && filled.includes(at);

/** A row of one cell, which stands in column `at`. */
function titled(row: Candidate, title: string, at: number): Section | null {
  const { cells, columns, no, below } = row;
  const isOwner = [columns.lead, columns.due].includes(at);
  // A heading that slid into the column of units stands above numbers of its own.
  if (isOwner && (no === '' || cells[columns.title] !== '' || !begins(below, no))) return null;
  const heads = no === '' ? headsUnnumbered(row, title) : headsNumbered(row, title);
  return heads ? { level: levelInColumn(no) ?? 'none', no, title } : null;
}

/** Below `5.1` stands `5.1.1`. */
const begins = ({ next }: Below, no: string): boolean => next?.startsWith(`${no}.`) === true;

function headsNumbered({ no, below, shapes }: Candidate, title: string): boolean {
  const level = levelInColumn(no);
  if (level === null) return false;
  if (level === 'roman' || level === 'letter' || begins(below, no)) return true;
  if (opensSmall(level, below.next) || isCapitals(title)) return true;
  return isAboveTask(no, below, shapes) || isAboveOwned(below);
}

/**
 * A title alone of a level that never names who carries it, above a deeper row that does. In `III.1`
 * above `1` the deeper one is numbered anew.
 */
const isAboveTask = (no: string, { number }: Below, shapes: Shapes): boolean => {
  const level = levelInColumn(no);
  return level !== null && number !== null && isNeverOwned(shapes, no) && isDeeper(number, no);
};

/** `CV01` stands below `G1` as `1` does. */
const isDeeper = (number: string, no: string): boolean =>
  isBelow(number, no) ||
  (levelInColumn(no) === 'code' && kindOfNumber(number) !== kindOfNumber(no));

/** Rows that print no number and name who carries them need a heading above. */
const isAboveOwned = ({ number, owned, task, begins: isWhole }: Below): boolean =>
  number === '' && owned && task && isWhole;

/**
 * Where no column of numbers tells, a title alone heads a section if it looks like a heading, or if
 * the table began with such a title and a task follows.
 */
function headsUnnumbered(row: Candidate, title: string): boolean {
  const { cells, columns, below, mayContinue, headed, shapes } = row;
  if (columns.no === undefined)
    return (
      !mayContinue && (cells[columns.title] === '' || isHeading(title) || (headed && below.task))
    );
  if (beginsSubsection(below.next, mayContinue)) return true;
  if (mayContinue || !below.owned || !below.number) return false;
  if (soundsLikeHeading(title)) return true;
  const tellsOfWork = ITEM.test(title) || contentOf(title) === 'sentence';
  return isNeverOwned(shapes, '') && (headed || !tellsOfWork);
}

/** `a) Niêm yết`, `- Sơ kết`: one item of several. */
const ITEM = /^(?:[-–+•]|[a-zđ][.)]|\d)/u;

/** A title and a time without a unit, above tasks that have one. */
function headsWithTime({ no, columns, below, mayContinue, shapes }: Candidate, title: string) {
  if (mayContinue || !below.owned || below.number === null) return false;
  const level = levelInColumn(no);
  if (level === null) {
    if (no !== '' || columns.no === undefined) return isHeading(title) && below.task;
    return below.number !== '' && (soundsLikeHeading(title) || isNeverOwned(shapes, ''));
  }
  const deeper = below.number === '' || isDeeper(below.number, no);
  return deeper && isNeverOwned(shapes, no);
}

/**
 * The sections a task stands in. Below `1 Tổ chức` with its tasks `1.1`, `1.2` a task numbered `2`
 * stands beside that section, not in it; tasks that are numbered anew in each section stand in
 * theirs.
 */
export function openSections(sections: Section[], above: string, no: string): Section[] {
  const beside = sections.findIndex(
    ({ no: its, level }) =>
      its !== '' &&
      level === levelInColumn(no) &&
      (above.startsWith(`${its}.`) || levelOf(above) === 'small'),
  );
  return beside < 0 ? sections : sections.slice(0, beside);
}

/** True for a row of a title alone. */
export const isBare = (cells: string[], { title, no }: Columns): boolean =>
  cells.every((cell, at) => at === no || (cell !== '') === (at === title));

/**
 * True where a merged cell from above gives the row its unit or its deadline: a section has none.
 */
export const hasMergedOwner = ({ lead, due }: Columns, { above }: Merged): boolean =>
  [lead, due].some((at) => at !== undefined && (above[at] ?? '') !== '');

/** One cell over the columns of units and deadlines heads a section, however it is numbered. */
export function wideSection(
  cells: string[],
  columns: Columns,
  no: string,
  { left }: Merged,
): Section | null {
  const texts = cells.filter((cell, at) => cell !== '' && at !== columns.no);
  if (texts.length !== 1 || !spansAll(columns, left)) return null;
  return { level: levelInColumn(no) ?? 'none', no, title: texts[0] ?? '' };
}

/** Below `2 Hạ tầng` without a unit or a deadline `a`, `b` are its tasks. */
const opensSmall = (level: Level | null, next: string | null): boolean =>
  (level === 'arabic' || level === 'dotted') && next === 'a';

/** Below a heading without a number the numbers begin again; below a continued row they go on. */
function beginsSubsection(next: string | null, mayContinue: boolean): boolean {
  const restarts = next !== null && /(?:^|\.)0?1$/u.test(next);
  return restarts || (!mayContinue && next === null);
}
