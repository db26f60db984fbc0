import { type Text, text } from '../../../domain/text/text.ts';
import { beginsAsUnit } from '../../tasks/unitHeads.ts';
import type { GridRow } from '../grid.ts';
import { headingOf } from './headings.ts';

/** A column for one unit: a mark in it says that the unit has to do with the work. */
export interface UnitColumn {
  at: number;
  unit: string;
}

/** A group's heading above the units: `Đơn vị thực hiện` over `Văn phòng`. */
const GROUP =
  /^(?:Đơn vị|Cơ quan|Bộ phận|Phân công|Trách nhiệm|Khoa|Phòng ban)(?: \p{Ll}+)*\s+(?=\p{Lu})/u;
const LEADS = /^(?:CT|chủ trì|●|◉)$/iu;
const HELPS = /^(?:PH|phối hợp|○|◎)$/iu;
const MARK = /^(?:x|v|\+|\*|✓|✔|√|☑|■|có)$/iu;
const NO_MARK = /^(?:[-–—\s]*|☐|□|không)$/iu;

const isMark = (cell: string): boolean =>
  [LEADS, HELPS, MARK, NO_MARK].some((kind) => kind.test(cell.trim()));

/** Columns headed by units, with nothing but marks below; one alone is none. */
export function unitColumns(headings: string[], below: GridRow[]): UnitColumn[] {
  const found = headings.flatMap((heading, at) => {
    const unit = heading.replace(GROUP, '');
    const named = beginsAsUnit(unit) && (unit !== heading || headingOf(heading) === null);
    const cells = below.map(({ cells: row }) => row[at] ?? '').filter((cell) => cell !== heading);
    const marked = cells.some((cell) => !NO_MARK.test(cell.trim()));
    return named && marked && cells.every(isMark) ? [{ at, unit }] : [];
  });
  return found.length > 1 ? found : [];
}

/**
 * A row's cells with the units it marks in the first of these columns, in words; and what nobody
 * can tell: which of several that are marked alike leads.
 */
export function unitsInWords(
  cells: string[],
  columns: UnitColumn[],
): { cells: string[]; unclear: Text | null } {
  const [first] = columns;
  if (!first) return { cells, unclear: null };
  const those = (kind: RegExp): string[] =>
    columns.filter(({ at }) => kind.test((cells[at] ?? '').trim())).map(({ unit }) => unit);
  const [leads, helps, marked] = [those(LEADS), those(HELPS), those(MARK)];
  const leading = leads.length > 0 ? leads : marked;
  const beside = [...helps, ...(leads.length > 0 ? marked : [])];
  const words =
    beside.length > 0
      ? `Chủ trì: ${leading.join('; ')}; Phối hợp: ${beside.join('; ')}`
      : leading.join('; ');
  const unclear = leads.length === 0 && marked.length > 1 ? severalMarked(marked) : null;
  const own = new Set(columns.map(({ at }) => at));
  return {
    cells: cells.map((cell, at) =>
      at === first.at ? (unclear ? '' : words) : own.has(at) ? '' : cell,
    ),
    unclear,
  };
}

const severalMarked = (units: string[]): Text =>
  text(
    `đánh dấu nhiều đơn vị (${units.join('; ')}), không rõ đơn vị nào chủ trì; ghi đơn vị chủ trì`,
    `several units are marked (${units.join('; ')}) and none says that it leads; name the lead unit`,
  );
