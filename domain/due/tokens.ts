import type { Recurrence } from './types.ts';

export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** A printed day; `year` is null where the text leaves it to the plan. */
export interface PrintedDay {
  day: number;
  month: number;
  year: number | null;
}

/** Due so many calendar days after the ends of these months. */
export interface AfterPeriod {
  months: number[];
  /** Whose each end it is; null for a period named. */
  recurrence: Recurrence | null;
  year: number | null;
  days: number;
}

/** Which months a day of a period stands in; 13 is January of the year after. */
export interface MonthsOfPeriod {
  months: number[];
  recurrence: Recurrence;
  /** The text says of which period it is; else that is taken from the words alone, and asked. */
  stated: boolean;
}

/** What a due date counts from its event by. */
export type SpanUnit = 'day' | 'working day' | 'month';

/** What a stretch of a due text means, before anything is concluded from it. */
export type Meaning =
  /**
   * `until`: ends a span (`từ 1/3 đến trước 16/3`). `midnight`: at the first minute of a day, so
   * that the day before is the last.
   */
  | { type: 'side'; side: 'before' | 'by' | 'within' | 'from' | 'midnight'; until?: true }
  /** `earlier`: days printed before it, of the same month (`11 và 12/6`). */
  | { type: 'date'; date: PrintedDay; nextYear: boolean; earlier?: PrintedDay[] }
  | { type: 'day'; days: number[] }
  | { type: 'month'; months: number[]; year: number | null }
  | { type: 'quarter'; quarters: number[]; year: number | null }
  | { type: 'year'; year: number | null; since?: number; whole?: true }
  /**
   * `ends`: said by the last day of a period (`ngày cuối tháng`); that it is each one's may be
   * assumed.
   */
  | { type: 'every'; unit: PeriodUnit; ends?: 'stated' | 'assumed' }
  | { type: 'points'; months: number }
  | { type: 'unit'; unit: PeriodUnit; whole?: true }
  | { type: 'periodic' }
  | ({ type: 'months-of-period' } & MonthsOfPeriod)
  | ({ type: 'after' } & AfterPeriod)
  /** Days of the week, Monday is 1. */
  | { type: 'weekday'; weekdays: number[] }
  | { type: 'hour' }
  /** Explains the deadline beside it, and says nothing more of its day. */
  | { type: 'aside' }
  /** A remark that a person should know of: the date may have been moved. */
  | { type: 'extended' }
  | { type: 'open-ended' }
  | { type: 'continuous' }
  | { type: 'event'; offsetDays: number | null; counted: SpanUnit }
  | { type: 'external' }
  | { type: 'citation' }
  | { type: 'unreadable'; why: Unreadable }
  | { type: 'separator'; range: boolean; mark?: 'list' | 'slash' }
  /** `of`: a day that is named, and not by a figure (`ngày khai giảng`). */
  | { type: 'dangling'; of?: true }
  /** So many days, without the day they begin. */
  | { type: 'length' }
  | { type: 'number' }
  | { type: 'word' };

/** Why a stretch that looks like a time cannot be one. */
export type Unreadable =
  | 'date'
  | 'month'
  | 'quarter'
  | 'year'
  | 'frequency'
  | 'vague'
  | 'week'
  | 'weekday or month'
  | 'backwards'
  | 'period'
  | 'working days'
  | 'lunar';

/**
 * A meaning with the characters it stands on, `line.slice(from, to)`, and the rule that read it.
 */
export type Token = Meaning & { from: number; to: number; rule: string };

/** A token of one of these types. */
export type TokenOf<T extends Meaning['type']> = Extract<Token, { type: T }>;
