import type { CountedTerm } from '../calendar/term.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { WantedProofs } from '../task/proof/types.ts';
import type { Text } from '../text/text.ts';

export type DeadlineKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'year'
  | 'recurring'
  | 'continuous'
  | 'event'
  | 'external'
  | 'unspecified';

export type Recurrence =
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | 'half-yearly'
  | 'yearly'
  | 'explicit'
  | 'unspecified';

/** A due text read into a typed deadline. Dates are nominal: days off are the calendar's matter. */
export interface Deadline {
  kind: DeadlineKind;
  /** Ascending; empty for undated kinds. */
  dueDates: LocalDate[];
  recurrence: Recurrence[] | null;
  /** Which side of the printed day the due date stands on. */
  boundary: 'by' | 'before' | null;
  /** For `trước ngày 05 hàng tháng`: 5. */
  dayOfMonth?: number;
  /**
   * For `thứ Hai, thứ Tư hàng tuần`: 1 and 3, ascending; a weekly duty without them names no day.
   */
  weekdays?: number[];
  /** For events: due so many calendar days after the event. */
  offsetDays?: number;
  /** The term that its one due date ends, where that was counted from a known day. */
  counted?: CountedTerm;
  /** For `và các năm tiếp theo`: the duty returns each year. */
  openEnded?: boolean;
  /**
   * Several stages of one work (`hoàn thành đầu tư quý IV/2026, vận hành năm 2027`): what is to be
   * reached by each due date.
   */
  milestones?: Milestone[];
  /** Of a weekly duty: the plan’s first and last day, where it is of no calendar year. */
  within?: { from: LocalDate; to: LocalDate };
}

/** One due date of several, with the plan’s words for it. */
export interface Milestone {
  dueDate: LocalDate;
  words: string;
}

/** A thing the reader could not settle; asked of a person, never guessed. */
export interface Question {
  about: 'due' | 'unit' | 'person' | 'supervisor' | 'row' | 'plan';
  /** The words that could not be read. */
  value: string;
  said: Text;
  /** A blocking question must be answered before the task can start. */
  blocking: boolean;
  choices?: string[];
  /**
   * What “no” means, where the question can be answered so: there is no due date, or it was kept as
   * read.
   */
  ifNot?: 'none' | 'kept';
  /** The dates that were read may be others: a row of a plan waits until a person confirms them. */
  mayDiffer?: true;
  /** Asked of each task by itself, though others say the same words. */
  perTask?: true;
  /** Words under which one answer, yes or no, holds for every task that asks so. */
  once?: string;
  /** The deadlines of a row that may be cut into one task for each. */
  parts?: string[];
  /** How many proofs its words may want of each unit and period. */
  wants?: WantedProofs;
}

/** What a due text reads as: the deadline, and the questions that remain. */
export interface DueReading {
  deadline: Deadline;
  confidence: 'sure' | 'ask';
  questions: Question[];
  /** Names of the rules that read it, in the order of the text; see `ruleNames.ts`. */
  rules: string[];
}
