import type { OwnCalendar, ReportingCalendar } from './reportingPeriods.ts';
import type { LocalDate } from './types.ts';

/** By which periods a task is due whose plan says only *hằng quý*, in plans started since a day. */
export interface QuarterChoice {
  calendar: ReportingCalendar | OwnCalendar;
  from: LocalDate;
}

/** How an agency reports, as its files say. */
export interface Reporting {
  /** Working days before its own due day on which its units owe theirs. */
  leadDays: number;
  /** Null: *hằng quý* is by the months. */
  quarterly: QuarterChoice | null;
  /** Tables of periods of its own. */
  calendars: OwnCalendar[];
}

/** No rule says how long a summing-up takes: this is a proposal. */
const LEAD_DAYS = 5;

export const STANDARD_REPORTING: Reporting = {
  leadDays: LEAD_DAYS,
  quarterly: null,
  calendars: [],
};
