import { type Text, text } from '../text/text.ts';
import { addDays } from './days.ts';
import type { LocalDate } from './types.ts';

/**
 * What a reporting period is cut by: calendar months, or the cut-offs of administrative reports
 * (Decree 09/2019/NĐ-CP: from the 15th to the 14th).
 */
export const REPORTING_CALENDARS = ['calendar', 'decree09'] as const;
export type ReportingCalendar = (typeof REPORTING_CALENDARS)[number];

/** A span that is reported on; both its days included. */
export interface ReportingPeriod {
  /** `2026-Q1`, `2026-H1`, `2026-M9`, `2026`. */
  id: string;
  /** `quý I năm 2026` */
  said: Text;
  from: LocalDate;
  to: LocalDate;
}

/** A row of a table of the agency's own: until when it counts, and when the agency sends. */
export interface OwnPeriod extends ReportingPeriod {
  cutoff: LocalDate;
  send: LocalDate;
}

/** Periods that an agency sets down itself, where a branch cuts the year in a way of its own. */
export interface OwnCalendar {
  id: string;
  name: string;
  /** Ascending. */
  periods: OwnPeriod[];
}

const PARTS: readonly { id: string; vi: string; en: string; first: number; last: number }[] = [
  { id: '-Q1', vi: 'quý I ', en: 'quarter 1 of ', first: 1, last: 3 },
  { id: '-Q2', vi: 'quý II ', en: 'quarter 2 of ', first: 4, last: 6 },
  { id: '-H1', vi: '6 tháng đầu ', en: 'the first half of ', first: 1, last: 6 },
  { id: '-Q3', vi: 'quý III ', en: 'quarter 3 of ', first: 7, last: 9 },
  { id: '-M9', vi: '9 tháng ', en: 'nine months of ', first: 1, last: 9 },
  { id: '-Q4', vi: 'quý IV ', en: 'quarter 4 of ', first: 10, last: 12 },
  { id: '-H2', vi: '6 tháng cuối ', en: 'the second half of ', first: 7, last: 12 },
  { id: '', vi: '', en: '', first: 1, last: 12 },
];

/** The periods of a year that are reported on, in the order in which they end. */
export const reportingPeriods = (year: number, calendar: ReportingCalendar): ReportingPeriod[] =>
  PARTS.map(({ id, vi, en, first, last }) => ({
    id: `${year}${id}`,
    said: text(`${vi}năm ${year}`, `${en}${year}`),
    ...spanOf(year, calendar, first, last),
  }));

/** The months of a year, as they are reported on. */
export const reportingMonths = (year: number, calendar: ReportingCalendar): ReportingPeriod[] =>
  Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const two = String(month).padStart(2, '0');
    return {
      id: `${year}-${two}`,
      said: text(`tháng ${two} năm ${year}`, `${two}/${year}`),
      ...spanOf(year, calendar, month, month),
    };
  });

const spanOf = (
  year: number,
  calendar: ReportingCalendar,
  first: number,
  last: number,
): { from: LocalDate; to: LocalDate } =>
  calendar === 'calendar'
    ? { from: firstOf(year, first), to: addDays(firstOf(year, last + 1), -1) }
    : { from: addDays(firstOf(year, first - 1), 14), to: addDays(firstOf(year, last), 13) };

/** The first day of a month, counted on beyond the year: 0 is December of the year before. */
const firstOf = (year: number, month: number): LocalDate =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
