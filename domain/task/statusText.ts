import { type Text, text } from '../text/text.ts';
import type { Bucket } from './buckets.ts';
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
