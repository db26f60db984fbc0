import { unitInHeading } from '../../tasks/unitInHeading.ts';
import type { Columns } from '../columns/columns.ts';
import { contentOf } from '../columns/content.ts';
import { isBelow, type Level, levelInColumn } from '../numbering.ts';
import { isCapitals, isHeading, soundsLikeHeading } from './headingWords.ts';
import type { Below } from './lookAhead.ts';
import type { Section } from './sections.ts';
import { isDeeper, isNeverOwned, type Shapes } from './shapes.ts';

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
  const { cells, columns } = row;
  const printed = cells.flatMap((cell, at) => (cell !== '' && at !== columns.no ? [at] : []));
  const filled = printed.filter((at) => !isAmount(cells[at] ?? '', at, columns));
  if (filled.length === printed.length) return sectionIn(row, filled);
  const section = isAboveDeeper(row) ? sectionIn(row, filled) : null;
  return section && { ...section, summed: true };
}

/** The same by its cells that are no amounts. */
function sectionIn(row: Candidate, filled: number[]): Section | null {
  const { cells, columns, no } = row;
  const [only] = filled;
  if (filled.length === 1 && only !== undefined && only !== columns.due)
    return titled(row, cells[only] ?? '', only);
  const timed =
    filled.length > 1 &&
    isIn(filled, columns.title) &&
    filled.every((at) => [columns.title, columns.start, columns.due].includes(at));
  if (!timed || (columns.lead === undefined && columns.periods === undefined)) return null;
  const [title, due] = [cells[columns.title] ?? '', cells[columns.due ?? -1] ?? ''];
  return headsWithTime(row, title)
    ? { level: levelInColumn(no) ?? 'none', no, title, ...(due ? { due } : {}) }
    : null;
}

/** Columns that say what a row is about, whose it is, or when. */
const TELLING = [
  ...(['title', 'topic', 'lead', 'coop', 'doer', 'supervisor'] as const),
  ...(['deliverable', 'start', 'due', 'day'] as const),
];

/** A sum, a number of days or a share in a column of those, which a heading may have as well. */
const isAmount = (cell: string, at: number, columns: Columns): boolean =>
  TELLING.every((role) => columns[role] !== at) &&
  columns.periods === undefined &&
  columns.units === undefined &&
  ['number', 'duration', 'status'].includes(contentOf(cell));

/**
 * Rows of a deeper level begin below, before the next of its own. What has a sum of its own is a
 * heading by nothing less: a task may lack its unit and its date, too.
 */
function isAboveDeeper({ no, below, shapes }: Candidate): boolean {
  if (levelInColumn(no) === null) return false;
  const numbers = [below.next, below.number].filter((number) => number !== null);
  if (numbers.some((number) => isBelow(number, no))) return true;
  return isAboveTask(no, below, shapes) || (isAboveOwned(below) && isNeverOwned(shapes, no));
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
 * A title alone of a level that never names who carries it, above a deeper row that does. In
 * `III.1` above `1` the deeper one is numbered anew.
 */
const isAboveTask = (no: string, { number }: Below, shapes: Shapes): boolean => {
  const level = levelInColumn(no);
  return level !== null && number !== null && isNeverOwned(shapes, no) && isDeeper(number, no);
};

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
  if (mayContinue || below.number === null) return false;
  if (below.owned ? soundsLikeHeading(title) : isHeading(title) || chargesUnit(title)) return true;
  if (!below.owned || below.number === '') return false;
  const tellsOfWork = ITEM.test(title) || contentOf(title) === 'sentence';
  return isNeverOwned(shapes, '') && (headed || !tellsOfWork);
}

/** `Công việc giao Trạm Y tế`: what stands below is that unit’s, though it names nobody itself. */
const chargesUnit = (title: string): boolean => unitInHeading(title)?.charged === true;

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

/** Below `2 Hạ tầng` without a unit or a deadline `a`, `b` are its tasks. */
const opensSmall = (level: Level | null, next: string | null): boolean =>
  (level === 'arabic' || level === 'dotted') && next === 'a';

/** Below a heading without a number the numbers begin again; below a continued row they go on. */
function beginsSubsection(next: string | null, mayContinue: boolean): boolean {
  const restarts = next !== null && /(?:^|\.)0?1$/u.test(next);
  return restarts || (!mayContinue && next === null);
}
