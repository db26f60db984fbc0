import type { Columns } from './columns/columns.ts';
import { type Merged, spansAll } from './merged.ts';
import { type Level, levelOf, numberedTitle } from './numbering.ts';

export interface Section {
  level: Level;
  no: string;
  title: string;
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

/**
 * What stands below a row: the next printed number, and whether the next row has a unit or a
 * deadline of its own.
 */
export interface Below {
  next: string | null;
  task: boolean;
}

/**
 * The section a row heads; null for a task's row. Where no column of numbers tells, a title alone
 * heads a section if it looks like a heading, or if the table began with such a title (`headed`)
 * and a task follows.
 */
export function sectionOf(
  cells: string[],
  columns: Columns,
  no: string,
  { next, task }: Below,
  mayContinue: boolean,
  headed: boolean,
): Section | null {
  const texts = cells.filter((cell, at) => cell !== '' && at !== columns.no);
  const title = texts.length === 1 ? (texts[0] ?? '') : '';
  if (
    title === '' ||
    [columns.lead, columns.due].some((at) => at !== undefined && cells[at] !== '')
  )
    return null;
  if (no === '') {
    const heads =
      columns.no === undefined
        ? !mayContinue && (cells[columns.title] === '' || isHeading(title) || (headed && task))
        : beginsSubsection(next, mayContinue);
    return heads ? { level: 'none', no, title } : null;
  }
  const level = levelOf(no);
  const heads =
    level === 'roman' ||
    level === 'letter' ||
    next?.startsWith(`${no}.`) ||
    opensSmall(level, next) ||
    isCapitals(title);
  return level && heads ? { level, no, title } : null;
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
      level === levelOf(no) &&
      (above.startsWith(`${its}.`) || levelOf(above) === 'small'),
  );
  return beside < 0 ? sections : sections.slice(0, beside);
}

/** True for a row of a title alone, in a table without numbers. */
export const isTitleAlone = (cells: string[], { no, title }: Columns): boolean =>
  no === undefined && cells.every((cell, at) => (cell !== '') === (at === title));

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
  return { level: levelOf(no) ?? 'none', no, title: texts[0] ?? '' };
}

/** Below `2 Hạ tầng` without a unit or a deadline `a`, `b` are its tasks. */
const opensSmall = (level: Level | null, next: string | null): boolean =>
  (level === 'arabic' || level === 'dotted') && next === 'a';

/** Below a heading without a number the numbers begin again; below a continued row they go on. */
function beginsSubsection(next: string | null, mayContinue: boolean): boolean {
  const restarts = next !== null && /(?:^|\.)0?1$/u.test(next);
  return restarts || (!mayContinue && next === null);
}

/** `CÔNG TÁC CHỈ ĐẠO`, `II. Tuyên truyền`, `Nhiệm vụ chung:`. */
const isHeading = (title: string): boolean =>
  isCapitals(title) || /^(?:[IVX]{1,5}|[A-H])[.)]\s|^(?:phần|mục|chương|nhóm)\s|:$/iu.test(title);

const isCapitals = (title: string): boolean =>
  /\p{Lu}{2}/u.test(title) && title === title.toUpperCase();
