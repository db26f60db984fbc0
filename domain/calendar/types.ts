/** A calendar day `YYYY-MM-DD`, without zone. */
export type LocalDate = string;

/** An instant, ISO 8601 in UTC with milliseconds: `2024-02-15T00:30:00.000Z`. */
export type Instant = string;

/** A span of office time within a day, local wall clock `HH:mm`. */
export interface OfficeSpan {
  from: string;
  to: string;
}

/** One of the ways an open question of the calendar may be decided. */
export interface ProposedDays {
  /** Weekdays that would be days off; those that are off anyway may stand there too. */
  daysOff: LocalDate[];
  /** Weekend days that would be worked in exchange. */
  makeUpDays: LocalDate[];
}

/** What is not decided yet: exactly one of the options will be. */
export interface Proposal {
  /** What it is about, as people call it: `Tết Nguyên đán`. */
  about: string;
  options: ProposedDays[];
}

/** What the yearly decisions say of one year. */
export interface CalendarYear {
  year: number;
  /** Weekdays that are days off, whatever is still to be decided. */
  daysOff: LocalDate[];
  /** Saturdays (rarely Sundays) worked in exchange. */
  makeUpDays: LocalDate[];
  /** True while the year's decisions are not all published. */
  provisional: boolean;
  /** What is proposed where that is so; absent: nothing. */
  proposals?: Proposal[];
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
