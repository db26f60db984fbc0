import type { Recurrence } from './types.ts';

export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** A printed day; `year` is null where the text leaves it to the plan. */
export interface PrintedDay {
  day: number;
  month: number;
  year: number | null;
}

/**
 * Due so many calendar days after the ends of these months: each period's of its kind, or of named
 * ones.
 */
export interface AfterPeriod {
  months: number[];
  /** Null for a period named. */
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

/** What a stretch of a due text means, before anything is concluded from it. */
export type Meaning =
  /** `until`: ends a span (`từ 1/3 đến trước 16/3`). */
  | { type: 'side'; side: 'before' | 'by' | 'within' | 'from'; until?: true }
  | { type: 'date'; date: PrintedDay; nextYear: boolean }
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
  | { type: 'open-ended' }
  | { type: 'continuous' }
  | { type: 'event'; offsetDays: number | null; workingDays: boolean }
  | { type: 'external' }
  | { type: 'citation' }
  | { type: 'unreadable'; why: Unreadable }
  | { type: 'separator'; range: boolean; mark?: 'list' | 'slash' }
  | { type: 'dangling' }
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
  | 'backwards'
  | 'period'
  | 'working days'
  | 'lunar';

/** A meaning with the characters it stands on: `source.slice(from, to)`. */
export type Item = Meaning & { from: number; to: number };

/**
 * A way of writing, and what it means; `pattern` is sticky. Null: it only looked like it, try the
 * next phrase.
 */
export interface Phrase {
  pattern: RegExp;
  meaning: (match: RegExpExecArray) => Meaning | null;
}

/**
 * A phrase that ends at a word's end. It is matched against NFC text whose white space is
 * collapsed.
 */
export function phrase(source: string, meaning: Phrase['meaning'], flags = 'iuy'): Phrase {
  return { pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, flags), meaning };
}
