import { DateTime } from 'luxon';
import type { LocalDate } from '../calendar/types.ts';
import { Refusal } from './refusal.ts';
import { text } from './text.ts';

const FORMATS = ['d/M/yyyy', 'yyyy-MM-dd', 'd-M-yyyy', 'd.M.yyyy'];

/** A day somebody typed: `05/03/2026` or `2026-03-05`. Refuses what is no day of the calendar. */
export function typedDate(words: string): LocalDate {
  for (const format of FORMATS) {
    const date = DateTime.fromFormat(words.trim(), format, { zone: 'utc' }).toISODate();
    if (date) return date;
  }
  throw new Refusal(
    text(
      `Ngày “${words}” chưa đúng cách ghi ngày, hoặc không có ngày này; ghi ngày/tháng/năm, ví dụ 05/03/2026.`,
      `"${words}" is not a day of the calendar; write day/month/year, e.g. 05/03/2026.`,
    ),
  );
}
