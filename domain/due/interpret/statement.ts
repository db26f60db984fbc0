import type {
  AfterPeriod,
  MonthsOfPeriod,
  PeriodUnit,
  Token,
  TokenOf,
  Unreadable,
} from '../tokens.ts';
import type { Printed } from './ranges.ts';
import type { Side } from './sides.ts';

export type Day = Omit<TokenOf<'date'>, 'rule' | 'from' | 'to' | 'earlier'> & { side: Side };
export type DayOfMonth = { day: number; side: Side };
export type Months = Pick<TokenOf<'month'>, 'months' | 'year'> & { side: Side };
export type Quarters = Pick<TokenOf<'quarter'>, 'quarters' | 'year'> & { side: Side };
/**
 * `apart`: a time of its own (`và năm 2026`, `cuối năm`), not the year of what stands before it.
 */
export type Years = Pick<TokenOf<'year'>, 'year' | 'since' | 'whole'> & {
  side: Side;
  apart: boolean;
};
export type Open = TokenOf<'event' | 'external' | 'continuous'>;

/** Where in the text it stands. */
type Words = Pick<Token, 'from' | 'to'>;

/** Why nothing may be concluded from a text. */
export type Broken = Unreadable | 'cut' | 'beginning' | 'length' | 'hour' | 'number';

/** A due text taken apart: each sort of time with its side, ready to be concluded from. */
export interface Statement {
  dates: Day[];
  days: DayOfMonth[];
  months: Months[];
  quarters: Quarters[];
  years: Years[];
  every: PeriodUnit[];
  points: number[];
  after: AfterPeriod[];
  monthsOfPeriod: (MonthsOfPeriod & { side: Side })[];
  /** `Quý I hàng năm`: the month or quarter beside it returns each year. */
  yearly: boolean;
  periodic: boolean;
  /** The rhythms of `every` that have words of their own (`hàng tuần`). */
  rhythms: (Words & { unit: PeriodUnit })[];
  weekdays: (Words & { days: number[]; side: Side })[];
  /** Dates beside which a period stands: `6 tháng: trước 15/6; năm: trước 15/12`. */
  labelled: number;
  /** `ngày cuối tháng`. */
  byEnds: 'stated' | 'assumed' | null;
  /** `từ tháng 3` beside a rhythm: its first occurrence. */
  since: Printed | null;
  /** Beginnings that were left out for their ends. */
  spans: { start: Printed; end: Printed }[];
  openEnded: boolean;
  /** A remark says that it was extended. */
  extended: boolean;
  open: Open[];
  /** A time was begun and not finished, or is none; the first of its kind. */
  broken: Broken | null;
}

/** A statement of nothing. */
export function nothingSaid(): Statement {
  return {
    ...{ dates: [], days: [], months: [], quarters: [], years: [], every: [], points: [] },
    ...{ open: [], after: [], monthsOfPeriod: [], weekdays: [], rhythms: [], labelled: 0 },
    ...{ spans: [], yearly: false, periodic: false, openEnded: false, extended: false },
    ...{ byEnds: null, since: null, broken: null },
  };
}
