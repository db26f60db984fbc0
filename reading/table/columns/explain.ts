import type { ColumnReading } from '../../../domain/plan/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { oneLine } from '../cleanCell.ts';
import type { Columns } from './columns.ts';
import type { Judged } from './judge.ts';
import type { Role } from './roles.ts';

const NAMES: Record<Role, Text> = {
  no: text('số thứ tự', 'number'),
  topic: text('nhóm nội dung', 'topic'),
  title: text('nhiệm vụ', 'task'),
  lead: text('đơn vị chủ trì', 'lead unit'),
  coop: text('đơn vị phối hợp', 'coordinating units'),
  deliverable: text('sản phẩm', 'deliverable'),
  doer: text('đơn vị thực hiện', 'unit that does it'),
  supervisor: text('lãnh đạo chỉ đạo', 'supervising leader'),
  start: text('thời gian bắt đầu', 'beginning'),
  due: text('thời hạn', 'deadline'),
  note: text('ghi chú', 'notes'),
  basis: text('căn cứ, không đọc', 'grounds, not read'),
  status: text(
    'tình trạng, kết quả thực hiện; chỉ đọc số, ngày văn bản',
    'state of the work; only documents are read',
  ),
  detail: text('nội dung khác, không đọc', 'other words, not read'),
  other: text('không đọc', 'not read'),
};
const FURTHER = text('thời hạn khác, đọc thành gợi ý', 'further dates, read as suggestions');
const RIVAL = text('có thể cũng là cột này, hỏi từng dòng', 'may be the same, asked row by row');
const PERIOD = text('kỳ được đánh dấu', 'period that is marked');
const UNIT = text('đơn vị được đánh dấu', 'unit that is marked');
const UNKNOWN = text('không rõ, không đọc', 'not known, not read');

/** The roles that one column alone has, in the order in which it is shown by them. */
const OWN: Role[] = [
  ...(['no', 'topic', 'title', 'lead', 'doer', 'coop', 'deliverable'] as const),
  ...(['supervisor', 'start', 'due', 'note'] as const),
];

/** What each column of a table was taken for, and why. */
export const explainColumns = (columns: Columns): ColumnReading[] =>
  columns.headings.map((heading, at) => ({
    heading: oneLine(heading),
    takenFor: takenFor(columns, at),
    why: whyOf(columns.judged[at], columns, at),
  }));

function takenFor(columns: Columns, at: number): Text {
  if (columns.periods?.some((period) => period.at === at)) return PERIOD;
  if (columns.units?.some((unit) => unit.at === at)) return UNIT;
  const role = OWN.find((each) => columns[each] === at);
  if (role) return NAMES[role];
  if (columns.moreDues?.some((due) => due.at === at)) return FURTHER;
  const rivals = [...(columns.rivals?.due ?? []), ...(columns.rivals?.lead ?? [])];
  if (rivals.some((rival) => rival.at === at)) return RIVAL;
  const judged = columns.judged[at]?.role;
  return judged ? NAMES[judged] : UNKNOWN;
}

const BY_WORDS = text('theo tiêu đề cột', 'by its heading');
const BY_BOTH = text('theo tiêu đề và nội dung các ô', 'by its heading and its cells');
const BY_CELLS = text('theo nội dung các ô', 'by its cells');
const AGAINST = text(
  'theo tiêu đề cột, tuy nội dung các ô không giống',
  'by its heading, though its cells look otherwise',
);
const NOTHING = text('tiêu đề không quen, các ô không rõ loại', 'neither heading nor cells tell');

function whyOf(
  judged: Judged | undefined,
  { periods = [], units = [] }: Columns,
  at: number,
): Text {
  if (periods.some((period) => period.at === at)) return BY_WORDS;
  if (units.some((unit) => unit.at === at)) return BY_BOTH;
  if (!judged?.role) return NOTHING;
  if (judged.words === 0) return BY_CELLS;
  if (judged.below === 0) return BY_WORDS;
  return judged.below > 0 ? BY_BOTH : AGAINST;
}
