import { type Language, type Text, text } from '../text/text.ts';
import { type Aside, type Bucket, COUNTED, type Counted, type Tally } from './buckets.ts';
import type { TaskStatus } from './status.ts';

/** The status words people read. */
export const STATUS_TEXT: Record<TaskStatus, Text> = {
  assigned: text('chưa đến hạn', 'assigned'),
  'due-this-quarter': text('đến hạn trong quý', 'due this quarter'),
  overdue: text('quá hạn', 'overdue'),
  reported: text('chờ xác nhận hoàn thành', 'reported, waiting for acceptance'),
  returned: text('bị trả lại', 'returned'),
  accepted: text('đã hoàn thành', 'accepted'),
  'explanation-required': text('phải có văn bản giải trình', 'explanation required'),
  'explanation-sent': text('đã giải trình, chưa hoàn thành', 'explained, still open'),
  'to-confirm': text('cần xác nhận', 'to be confirmed'),
  'waiting-date': text('chờ thời hạn', 'waiting for a date'),
  'waiting-event': text('chờ phát sinh', 'waiting for an event'),
  continuous: text('thường xuyên', 'continuous'),
  closed: text('kết thúc năm', "closed at the year's end"),
  cancelled: text('đã hủy', 'cancelled'),
};

/** The four official buckets, as reports name them. */
export const BUCKET_TEXT: Record<Bucket, Text> = {
  'done-on-time': text('hoàn thành đúng hạn', 'done on time'),
  'done-late': text('hoàn thành quá hạn', 'done late'),
  'in-progress': text('đang thực hiện, trong hạn', 'in progress, in time'),
  'overdue-open': text('quá hạn chưa hoàn thành', 'overdue and open'),
};

/** What is told apart from the buckets. */
export const ASIDE_TEXT: Record<Aside, Text> = {
  'waiting-review': text('chờ xác nhận', 'waiting for acceptance'),
  'to-confirm': text('cần xác nhận', 'to be confirmed'),
  'not-assessed': text('không đánh giá', 'not assessed'),
};

/** The figures that add up to all. */
export const COUNTED_TEXT: Record<Counted, Text> = {
  ...BUCKET_TEXT,
  'to-confirm': ASIDE_TEXT['to-confirm'],
};

/** `31 việc (chờ xác nhận 2): hoàn thành đúng hạn 4 · …; không đánh giá 3` */
export function countsText(counts: Tally): Text {
  const said = (language: Language): string => {
    const part = (name: Text, n: number): string => `${name[language]} ${n}`;
    const waiting = counts['waiting-review'];
    // Beside the total: they are in several of the figures behind it.
    const among = waiting > 0 ? ` (${part(ASIDE_TEXT['waiting-review'], waiting)})` : '';
    const buckets = COUNTED.filter((one) => one !== 'to-confirm' || counts[one] > 0).map((one) =>
      part(COUNTED_TEXT[one], counts[one]),
    );
    const aside = counts['not-assessed'];
    const beside = aside > 0 ? `; ${part(ASIDE_TEXT['not-assessed'], aside)}` : '';
    const all = text(`${counts.counted} việc`, `${counts.counted} tasks`)[language];
    return `${all}${among}: ${buckets.join(' · ')}${beside}`;
  };
  return text(said('vi'), said('en'));
}
