import { zipSync } from 'fflate';
import { readXlsx as readWorkbook } from 'hucre/xlsx';
import { cleanCell, oneLine } from '../../table/cleanCell.ts';
import type { Document } from '../../table/grid.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { MAX_CELLS } from '../limits.ts';
import { tooHeavy } from '../refusals.ts';
import { Told } from '../told.ts';
import type { Parts } from '../unzip.ts';
import { numberFormat } from './cells.ts';
import { sheetsLeftOut } from './hiddenParts.ts';
import { rowsOf } from './rows.ts';
import { addSheet } from './sheet.ts';

/**
 * Reads the parts of an Excel file, sheet by sheet; of several each begins with its name. Hidden
 * sheets and columns are left out, rows hidden by a filter are read, and both are told.
 */
export async function readXlsx(parts: Parts, fileName: string): Promise<Document> {
  const xml = [...parts].filter(([name]) => /sheet[^/]*\.xml$/u.test(name));
  if (xml.some(([, sheet]) => holdsMore(sheet, '<row', MAX_CELLS))) throw tooHeavy(fileName);
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const hidden: string[] = [];
  const workbook = await readWorkbook(packed, {
    readStyles: true,
    sheets: (sheet) => {
      const isHidden = sheet.hidden === true || sheet.veryHidden === true;
      if (isHidden) hidden.push(oneLine(cleanCell(sheet.name)));
      return !isHidden;
    },
  });
  const [document, budget, told] = [new Blocks(), new Budget(fileName), new Told()];
  const several = workbook.sheets.length > 1;
  const format = await numberFormat(workbook.sheets);
  for (const sheet of workbook.sheets) {
    const source = several ? { sheet: oneLine(cleanCell(sheet.name)) } : {};
    if (several) document.paragraph(sheet.name, source);
    addSheet(document, rowsOf(sheet, { place: source, format, budget, told }));
  }
  budget.settle();
  if (hidden.length > 0) told.say(sheetsLeftOut(hidden));
  document.notes.push(...told.notes);
  return document;
}

/** Counted before the parser builds its rows, which take more memory than the file. */
function holdsMore(xml: Uint8Array, tag: string, most: number): boolean {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.length);
  let [count, at] = [0, bytes.indexOf(tag)];
  for (; at >= 0 && count <= most; at = bytes.indexOf(tag, at + tag.length)) count += 1;
  return count > most;
}
