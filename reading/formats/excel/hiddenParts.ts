import type { Sheet } from 'hucre/xlsx';
import { text } from '../../../domain/text/text.ts';
import type { Told } from '../told.ts';
import { columnName } from './columns.ts';

/** Columns and rows of a sheet that nobody sees. */
export interface HiddenParts {
  columns: Set<number>;
  /** Hidden by hand: whether they belong to the plan is to be asked. */
  rows: Set<number>;
}

/**
 * What a sheet hides; columns are left out, rows of a filter or of a folded group read, and both
 * are told.
 */
export function hiddenParts(sheet: Sheet, told: Told): HiddenParts {
  const columns = (sheet.columns ?? []).flatMap(({ hidden }, at) => (hidden ? [at] : []));
  const rows = [...(sheet.rowDefs ?? [])]
    .flatMap(([at, { hidden }]) => (hidden ? [at] : []))
    .filter((at) => holds(sheet.rows[at]));
  const filled = columns.filter((at) => sheet.rows.some((row) => holds([row[at] ?? null])));
  if (filled.length > 0) told.say(columnsLeftOut(filled));
  const filtered = isFiltered(sheet);
  const isView = (at: number): boolean =>
    filtered || (sheet.rowDefs?.get(at)?.outlineLevel ?? 0) > 0;
  const read = rows.filter(isView);
  if (read.length > 0) told.say(rowsRead(read.length));
  return { columns: new Set(columns), rows: new Set(rows.filter((at) => !isView(at))) };
}

const holds = (values: Sheet['rows'][number] = []): boolean =>
  values.some((value) => value !== null && value !== undefined && value !== '');

/** A filter stands over a sheet, or over one of its tables. */
const isFiltered = ({ autoFilter, tables = [] }: Sheet): boolean =>
  autoFilter !== undefined || tables.some(({ showAutoFilter }) => showAutoFilter !== false);

function columnsLeftOut(columns: number[]) {
  const names = columns.map(columnName).join(', ');
  return text(
    `đã bỏ qua cột ẩn ${names}; nếu thuộc kế hoạch thì bỏ ẩn rồi lưu lại`,
    `hidden columns were left out: ${names}; if they belong to the plan, unhide them and save again`,
  );
}

const rowsRead = (count: number) =>
  text(
    `đã đọc cả ${count} hàng đang ẩn do bộ lọc hoặc do thu gọn nhóm`,
    `${count} rows that a filter or a folded group hides were read, too`,
  );

/** Sheets that are hidden hold lists for choosing from, and what was put aside. */
export const sheetsLeftOut = (names: string[]) =>
  text(
    `đã bỏ qua trang tính ẩn: ${names.map((name) => `“${name}”`).join(', ')}`,
    `hidden sheets were left out: ${names.map((name) => `“${name}”`).join(', ')}`,
  );
