import { openBetween, outcomesOf } from '../calendar/outcomes.ts';
import { type CountedTerm, nominalEnd } from '../calendar/term.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { skippedDays } from '../calendar/workingDays.ts';
import { calendarYearOf, isUnknown } from '../calendar/years.ts';
import type { DeadlineKind } from '../due/types.ts';
import { type DueDay, type Undecided, workDays } from './moments/workBy.ts';
import type { Policy } from './types.ts';

/** What gave a task its due date, where that is not its plan's own words. */
export type DueMove = 'extension' | 'reschedule' | 'set-due' | 'event';

/**
 * Why a due date is what it is: words → nominal date → calendar and days skipped → day to work
 * towards. Sentences are made of it where it is shown.
 */
export interface DueReason {
  /** The words the date was read from: those of the plan, or of whoever moved it. */
  words: string;
  /** As what they were read. */
  kind: DeadlineKind;
  /** Null: the plan says so. */
  moved: DueMove | null;
  /** The term it was counted by from a day; absent: it was printed or set. */
  counted?: CountedTerm;
  /**
   * The calendar that was asked; null while there is no date. Provisional: the year is not all
   * published, and what may be decided is not known.
   */
  calendar: { version: string; year: number; provisional: boolean } | null;
  /** Where proposals still open lead to different days; absent: they all lead to this one. */
  undecided?: Undecided;
  /** The days off that the date rolled over, first and last; null where it stands. */
  skipped: { from: LocalDate; to: LocalDate } | null;
}

/** A due date's words, before its day to work towards is known. */
export type DueSource = Pick<DueReason, 'words' | 'kind' | 'moved' | 'counted'>;

/** Of a task without a date: only words to show. */
export const undated = (source: DueSource): DueReason => ({
  ...source,
  calendar: null,
  skipped: null,
});

/**
 * The day to work towards, and how it was found: the earliest, where proposals of the calendar lead
 * to several. Refuses a past year without a calendar file.
 */
export function datedReason(
  cal: WorkCalendar,
  { planRoll }: Pick<Policy, 'planRoll'>,
  { words, kind, moved, counted }: DueSource,
  dueDate: LocalDate,
  previousDue: LocalDate | null,
): { workBy: LocalDate; dueReason: DueReason } {
  const due: DueDay = { dueDate, previousDue, counted };
  const days = workDays(cal, planRoll, due);
  const [workBy = dueDate] = days;
  const year = calendarYearOf(cal, dueDate);
  return {
    workBy,
    dueReason: {
      ...{ words, kind, moved },
      ...(counted ? { counted } : {}),
      calendar: { version: cal.version, year: year.year, provisional: isUnknown(year) },
      ...(days.length > 1 ? { undecided: undecidedOf(cal, due, days) } : {}),
      skipped: skippedBy(cal, planRoll, due, workBy),
    },
  };
}

function undecidedOf(cal: WorkCalendar, { dueDate, counted }: DueDay, days: LocalDate[]) {
  const all = [dueDate, ...days, counted?.from ?? dueDate].sort();
  const open = openBetween(cal, all[0] ?? dueDate, all.at(-1) ?? dueDate);
  return { about: open.map(({ about }) => about), days };
}

/** The days off a date rolled over, under the outcome of the calendar that leads to it. */
function skippedBy(
  cal: WorkCalendar,
  planRoll: Policy['planRoll'],
  due: DueDay,
  workBy: LocalDate,
): DueReason['skipped'] {
  const { counted, dueDate } = due;
  if (counted?.unit === 'working-day') return null;
  const nominal = counted ? nominalEnd(counted) : dueDate;
  const led = outcomesOf(cal).find((one) => workDays(one, planRoll, due)[0] === workBy) ?? cal;
  const off = nominal === workBy ? [] : skippedDays(led, nominal, workBy);
  const [from, to] = [off[0], off.at(-1)];
  return from && to ? { from, to } : null;
}
