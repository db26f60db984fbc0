import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { cleanCell } from '../../../reading/table/cleanCell.ts';

/** A block of a plan's text: a paragraph, or the rows of a table on one page. */
export type PlanBlock = { paragraph: string } | { rows: string[][] };

/**
 * How pages of a table arrive: as tables with nothing between, as one table with blank rows
 * between, or with no mark.
 */
export type Pages = 'tables' | 'blank rows' | 'unmarked';

/** Cuts tab-separated text into paragraphs and the pages of its tables. */
export function planBlocks(text: string): PlanBlock[] {
  const blocks: PlanBlock[] = [];
  let blank = true;
  for (const line of text.split(/\r?\n/u)) {
    const last = blocks.at(-1);
    if (line.trim() === '') blank = true;
    else if (!line.includes('\t')) blocks.push({ paragraph: line });
    else if (last && 'rows' in last && !blank) last.rows.push(cells(line));
    else blocks.push({ rows: [cells(line)] });
    if (line.trim() !== '') blank = false;
  }
  return blocks;
}

const cells = (line: string): string[] => line.split('\t').map(cleanCell);

/**
 * A cell of a laid-out table; `down` counts the rows it takes, 0 where it is covered from above.
 */
export interface OfficeCell {
  text: string;
  down: number;
  across: number;
}

/** Words of headings over columns whose blanks an office has merged with the cell above. */
const MERGING = /đơn vị|cơ quan|chủ trì|phối hợp|chỉ đạo|thời gian|thời hạn|hoàn thành/iu;

/**
 * Merges as an office does: blanks below a filled cell in the columns of units, leaders and
 * deadlines, and a section's row over the whole width. `heading` is the row that names the columns.
 */
export function mergeCells(rows: string[][], heading: string[]): OfficeCell[][] {
  const laid = rows.map(
    (row, at) => sectionCells(row, rows[at + 1]) ?? row.map((text) => ({ ...ONE, text })),
  );
  for (const [column, head] of heading.entries())
    if (MERGING.test(head)) mergeDown(laid, heading, column);
  return laid;
}

const ONE = { down: 1, across: 1 };

/**
 * A section's row: its number with the title over the other columns, or one cell over all. Null for
 * any other row.
 */
function sectionCells(row: string[], next: string[] = []): OfficeCell[] | null {
  const [no = '', title = '', ...others] = row;
  const bare = [title, ...others].every((cell) => cell === '');
  if (bare && /^[IVX]+ /u.test(no)) return [{ text: no, down: 1, across: row.length }];
  if (title === '' || others.some((cell) => cell !== '')) return null;
  if (no === '' && next[0] === '1') return [{ text: title, down: 1, across: row.length }];
  if (!/^[IVX]+$/u.test(no) && !next[0]?.startsWith(`${no}.`)) return null;
  return no === ''
    ? null
    : [
        { ...ONE, text: no },
        { text: title, down: 1, across: row.length - 1 },
      ];
}

function mergeDown(laid: OfficeCell[][], heading: string[], column: number): void {
  let top: OfficeCell | null = null;
  for (const cells of laid) {
    const cell = cells.length === heading.length ? cells[column] : undefined;
    if (cell?.text === '' && top) {
      cell.down = 0;
      top.down += 1;
    } else top = cell?.text && cell.text !== heading[column] ? cell : null;
  }
}

/** The tables of a plan's text, merged; pages joined or apart. */
function merged(text: string, pages: Pages): (string | OfficeCell[][])[] {
  let heading: string[] = [];
  const out: (string | OfficeCell[][])[] = [];
  for (const block of planBlocks(text)) {
    if ('paragraph' in block) {
      out.push(block.paragraph);
      continue;
    }
    heading = block.rows.find((row) => /^S?TT$/u.test(row[0] ?? '')) ?? heading;
    const page = mergeCells(block.rows, heading);
    const last = out.at(-1);
    if (pages === 'tables' || !Array.isArray(last)) out.push(page);
    else
      last.push(
        ...(pages === 'blank rows' ? [heading.map(() => ({ ...ONE, text: '' }))] : []),
        ...page,
      );
  }
  return out;
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');

function wordCell({ text, down, across }: OfficeCell): string {
  const merge = down === 0 ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraphs(text)}</w:tc>`;
}

/** A Word table; its first row is marked as the header. */
export const wordTable = (rows: OfficeCell[][]): string =>
  `<w:tbl>${rows.map((row, at) => `<w:tr>${at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map(wordCell).join('')}</w:tr>`).join('')}</w:tbl>`;

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with this body and other parts. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const all = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': document,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** The plan as a Word file with merged cells. */
export function planAsWord(text: string, pages: Pages): Uint8Array {
  const body = merged(text, pages).map((block) =>
    typeof block === 'string'
      ? paragraphs(block)
      : `${wordTable(block)}${pages === 'tables' ? '<w:p/>' : ''}`,
  );
  return wordFile(body.join(''));
}

/**
 * The plan as a sheet: paragraphs merged over its width, pages parted by blank rows, with merged
 * cells.
 */
export function planAsExcel(text: string, pages: Pages): Promise<Uint8Array> {
  const rows: (string | null)[][] = [];
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (const block of merged(text, pages)) {
    const laid = typeof block === 'string' ? [[{ text: block, down: 1, across: 5 }]] : block;
    for (const cells of laid) {
      const row: (string | null)[] = [];
      for (const { text: value, down, across } of cells) {
        const [startRow, startCol] = [rows.length, row.length];
        if (down > 1 || across > 1) {
          merges.push({
            startRow,
            startCol,
            endRow: startRow + Math.max(down, 1) - 1,
            endCol: startCol + across - 1,
          });
        }
        row.push(value || null, ...Array.from({ length: across - 1 }, () => null));
      }
      rows.push(row);
    }
    if (pages === 'tables') rows.push([]);
  }
  return writeXlsx({ sheets: [{ name: 'Kế hoạch', rows, merges }] });
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relation = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;

/** An Excel file of one sheet with this content, as XML. */
export function excelFile(sheet: string): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'sheet1.xml'),
    'xl/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}
