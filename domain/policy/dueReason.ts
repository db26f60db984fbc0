import { openBetween, outcomesOf } from '../calendar/outcomes.ts';
import { shownDate, weekdayName } from '../calendar/shown.ts';
import { type CountedTerm, nominalEnd } from '../calendar/term.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { skippedDays } from '../calendar/workingDays.ts';
import { calendarYearOf, isUnknown } from '../calendar/years.ts';
import type { DeadlineKind } from '../due/types.ts';
import { type Language, type Text, text } from '../text/text.ts';
import { type DueDay, type Undecided, workDays } from './moments/workBy.ts';
import { termWords } from './termWords.ts';
import type { Policy } from './types.ts';
import { undecidedWords } from './undecidedWords.ts';

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

/** The dates that a reason explains. */
interface Dates {
  dueDate: LocalDate | null;
  workBy: LocalDate | null;
}

/**
 * A due date's reason as people read it: `Quý 1/2024 → ngày cuối quý 31/03/2024 (Chủ nhật) → lùi về
 * ngày làm việc liền trước (nghỉ 30/03/2024–31/03/2024) → 29/03/2024`. Which version of the
 * calendar was asked is left out unless it is asked for: that is for those who keep it.
 */
export function dueReasonText(
  reason: DueReason,
  { dueDate, workBy }: Dates,
  { version = false }: { version?: boolean } = {},
): Text {
  const words = movedWords(reason);
  if (dueDate === null || workBy === null) return words;
  const roll = rollWords(reason, dueDate, workBy, version);
  const { counted, undecided } = reason;
  const open = undecided ? undecidedWords(undecided) : text('', '');
  const said = (language: Language): string => {
    const steps = counted
      ? [words[language], termWords(counted)[language]]
      : [named(words, reason, dueDate, language)];
    const day =
      open[language] === '' ? shownDate(workBy) : `${shownDate(workBy)} (${open[language]})`;
    return [...steps, roll[language], day].filter((part) => part !== '').join(' → ');
  };
  return text(said('vi'), said('en'));
}

/** The words and the nominal day; a day that was given as such is named once. */
function named(words: Text, reason: DueReason, dueDate: LocalDate, language: Language): string {
  const weekday = weekdayName(dueDate, language);
  if (reason.words.trim() === shownDate(dueDate)) return `${words[language]} (${weekday})`;
  const nominal = `${nominalName(reason.kind)[language]} ${shownDate(dueDate)} (${weekday})`;
  return words[language] === '' ? nominal : `${words[language]} → ${nominal}`;
}

function movedWords({ moved, words }: DueReason): Text {
  const said = words.trim();
  switch (moved) {
    case 'extension':
      return text(`gia hạn đến ${said}`, `extended to ${said}`);
    case 'reschedule':
      return text(`đổi thời hạn: ${said}`, `due date moved: ${said}`);
    case 'set-due':
      return text(`đặt thời hạn: ${said}`, `due date set: ${said}`);
    default:
      return text(said, said);
  }
}

/** What a kind of deadline calls its due date: `ngày cuối quý`. */
export function nominalName(kind: DeadlineKind | undefined): Text {
  switch (kind) {
    case 'month':
      return text('ngày cuối tháng', 'end of the month');
    case 'quarter':
      return text('ngày cuối quý', 'end of the quarter');
    case 'year':
      return text('ngày cuối năm', 'end of the year');
    default:
      return text('hạn', 'due');
  }
}

function rollWords(
  { calendar, skipped, counted }: DueReason,
  dueDate: LocalDate,
  workBy: LocalDate,
  version: boolean,
): Text {
  const asked = calendarWords(calendar, version);
  // Working days are all counted: there is nothing to roll over.
  if (counted?.unit === 'working-day')
    return text(asked.vi.replace(/: $/, ''), asked.en.replace(/: $/, ''));
  if (!skipped) return text(`${asked.vi}là ngày làm việc`, `${asked.en}a working day`);
  const off = shownRun(skipped);
  return workBy < dueDate && !counted
    ? text(
        `${asked.vi}lùi về ngày làm việc liền trước (nghỉ ${off})`,
        `${asked.en}back to the working day before (off: ${off})`,
      )
    : text(
        `${asked.vi}chuyển sang ngày làm việc liền sau (nghỉ ${off})`,
        `${asked.en}on to the next working day (off: ${off})`,
      );
}

/** That a year is provisional is told in any case: the date may still move. */
function calendarWords(calendar: DueReason['calendar'], version: boolean): Text {
  if (!calendar) return text('', '');
  const { year, provisional } = calendar;
  const [named, of] = version ? [` ${calendar.version}`, ` of ${calendar.version}`] : ['', ''];
  if (provisional)
    return text(`lịch${named} năm ${year} tạm tính: `, `provisional calendar${of} (${year}): `);
  return version ? text(`lịch${named}: `, `calendar${named}: `) : text('', '');
}

/** The days one roll skips are neighbours, so their ends say them all: `30/03/2024–31/03/2024`. */
const shownRun = ({ from, to }: { from: LocalDate; to: LocalDate }): string =>
  from === to ? shownDate(from) : `${shownDate(from)}–${shownDate(to)}`;
