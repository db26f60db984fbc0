import type { LocalDate } from '../calendar/types.ts';
import type { Deadline, Question } from '../due/types.ts';
import type { TargetTerms } from '../target/types.ts';
import type { WantedProofs } from '../task/proof/types.ts';
import { type Text, text } from '../text/text.ts';

/**
 * Where something stands in its file, each from 1: a line of text, or a row of a sheet or of a Word
 * table.
 */
export interface Source {
  line?: number;
  row?: number;
  /** The table of a Word file the row stands in. */
  table?: number;
  /** The sheet's name, where the workbook has several. */
  sheet?: string;
  page?: number;
}

/** One task as the plan states it. Units and supervisor are the plan's own words. */
export interface PlannedTask {
  /** Stable within the plan: appendix, section and number, e.g. `1.II.3`. */
  ref: string;
  section: string;
  title: string;
  deliverable: string;
  /** Several proofs are wanted of each unit and period; absent: nobody has said so. */
  wanted?: WantedProofs;
  leadUnits: string[];
  /** Who does it with the officer that its only lead unit names; absent: nobody. */
  doers?: string[];
  coordinatingUnits: string[];
  supervisor: string;
  dueText: string;
  /**
   * The plan's own words, where somebody's answer stands in their place in `dueText`; empty: it has
   * none. Absent: `dueText` is the plan's.
   */
  printedDue?: string;
  /**
   * How the document itself numbers it, where that is no row of a table: `điểm a khoản 2 mục IV`;
   * empty of what bears no number. Absent: its `ref`.
   */
  numbering?: Text;
  deadline: Deadline;
  /** What its column of results says, where that names a document. */
  result?: string;
  confidence: 'sure' | 'ask';
  questions: Question[];
  source: Source;
}

/** A duty found inside a cell or in the body text; starts only when accepted. */
export interface Suggestion extends PlannedTask {
  foundIn: 'cell' | 'body' | 'row';
  /**
   * What it is other than a dated duty: work without a time, taken for continuous, or a rule about
   * the plan's tasks, which is none itself. Neither is among *all* that are accepted.
   */
  offeredAs?: 'continuous' | 'rule';
  /** The sentence it stands in, of a duty of the body: its title is the work alone. */
  sentence?: string;
  /** The `ref` of the row it stands in, for duties found in cells. */
  parent: string | null;
  /** What a person answered; absent: nothing yet. */
  decision?: 'accepted' | 'refused';
}

/**
 * What a plan may want to be reached, found in the words of a task or of the body. It is followed
 * only when somebody says so.
 */
export interface FoundTarget
  extends Pick<TargetTerms, 'name' | 'measure' | 'wanted' | 'adds' | 'each' | 'ref' | 'words'> {
  /** Of the same words the same, in whatever version of the plan. */
  id: string;
  /** Who leads the work it was found in, in the plan's own words. */
  leadUnits: string[];
  /** How the document numbers its place; absent: by its task's. */
  numbering?: Text;
  source: Source;
}

/** Rows of tables that were read as no task: another table's, or a heading above nothing. */
export interface Unread {
  /** Where the first of them stands. */
  source: Source;
  rows: number;
  /** The words of their header, or of the first row. */
  heading: string;
}

/** What a column of a table was taken for, and by what. */
export interface ColumnReading {
  /** The words of its heading; '' where it has none. */
  heading: string;
  takenFor: Text;
  why: Text;
}

/** A table of tasks: where its header stands, and its columns. */
export interface TableReading {
  source: Source;
  columns: ColumnReading[];
}

/** What a plan file reads as. */
export interface PlanReading {
  plan: {
    id: string;
    title: string;
    year: number;
    agency: string;
    /** `12/KH-UBND`, as it prints it. */
    number?: string;
    /** The day it was issued. */
    issued?: LocalDate;
    /** Its first and last day, where it is of no calendar year. */
    period?: { from: LocalDate; to: LocalDate };
    /** The day it was first started, where it was. */
    startedOn?: LocalDate;
  };
  tasks: PlannedTask[];
  suggestions: Suggestion[];
  /** What it may want to be reached beside its tasks; absent: nothing was found. */
  targets?: FoundTarget[];
  /** What tables hold beside tasks; absent where the plan is not as read from its file. */
  unread?: Unread[];
  /** What was taken for what; absent likewise. */
  tables?: TableReading[];
  /** What the file holds that was left out, or read though nobody sees it. */
  notes?: Text[];
}

/** Of what bears no number in its document. */
export const UNNUMBERED: Text = text('', '');
