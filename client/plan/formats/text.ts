import { cleanCell } from '../cleanCell.ts';
import type { Document, GridRow } from '../grid.ts';
import { Blocks } from './blocks.ts';
import { withoutMargin } from './margin.ts';

/** Reads text with tab-separated tables. Blank lines inside a table are page breaks; columns left of all are a margin. */
export function readText(text: string): Document {
  const document = new Blocks();
  let page: GridRow[] = [];
  const endPage = (): void => {
    document.page(page);
    page = [];
  };
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const source = { line: index + 1 };
    if (raw.includes('\t') && raw.trim() !== '') {
      page.push({ cells: raw.split('\t').map(cleanCell), source, pageStart: page.length === 0 });
      continue;
    }
    endPage();
    if (raw.trim() !== '') document.paragraph(raw, source);
  }
  endPage();
  return {
    blocks: document.blocks.map((block) =>
      block.type === 'table' ? { ...block, rows: withoutMargin(block.rows) } : block,
    ),
  };
}
