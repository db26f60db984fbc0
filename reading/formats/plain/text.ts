import { cleanCell } from '../../table/cleanCell.ts';
import type { Document, GridRow } from '../../table/grid.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { withAlignedTables } from './alignedLines.ts';
import { BREAK, type Line, withWholeRows } from './brokenCells.ts';
import { withoutMargin } from './margin.ts';

/**
 * Reads text with tab-separated tables. Throws `Refusal`. Blank lines inside a table are page
 * breaks; columns left of all are a margin.
 */
export function readText(text: string, fileName: string): Document {
  const document = new Blocks();
  const budget = new Budget(fileName);
  let page: GridRow[] = [];
  const endPage = (): void => {
    document.page(page);
    page = [];
  };
  for (const { text: raw, line } of paragraphsOf(text)
    .map(withAlignedTables)
    .flatMap(withWholeRows)) {
    const source = { line };
    if (raw.includes('\t') && raw.trim() !== '') {
      const cells = raw.split('\t').map((cell) => cleanCell(cell.replaceAll(BREAK, '\n')));
      for (const [column, cell] of cells.entries()) budget.place(cell, column);
      page.push({ cells, source, pageStart: page.length === 0 });
      continue;
    }
    endPage();
    if (raw.trim() !== '') document.paragraph(raw, source);
  }
  endPage();
  budget.settle();
  return {
    blocks: document.blocks.map((block) =>
      block.type === 'table' ? { ...block, rows: withoutMargin(block.rows) } : block,
    ),
  };
}

/** Lines that no blank one parts; each blank line by itself. */
function paragraphsOf(text: string): Line[][] {
  const paragraphs: Line[][] = [];
  let open = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    const filled = line.trim() !== '';
    if (!open || !filled) paragraphs.push([]);
    paragraphs.at(-1)?.push({ text: line, line: index + 1 });
    open = filled;
  }
  return paragraphs;
}
