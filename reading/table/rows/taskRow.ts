import type { Source } from '../../../domain/plan/types.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { Columns } from '../columns/columns.ts';
import type { Merged } from './merged.ts';
import type { Section } from './sections.ts';

/** One task row, its page-broken parts joined: cells in table order. */
export interface TaskRow {
  no: string;
  cells: string[];
  columns: Columns;
  sections: Section[];
  source: Source;
  merged: Merged;
  /** Printed without a number in the middle of a page: a task, as far as can be told. */
  unnumbered: boolean;
  /**
   * Printed with a title alone where no column of numbers tells tasks from sections: a task, as far
   * as can be told.
   */
  titleAlone: boolean;
  /** Its title stands in a cell over several rows, each with a deadline of its own. */
  sharesTitle: boolean;
  /** What must be asked of a cell, by column. */
  doubts: Record<number, Text>;
  /** Hidden by hand in its file. */
  hidden: boolean;
}
