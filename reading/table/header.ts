import { fold } from '../../domain/text/fold.ts';
import type { GridRow } from './grid.ts';
import { levelOf } from './numbering.ts';
import { type PeriodColumn, periodColumns } from './periodColumns.ts';

export type Role =
  | 'no'
  | 'topic'
  | 'title'
  | 'lead'
  | 'coop'
  | 'deliverable'
  | 'doer'
  | 'supervisor'
  | 'start'
  | 'due'
  | 'note';

/** Which column holds what. */
export type Columns = Partial<Record<Role, number>> & {
  title: number;
  width: number;
  /** What the first column is headed by; numbers are numbers by any name (`TT`, `STT`). */
  heading: string;
  /**
   * What the figures of the deadline's column count, where its heading says so (`Tháng`, `Quý`).
   */
  dueUnit?: DueUnit;
  /** Columns of months or quarters with marks in them, in place of a deadline's column. */
  periods?: PeriodColumn[];
  /**
   * Columns of further dates (`Thời gian báo cáo` beside `Thời gian hoàn thành`), with what they
   * are headed by.
   */
  moreDues?: { at: number; heading: string }[];
};

const WATCHES = /^(?:nguoi|can bo|don vi|bo phan) (?:giam sat|theo doi|kiem tra)/u;

