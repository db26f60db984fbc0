import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';
import { yearOf } from './days.ts';
import { shownDate } from './shown.ts';
import type { CalendarYear, LocalDate, WorkCalendar } from './types.ts';

/**
 * What the yearly decisions say of the year of `date`.
 * Refuses a year without a file: no rule can replace the decisions (swap days are announced year by
 * year).
 */
export function calendarYearOf(cal: WorkCalendar, date: LocalDate): CalendarYear {
  const year = yearOf(date);
  const found = cal.years.find((candidate) => candidate.year === year);
  if (!found) throw noSuchYear(cal, year, date);
  return found;
}

/**
 * The last year that steps are planned into: its decisions are published, or all that may be
 * decided is known. Null where no year is so.
 */
export function lastPlannedYear(cal: WorkCalendar): number | null {
  const isKnown = ({ provisional, proposals = [] }: CalendarYear): boolean =>
    !provisional || proposals.length > 0;
  return cal.years.findLast(isKnown)?.year ?? null;
}

const noSuchYear = (cal: WorkCalendar, year: number, date: LocalDate) =>
  new Refusal(
    text(
      `Lịch làm việc ${cal.version} chưa có năm ${year} (cần cho ngày ${shownDate(date)}): ` +
        `thêm tệp vn-${year}.yaml vào thư mục lịch, theo thông báo nghỉ lễ, tết của năm đó.`,
      `Work calendar ${cal.version} has no year ${year} (needed for ${shownDate(date)}): ` +
        `add the file vn-${year}.yaml to the calendars' folder, from that year's holiday decisions.`,
    ),
  );
