import type { DueUnit } from '../table/columns/columns.ts';

const JOINER = '\\s?(?:,|;|-|–|và|\\s)\\s?';
const YEAR = '(?:\\s?[/.-]\\s?\\d{4}|\\s?năm \\d{4})?';
const list = (figure: string): RegExp =>
  new RegExp(`^${figure}(?:${JOINER}${figure})*${YEAR}$`, 'iu');
const FIGURES: Record<DueUnit, RegExp> = {
  Tháng: list('(?:0?[1-9]|1[0-2])'),
  Quý: list('(?:[1-4]|I{1,3}|IV)'),
};

/**
 * `3/2026` below the heading `Tháng`, `II` below `Quý`, in words; cells that say it themselves stay
 * as they are.
 */
export function dueInWords(cell: string, unit: DueUnit | undefined): string {
  const listed = cell.replace(/\s*\n\s*/gu, ', ').trim();
  return unit && FIGURES[unit].test(listed) ? `${unit} ${listed}` : cell;
}
