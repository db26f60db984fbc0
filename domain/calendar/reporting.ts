import type { OwnCalendar, ReportingCalendar } from './reportingPeriods.ts';

/** How an agency reports, as its files say. */
export interface Reporting {
  /** Working days before its own due day on which its units owe theirs. */
  leadDays: number;
  /** By which periods a task is due whose plan says only *hằng quý*; null: by the months. */
  quarterly: ReportingCalendar | OwnCalendar | null;
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
