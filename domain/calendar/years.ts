import { Refusal } from '../text/refusal.ts';
import { text } from '../text/text.ts';
import { yearOf } from './days.ts';
import { shownDate } from './shown.ts';
import type { CalendarYear, LocalDate, WorkCalendar } from './types.ts';
import { yearByLaw } from './yearByLaw.ts';

/**
 * What the yearly decisions say of the year of `date`; of a year after the last decided one, what
 * the law itself says, as provisional: plans name dates years ahead (*đến năm 2030*).
 * Refuses a past year without a file: no rule can replace its decisions.
 */
export function calendarYearOf(cal: WorkCalendar, date: LocalDate): CalendarYear {
  const year = yearOf(date);
  const found = cal.years.find((candidate) => candidate.year === year);
  if (found) return found;
  if (isAfterFiles(cal, year)) return yearByLaw(year);
  throw noSuchYear(cal, year, date);
}

/**
 * The last year that steps are planned into: its decisions are published, or all that may be
 * decided is known. Null where no year is so.
 */
export function lastPlannedYear(cal: WorkCalendar): number | null {
  return cal.years.findLast((year) => !isUnknown(year))?.year ?? null;
}

/** Whether a year comes after all that have a file. */
export const isAfterFiles = ({ years }: WorkCalendar, year: number): boolean =>
  year > (years.at(-1)?.year ?? year);

/** Whether the decisions of a year are not all published, and what may be decided is not known. */
export const isUnknown = ({ provisional, proposals = [] }: CalendarYear): boolean =>
  provisional && proposals.length === 0;

const noSuchYear = (cal: WorkCalendar, year: number, date: LocalDate) =>
  new Refusal(
    text(
      `Lịch làm việc ${cal.version} chưa có năm ${year} (cần cho ngày ${shownDate(date)}): ` +
        `thêm tệp vn-${year}.yaml vào thư mục lịch, theo thông báo nghỉ lễ, tết của năm đó.`,
      `Work calendar ${cal.version} has no year ${year} (needed for ${shownDate(date)}): ` +
        `add the file vn-${year}.yaml to the calendars' folder, from that year's holiday decisions.`,
    ),
  );
