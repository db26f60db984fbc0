import { type Language, text } from '../../../../domain/text/text.ts';
import type { BackRows } from '../../../office/pages/superior/backRows.ts';
import type { SheetContent } from './workbook.ts';

const NAME = text('Kết quả', 'Results');
const NARROWEST = 8;
const WIDEST = 50;

/** A superior's list with its own columns in its order, so that nothing is typed there again. */
export const backSheet = ({ headings, rows }: BackRows, language: Language): SheetContent => ({
  name: NAME[language],
  above: [],
  columns: headings.map((header, at) => ({
    header,
    width: widthOf(header, at, rows),
    kind: 'text',
  })),
  rows,
});

function widthOf(header: string, at: number, rows: string[][]): number {
  const longest = Math.max(header.length, ...rows.map((row) => row[at]?.length ?? 0));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
