/** One row of a table as printed. */
export interface GridRow {
  /** Cleaned cells, left to right; a blank or merged-away cell is ''. Line breaks inside a cell are kept. */
  cells: string[];
  /** Line (or row) of the file, from 1. */
  line: number;
  /** First row after a page break: it may continue the row before it. */
  pageStart: boolean;
}

export type Block = { type: 'paragraph'; text: string; line: number } | { type: 'table'; rows: GridRow[] };

/** What every file format reads into: paragraphs and tables in the order of the document. */
export interface Document {
  blocks: Block[];
}
