import { DateTime } from 'luxon';
import { shownDate, weekdayName } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { Refusal } from './refusal.ts';
import { type Text, text } from './text.ts';

const FORMATS = ['d/M/yyyy', 'yyyy-MM-dd', 'd-M-yyyy', 'd.M.yyyy'];

/** Of which year a day without one is: the last or the next such day, today among both. */
export interface Near {
  today: LocalDate;
  side: 'last' | 'next';
}

/**
 * A day somebody typed: `05/03/2026` or `2026-03-05`; without its year only where `near` says which
 * is meant, and then whoever typed it is to be shown what was read. Refuses what is no day.
 */
export function typedDate(words: string, near?: Near): LocalDate {
  for (const format of FORMATS) {
    const date = DateTime.fromFormat(words.trim(), format, { zone: 'utc' }).toISODate();
    if (date) return date;
  }
  const meant = near ? nearDay(words, near) : null;
  if (meant) return meant;
  throw new Refusal(
    text(
      `Ngày “${words}” chưa đúng cách ghi ngày, hoặc không có ngày này; ghi ngày/tháng/năm, ví dụ 05/03/2026.`,
      `"${words}" is not a day of the calendar; write day/month/year, e.g. 05/03/2026.`,
    ),
  );
}

const WITHOUT_YEAR = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/;

/** A 29 February comes every four years, but for the turn of most centuries. */
const YEARS_AWAY = 8;

/** The day that words without a year mean; null for any others. */
export function nearDay(words: string, { today, side }: Near): LocalDate | null {
  const [, day, month] = WITHOUT_YEAR.exec(words) ?? [];
  const step = side === 'last' ? -1 : 1;
  const year = Number(today.slice(0, 4));
  for (let away = 0; day && month && away <= YEARS_AWAY; away += 1) {
    const parts = { year: year + step * away, month: Number(month), day: Number(day) };
    const date = DateTime.fromObject(parts, { zone: 'utc' }).toISODate();
    if (date && (side === 'last' ? date <= today : date >= today)) return date;
  }
  return null;
}

/** What is said to whoever typed a day without its year: `30/11: thứ Hai, 30/11/2026` */
export function nearDayText(words: string, date: LocalDate): Text {
  const [typed, day] = [words.trim(), shownDate(date)];
  return text(
    `“${typed}” được hiểu là ${weekdayName(date, 'vi')}, ${day}`,
    `"${typed}" is read as ${weekdayName(date, 'en')}, ${day}`,
  );
}
