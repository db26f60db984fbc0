import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { ClauseDue } from './clauseDue.ts';

/** A day of the week by its name. */
export const WEEKDAY = '(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)';
const ON_WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:vào |trước (?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})? )?)?(?:buổi )?(?:sáng |chiều |tối |ngày )*${WEEKDAY}(?!\\p{L})(?! tuần)`,
  'iu',
);

/** A bare day may be another’s: `hồ sơ quá hạn sau ngày 05`, `mô hình ngày 20 không rác`. */
const DAY_OF_MONTH =
  /(?<!\p{L})(?:vào|trước|(?:chậm|muộn) nhất(?: là)?(?: (?:vào|trước|đến))?|không (?:quá|muộn hơn)) ngày \d{1,2}(?!\s?[/.-]\s?\d|\d| tháng| làm việc|(?:,| và| hoặc| đến) (?:ngày )?\d)/iu;

/**
 * `Hằng tuần báo cáo … vào sáng thứ Hai`, `hằng tháng báo cáo vào ngày 22`: the day of the rhythm
 * stands behind the work.
 */
export function withDayBehind(due: ClauseDue, clause: string, context: DueContext): ClauseDue {
  const { recurrence, dayOfMonth, dueDates } = due.reading.deadline;
  const rhythm = recurrence?.join() ?? '';
  const isMonthly = rhythm === 'monthly' && dayOfMonth === undefined && dueDates.length > 0;
  if (rhythm !== 'weekly' && !isMonthly) return due;
  const found = (isMonthly ? DAY_OF_MONTH : ON_WEEKDAY).exec(clause);
  if (!found) return due;
  const day = { from: found.index, to: found.index + found[0].length };
  if (!due.at.every(({ from, to }) => to <= day.from || from >= day.to)) return due;
  const dueText = `${due.dueText}, ${found[0]}`;
  const reading = readDueText(dueText, context);
  return reading.deadline.recurrence?.join() === rhythm && reading.questions.length === 0
    ? { dueText, reading, at: [...due.at, day].sort((a, b) => a.from - b.from) }
    : due;
}
