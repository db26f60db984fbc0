import type { Text } from '../../../domain/text/text.ts';
import type { Columns } from '../columns/columns.ts';
import type { GridRow } from '../grid.ts';
import { sameColumns } from '../header.ts';
import { monthsFirst, type Order, ordersIn } from '../monthFirst.ts';
import { closes, isBelow } from '../numbering.ts';
import type { Section } from './sections.ts';
import { type Shapes, shapesOf } from './shapes.ts';
import type { TaskRow } from './taskRow.ts';
import { UnreadRows } from './unread.ts';

/** What is known while a table's rows are read from top to bottom. */
export interface State {
  columns: Columns | null;
  /** Columns of the table before, for rows above any header. */
  spare: Columns | null;
  /**
   * First words of the table's header: a later row is a header again only if it begins with the
   * same.
   */
  heading: string | null;
  /** The rows of the table's header as they are printed. */
  printed: GridRow[];
  /** How the rows of each level look. */
  shapes: Shapes;
  /** How the days of its columns are written, where it is not the day first. */
  orders: Map<number, Order>;
  /** What is to be told of the table. */
  notes: Text[];
  /** Headers that were read, each with the place of its first row. */
  headers: { columns: Columns; row: GridRow }[];
  sections: Section[];
  rows: TaskRow[];
  unread: UnreadRows;
  /** The row a page break may have cut; null after a section row. */
  open: TaskRow | null;
  afterHeader: boolean;
  /** The table begins with a title alone, which heads what follows; null before its first row. */
  headed: boolean | null;
  /** The row above was a header or a section's: what is merged with it or across it ends there. */
  cut: boolean;
  /** Columns whose merged cell was cut so. */
  severed: number[];
  /**
   * Columns with a filled cell on this page, below its header: no merged cell reaches over a page
   * break.
   */
  filled: number[];
}

/** Before the first row of a table; `spare` are the columns of the table before it. */
export const begun = (spare: Columns | null): State => ({
  ...{ columns: null, spare, heading: null, printed: [], shapes: new Map(), headers: [] },
  ...{ orders: new Map(), notes: [] },
  ...{ sections: [], rows: [], unread: new UnreadRows(), open: null },
  ...{ afterHeader: false, headed: null, cut: false, severed: [], filled: [] },
});

/**
 * A header of these rows, above those `below`. A repeated one may stand inside a row a page break
 * has cut; one of other columns begins anew.
 */
export function enterTable(
  state: State,
  columns: Columns,
  header: GridRow[],
  below: GridRow[] = [],
): void {
  state.unread.end();
  if (!sameColumns(state.columns, columns)) {
    Object.assign(state, { columns, open: null, sections: [], printed: header });
    state.shapes = shapesOf(below, columns);
    state.orders = ordersIn(below, columns);
    for (const [column, order] of state.orders)
      if (order === 'month first') state.notes.push(monthsFirst(columns.headings[column] ?? ''));
    if (header[0]) state.headers.push({ columns, row: header[0] });
  }
  Object.assign(state, { heading: columns.heading, afterHeader: true, cut: true });
}

/** Rows below another table's header are no tasks, until a header of tasks begins anew. */
export function leaveTable(state: State, row: GridRow): void {
  state.unread.head(row);
  Object.assign(state, {
    ...{ columns: null, spare: null, heading: null, sections: [], open: null, cut: true },
  });
}

/** A section closes those as deep as itself, but one whose number begins its own. */
export function enterSection(state: State, section: Section): void {
  const kept = state.sections.filter(
    ({ level, no }) => !closes(section.level, level) || (no !== '' && isBelow(section.no, no)),
  );
  state.sections = [...kept, section];
  state.open = null;
  state.cut = true;
}
