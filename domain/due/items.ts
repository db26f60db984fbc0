export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** A printed day; `year` is null where the text leaves it to the plan. */
export interface PrintedDay {
  day: number;
  month: number;
  year: number | null;
}

/** What a stretch of a due text means, before anything is concluded from it. */
export type Meaning =
  | { type: 'side'; side: 'before' | 'by' | 'within' | 'from' }
  | { type: 'date'; date: PrintedDay; nextYear: boolean }
  | { type: 'day'; day: number }
  | { type: 'month'; months: number[]; year: number | null }
  | { type: 'quarter'; quarters: number[]; year: number | null }
  | { type: 'year'; year: number | null }
  | { type: 'every'; unit: PeriodUnit }
  | { type: 'points'; months: number }
  | { type: 'unit'; unit: PeriodUnit }
  | { type: 'periodic' }
  | { type: 'last-month-of-quarter' }
  | { type: 'weekday' }
  | { type: 'open-ended' }
  | { type: 'continuous' }
  | { type: 'event'; offsetDays: number | null; workingDays: boolean }
  | { type: 'external' }
  | { type: 'citation' }
  | { type: 'unreadable'; why: Unreadable }
  | { type: 'separator'; range: boolean }
  | { type: 'dangling' }
  | { type: 'number' }
  | { type: 'word' };

/** Why a stretch that looks like a time cannot be one. */
export type Unreadable = 'date' | 'month' | 'quarter' | 'year' | 'frequency' | 'vague';

/** A meaning with the characters it stands on: `source.slice(from, to)`. */
export type Item = Meaning & { from: number; to: number };

/** A way of writing, and what it means; `pattern` is sticky. Null: it only looked like it, try the next phrase. */
export interface Phrase {
  pattern: RegExp;
  meaning: (match: RegExpExecArray) => Meaning | null;
}

/** A phrase that ends at a word's end. It is matched against NFC text whose white space is collapsed. */
export function phrase(source: string, meaning: Phrase['meaning'], flags = 'iuy'): Phrase {
  return { pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, flags), meaning };
}
