import type { Question } from '../../domain/due/types.ts';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import type { Text } from '../../domain/text/text.ts';

/**
 * A row of the plan in its own words: numbers and lines change from version to version, words
 * seldom do.
 */
export interface Row {
  task: string;
  section: string;
  units: string;
  /** Of a suggestion found in a cell: the task whose cell it is. */
  within?: string;
}

/** What a person is asked about. */
export interface Subject {
  about: Question['about'] | 'suggestion';
  /** The words in question; of a suggestion its due text. */
  words: string;
  /** Absent where one answer holds for every row with these words. */
  row?: Row;
}

/** What a person typed; '' where nothing was. */
export interface Typed {
  answer: string;
  /** Of a suggestion: another due text, other units. */
  due: string;
  unit: string;
}

/** One question or suggestion as it stands in the file of answers. */
export interface Entry {
  subject: Subject;
  typed: Typed;
}

/** One thing to ask, with everything a person needs to answer it. */
export interface Asked {
  subject: Subject;
  /** Where in `entries` it stands already; null: it is new. */
  entry: number | null;
  tasks: PlannedTask[];
  said: Text[];
  choices: string[];
}

/** An answer that cannot be used: which, and why. */
export interface AnswerFault {
  entry: number;
  field: keyof Typed;
  said: Text;
}

/** A plan with its answers. */
export interface Answered {
  reading: PlanReading;
  asked: Asked[];
  faults: AnswerFault[];
}
