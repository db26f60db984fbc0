import type { Columns } from '../columns/columns.ts';
import type { GridRow } from '../grid.ts';
import { levelInColumn } from '../numbering.ts';

/** A page may have room left of its margin; blank cells there are no columns. */
export const isAsWide = ({ cells }: GridRow, { width }: Columns): boolean =>
  cells.length >= width && cells.slice(width).every((cell) => cell === '');

/** Separators (`--`), blank rows, and rows that only number the columns (`(1) (2) (3)`). */
export function isDecoration({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => !/^[-–—=_\s|:.]*$/u.test(cell));
  if (filled.length === 0) return true;
  const plain = filled.map((cell) => cell.replace(/[()]/gu, ''));
  return (
    filled.length > 2 &&
    (plain.every((cell, at) => cell === String(at + 1)) ||
      plain.every((cell, at) => cell === String.fromCharCode(65 + at)))
  );
}

/** `Tổng cộng | 12 việc` under a table's tasks. */
export const isTotal = ({ cells }: GridRow): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length < 3 && /^(?:tổng(?: cộng| số)?|cộng)\s?:?$/iu.test(filled[0] ?? '');
};

/** `Người lập biểu | | | Chủ tịch` below a table: words in place of a number, and no work. */
export const isSignature = ({ cells }: GridRow, { no, title }: Columns): boolean =>
  no !== undefined &&
  cells[title] === '' &&
  /^\p{Lu}\p{L}*[\s.:]/u.test(cells[no] ?? '') &&
  levelInColumn(cells[no] ?? '') === null &&
  cells.filter((cell) => cell !== '').length > 1;
