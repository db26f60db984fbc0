import { shownDate } from '../calendar/shown.ts';
import type { CountedTerm } from '../calendar/term.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { DeadlineKind } from '../due/types.ts';
import type { DueMove, DueReason } from './dueReason.ts';
import type { Undecided } from './moments/workBy.ts';

/** One step of how a due date was found, in the order of finding. */
export type DueStep =
  /** What was read; `day` where the words are that day itself. */
  | { step: 'words'; words: string; moved: DueMove | null; day: LocalDate | null }
  | { step: 'term'; term: CountedTerm }
  | { step: 'nominal'; day: LocalDate; kind: DeadlineKind }
  | ({ step: 'calendar'; roll: Roll } & Pick<DueReason, 'calendar' | 'skipped'>)
  /** The day people work towards. */
  | { step: 'work-by'; day: LocalDate; undecided: Undecided | null };

/** What the calendar did to the nominal day: `counted` where it counted the working days itself. */
export type Roll = 'counted' | 'stands' | 'back' | 'on';

/** The dates that a reason explains. */
export interface ExplainedDates {
  dueDate: LocalDate | null;
  workBy: LocalDate | null;
}

/**
 * Why a due date is what it is, step by step: words → nominal day → calendar → day to work towards.
 */
export function dueSteps(reason: DueReason, { dueDate, workBy }: ExplainedDates): DueStep[] {
  const { counted, calendar, skipped, undecided } = reason;
  if (dueDate === null || workBy === null) return wordsOf(reason, null);
  const isDay = reason.words.trim() === shownDate(dueDate);
  return [
    ...wordsOf(reason, isDay && !counted ? dueDate : null),
    ...nominalOf(reason, dueDate, isDay),
    { step: 'calendar', roll: rollOf(reason, dueDate, workBy), calendar, skipped },
    { step: 'work-by', day: workBy, undecided: undecided ?? null },
  ];
}

const wordsOf = ({ words, moved }: DueReason, day: LocalDate | null): DueStep[] =>
  words.trim() === '' && !isSaid(moved) ? [] : [{ step: 'words', words: words.trim(), moved, day }];

/** A move that is told even where it names no day; an event is told by the plan's own words. */
const isSaid = (moved: DueMove | null): boolean => moved !== null && moved !== 'event';

/** The term or the nominal day; a day that was given as such is named once. */
function nominalOf({ counted, kind }: DueReason, dueDate: LocalDate, isDay: boolean): DueStep[] {
  if (counted) return [{ step: 'term', term: counted }];
  return isDay ? [] : [{ step: 'nominal', day: dueDate, kind }];
}

function rollOf({ counted, skipped }: DueReason, dueDate: LocalDate, workBy: LocalDate): Roll {
  if (counted?.unit === 'working-day') return 'counted';
  if (!skipped) return 'stands';
  return workBy < dueDate && !counted ? 'back' : 'on';
}
