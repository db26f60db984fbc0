import type { Source } from '../../domain/plan/types.ts';
import type { Text } from '../../domain/text/text.ts';

/** One row of a table as printed. */
export interface GridRow {
  /**
   * Cleaned cells, left to right; a blank or merged-away cell is ''. Line breaks inside a cell are
   * kept.
   */
  cells: string[];
  source: Source;
  /** First row after a page break: it may continue the row before it. */
  pageStart: boolean;
  /**
   * Text of the merged cell that covers a cell from above, by column; absent where the file tells
   * of no merged cells.
   */
  above?: Record<number, string>;
  /** Columns covered by a merged cell that begins to their left. */
  left?: number[];
  /** What must be asked of a cell, by column: the file does not say what it shows. */
  doubts?: Record<number, Text>;
  /** Hidden by hand: whether it belongs to the plan is to be asked. */
  hidden?: true;
}

export type Block =
  | { type: 'paragraph'; text: string; source: Source }
  | { type: 'table'; rows: GridRow[] };

/** What every file format reads into: paragraphs and tables in the order of the document. */
export interface Document {
  blocks: Block[];
  /** What the file holds that was left out, or read though nobody sees it; for people. */
  notes?: Text[];
}
