import { type DueContext, readDueText } from '../../domain/due/readDueText.ts';
import type { ClauseDue } from './clauseDue.ts';

const WEEKDAY =
  /(?<!\p{L})(?:vào |trước (?:\d{1,2} ?(?:giờ|h)(?: ?\d{2})? )?)?(?:buổi )?(?:sáng |chiều |tối |ngày )*(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})(?! tuần)/iu;

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
  const found = (isMonthly ? DAY_OF_MONTH : WEEKDAY).exec(clause);
  const end = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const isApart = found && due.at.every(({ from, to }) => to <= found.index || from >= end);
  if (!isApart) return due;
  const dueText = `${due.dueText}, ${found[0]}`;
  const reading = readDueText(dueText, context);
  const day = { from: found.index, to: found.index + found[0].length };
  return reading.deadline.recurrence?.join() === rhythm && reading.questions.length === 0
    ? { dueText, reading, at: [...due.at, day].sort((a, b) => a.from - b.from) }
    : due;
}
