/** A calendar day `YYYY-MM-DD`, without zone. */
export type LocalDate = string;

/** An instant, ISO 8601 in UTC with milliseconds: `2024-02-15T00:30:00.000Z`. */
export type Instant = string;

/** A span of office time within a day, local wall clock `HH:mm`. */
export interface OfficeSpan {
  from: string;
  to: string;
}

/** What the yearly decisions say of one year. */
export interface CalendarYear {
  year: number;
  /** Weekdays that are days off. */
  daysOff: LocalDate[];
  /** Saturdays (rarely Sundays) worked in exchange. */
  makeUpDays: LocalDate[];
  /** True while the year's decisions are not all published. */
  provisional: boolean;
  /** Where the dates were read. */
  source: string;
}

/** A working calendar: pure data, passed to every rule that counts days. */
export interface WorkCalendar {
  /** Version shown in every explanation, e.g. `vn-2026.2`. */
  version: string;
  /** IANA zone, e.g. `Asia/Ho_Chi_Minh`. */
  zone: string;
  officeHours: OfficeSpan[];
  /** Ascending by year. */
  years: CalendarYear[];
}
