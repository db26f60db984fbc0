import type { Source } from '../../domain/plan/types.ts';
import type { Text } from '../../domain/text/text.ts';
import { cleanCell } from '../table/cleanCell.ts';
import type { Block, Document, GridRow } from '../table/grid.ts';
import { headerAt } from '../table/headerRows.ts';

/** Page numbers between two pages of a table are no paragraphs. */
const PAGE_NUMBER = /^\s*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/iu;
/** Letterheads and signatures stand in tables of two columns; few tables of tasks do. */
const WIDEST_LAYOUT = 2;

/** Adds paragraphs and tables to a document, as every format has them. */
export class Blocks {
  readonly blocks: Block[] = [];
  readonly notes: Text[] = [];

  /** What another file holds, in its place. */
  append({ blocks, notes = [] }: Document): void {
    for (const block of blocks) this.blocks.push(block);
    this.notes.push(...notes);
  }

  /** Each line is a paragraph of its own, for titles and headings are broken by hand. */
  paragraph(raw: string, source: Source): void {
    if (PAGE_NUMBER.test(raw)) return;
    for (const text of cleanCell(raw).split('\n')) {
      if (text !== '') this.blocks.push({ type: 'paragraph', text, source });
    }
  }

  /**
   * A table right after one of the same width is its next page; a table for layout only is its
   * paragraphs.
   */
  table(rows: GridRow[]): void {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (width <= WIDEST_LAYOUT && !rows.some((_, at) => headerAt(rows, at))) {
      for (const { cells, source } of rows) for (const cell of cells) this.paragraph(cell, source);
    } else this.page(rows, this.lastTable()?.[0]?.cells.length === width);
  }

  /** Rows up to the next page break; they go on with the table before them, or begin one. */
  page(rows: GridRow[], goesOn = true): void {
    const [first, ...others] = rows;
    if (!first) return;
    const table = (goesOn && this.lastTable()) || this.newTable();
    table.push({ ...first, pageStart: true });
    for (const row of others) table.push(row);
  }

  private lastTable(): GridRow[] | null {
    const last = this.blocks.at(-1);
    return last?.type === 'table' ? last.rows : null;
  }

  private newTable(): GridRow[] {
    const rows: GridRow[] = [];
    this.blocks.push({ type: 'table', rows });
    return rows;
  }
}