/** Headers by meaning; the first that fits wins, so the narrower words stand first. */
const MEANINGS: [Role, RegExp][] = [
  ['no', /^(?:s?tt|so tt|so thu tu|no)$/u],
  ['note', /^ghi chu/u],
  // `Đơn vị chủ trì/phối hợp` is a column of those who lead; under it each has a heading of its
  // own.
  ['coop', /^(?!.*chu tri).*phoi hop|phoi hop (?:voi|cung)\b|phoi hop.*phoi hop/u],
  [
    'supervisor',
    /^(?:lanh dao|dong chi)|^(?:nguoi|can bo|cap|don vi|bo phan) (?:giam sat|theo doi|kiem tra)|^(?!(?:noi dung|nhiem vu|cong viec|viec|y kien|van ban)\b).*chi dao/u,
  ],
  [
    'start',
    /^(?!.*(?:ket thuc|hoan thanh|\bden\b)).*(?:bat dau|khoi cong)|^(?:(?:thoi|tien do)\b[\p{L} (]*)?(?<!dau )\btu(?: (?:ngay|thang|quy|tuan))?\)?$/u,
  ],
  [
    'due',
    /thoi gian|thoi han|thoi cham|thoi diem|tien do|han hoan thanh|^bao gio|^khi nao|^(?:hoan thanh|ket thuc)|^den(?: (?:ngay|thang|quy|tuan))?$/u,
  ],
  [
    'due',
    /^han(?! (?:che|muc)\b)\b|^ngay(?:,? thang)?(?:,? nam)? (?:phai )?(?:hoan thanh|ket thuc|bao cao|xong|nop|gui|trinh|den han)/u,
  ],
  [
    'due',
    /^(?:trong )?(?:thang|quy)(?: (?:hoan thanh|thuc hien|bao cao))?(?:(?: nam|\/)? ?\d{4})?$/u,
  ],
  ['deliverable', /san pham|ket qua|dau ra/u],
  [
    'lead',
    /dau moi|don vi(?! tinh(?:$| \())|co quan|bo phan|phong ban|can bo|cong chuc|nguoi|chu tri|phu trach/u,
  ],
  [
    'lead',
    /^(?:khoa|phong|ban|to)\b.*(?:thuc hien|phong|to)$|^giao (?:cho|viec cho)|^ai (?:lam|thuc hien)/u,
  ],
  [
    'title',
    /nhiem vu|noi dung|cong viec|giai phap|tieu chi|chi tieu|hoat dong|hang muc|^y kien chi dao/u,
  ],
  ['title', /^(?:ten )?(?:viec|phan viec)(?: (?:can|phai) lam)?$/u],
  // Tables of reports, meetings and other things that are made or held.
  [
    'title',
    /^(?:ten |loai |cac )?(?:bao cao|cuoc hop|hoi nghi|phien hop|chuyen de|de an|su kien|cuoc (?:thanh tra|kiem tra)|lop|chuong trinh)\b(?! (?:cho|den|gui|toi)\b)/u,
  ],
];

/** Beside a column that names the work, what it is measured by. */
const MEASURE = /^(?:cac )?(?:chi tieu|tieu chi)/u;

/** How long something lasts or is kept. */
const DURATION = /^thoi han (?:thanh tra|kiem tra|kiem toan|giam sat|bao quan|su dung)$/u;

/** Of several dates the one work ends by is its deadline; what is only reported then comes last. */
const DEADLINES = [
  /^(?!.*bao cao).*(?:\bden\b|\bhan\b|ket thuc|hoan thanh)/u,
  /^(?!.*bao cao)/u,
  /^/u,
];

export type DueUnit = 'Tháng' | 'Quý';

/** What a heading says that the figures below it count. */
export function unitOf(heading: string): DueUnit | undefined {
  const found = /^(?:trong )?(thang|quy)(?!\p{L})(?!.*(?:thang|quy))/u.exec(fold(heading))?.[1];
  if (!found) return undefined;
  return found === 'quy' ? 'Quý' : 'Tháng';
}

/** A cell longer than this tells of work; it heads no column. */
const LONGEST_HEADING = 120;

function roleOf(cell: string): Role | null {
  const words = fold(cell);
  return MEANINGS.find(([, meaning]) => meaning.test(words))?.[0] ?? null;
}

/**
 * Reads a header row by what its cells mean; null for any other row. A header names the task, and
 * the unit or the date.
 */
export function readHeader(row: GridRow): Columns | null {
  if (!looksLikeHeading(row)) return null;
  const periods = periodColumns(row.cells);
  const ofPeriods = new Set(periods.map(({ at }) => at));
  const roles = row.cells.map((cell, at) =>
    cell === '' || ofPeriods.has(at) ? null : roleOf(cell),
  );
  const titles = roles.flatMap((role, at) => (role === 'title' ? [at] : []));
  const works = titles.filter((at) => !MEASURE.test(fold(row.cells[at] ?? '')));
  const title = works.at(-1) ?? titles.at(-1);
  const known = new Set(roles.filter((role) => role !== null));
  if (periods.length > 0) known.add('due');
  const unknown = row.cells.filter(
    (cell, at) => cell !== '' && roles[at] === null && !ofPeriods.has(at),
  ).length;
  const named = known.has('due') || (known.has('lead') && known.has('no'));
  const whole = known.has('due') && known.has('lead');
  if (title === undefined || !named || known.size < 3 || (unknown > 2 && !whole)) return null;
  const columns = placed(
    row,
    roles,
    title,
    titles.find((at) => at < title),
  );
  return columns.due === undefined && periods[0]
    ? { ...columns, due: periods[0].at, periods }
    : columns;
}

/**
 * Of a row that heads no tasks: heads a table by numbers and other short words, of documents cited,
 * of people, of money. What names units and deadlines may be of tasks in words not known here; its
 * rows are better asked about than lost.
 */
export function headsOtherTable(row: GridRow): boolean {
  if (!looksLikeHeading(row)) return false;
  const roles = row.cells.map(roleOf);
  const likeTasks = roles.includes('lead') && roles.includes('due');
  const headings = row.cells.filter((cell) => cell !== '');
  return (
    roles[0] === 'no' &&
    !likeTasks &&
    headings.length > 2 &&
    headings.every((cell) => /^\p{L}/u.test(cell))
  );
}

/**
 * Short cells from the first to the last that is filled, and no number in front: rows of tasks
 * begin with a number or go on with a blank.
 */
function looksLikeHeading({ cells }: GridRow): boolean {
  const [first = '', ...others] = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  if (first === '' || levelOf(first) !== null) return false;
  return (
    others.filter((cell) => cell === '').length <= 1 &&
    cells.every((cell) => cell.length <= LONGEST_HEADING)
  );
}

/**
 * Of two units' columns *chủ trì* leads and the other does the work; of two title columns the last
 * that names work is the task.
 */
function placed(
  row: GridRow,
  roles: (Role | null)[],
  title: number,
  topic: number | undefined,
): Columns {
  const heading = roles[0] === 'no' ? 'no' : fold(row.cells[0] ?? '');
  const columns: Columns = { title, width: row.cells.length, heading };
  for (const [at, role] of roles.entries()) {
    if (role === null || role === 'title' || role === 'due') continue;
    if (columns[role] === undefined) columns[role] = at;
    else if (role === 'lead') Object.assign(columns, leadAndDoer(row, columns.lead ?? at, at));
  }
  if (topic !== undefined) columns.topic = topic;
  return { ...watcherLeads(row, columns), ...duesOf(row, roles) };
}

/** Who watches a work is in charge of it where no other column names anybody. */
function watcherLeads({ cells }: GridRow, { supervisor, ...columns }: Columns): Columns {
  if (supervisor === undefined) return columns;
  const leads = columns.lead === undefined && WATCHES.test(fold(cells[supervisor] ?? ''));
  return leads ? { ...columns, lead: supervisor } : { ...columns, supervisor };
}

/** The deadline's column, and those of further dates. */
function duesOf(
  { cells }: GridRow,
  roles: (Role | null)[],
): Pick<Columns, 'due' | 'dueUnit' | 'moreDues'> {
  const dues = cells
    .flatMap((heading, at) => (roles[at] === 'due' ? [{ at, heading }] : []))
    .filter(({ heading }, _, all) => all.length < 2 || !DURATION.test(fold(heading)));
  const [due] = DEADLINES.flatMap((deadline) =>
    dues.filter(({ heading }) => deadline.test(fold(heading))),
  );
  if (!due) return {};
  const dueUnit = unitOf(due.heading);
  const found = { due: due.at, ...(dueUnit ? { dueUnit } : {}) };
  return dues.length > 1 ? { ...found, moreDues: dues.filter((each) => each !== due) } : found;
}

function leadAndDoer(
  { cells }: GridRow,
  first: number,
  second: number,
): { lead: number; doer: number } {
  const secondLeads = /chu tri/u.test(fold(cells[second] ?? ''));
  return secondLeads ? { lead: second, doer: first } : { lead: first, doer: second };
}
