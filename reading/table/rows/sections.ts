import type { Columns } from '../columns/columns.ts';
import { type Level, levelInColumn, levelOf, numberedTitle } from '../numbering.ts';
import { type Merged, spansAll } from './merged.ts';
import { isDeeper } from './shapes.ts';

export interface Section {
  level: Level;
  no: string;
  title: string;
  /** A time printed in the section's own row. */
  due?: string;
  /** A sum or a share stands in it, as in a task's: what is numbered as it is stands beside it. */
  summed?: true;
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
 * The sections a task stands in. Below `1 Tổ chức` with its tasks `1.1`, `1.2` a task numbered `2`
 * stands beside that section, not in it; tasks that are numbered anew in each section stand in
 * theirs. One with a sum has only deeper rows in it.
 */
export function openSections(sections: Section[], above: string, no: string): Section[] {
  const level = levelInColumn(no);
  const beside = sections.findIndex((its) => {
    if (its.no === '' || level === null) return false;
    if (its.summed) return !isDeeper(no, its.no);
    return its.level === level && (above.startsWith(`${its.no}.`) || levelOf(above) === 'small');
  });
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
