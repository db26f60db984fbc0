import { shownDate, weekdayName } from '../calendar/shown.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { skippedDays } from '../calendar/workingDays.ts';
import { calendarYearOf } from '../calendar/years.ts';
import type { DeadlineKind } from '../due/types.ts';
import { type Language, type Text, text } from '../text/text.ts';
import type { Policy } from './types.ts';
import { workByOf } from './workBy.ts';

/** What else is known of a due date: how its text was read, and where its period begins. */
export interface DueContext {
  kind?: DeadlineKind;
  previousDue?: LocalDate | null;
}

/**
 * The day to work towards, and how it was found, in the agency's language: due text → nominal date
 * → calendar and days skipped → day. Refuses a year without a calendar file.
 */
export function planDueDay(
  cal: WorkCalendar,
  policy: Pick<Policy, 'planRoll'>,
  dueText: string,
  dueDate: LocalDate,
  language: Language,
  context: DueContext = {},
): { workBy: LocalDate; explanation: string } {
  const workBy = workByOf(cal, policy.planRoll, dueDate, context.previousDue ?? null);
  const nominal = `${nominalName(context.kind)[language]} ${shownDate(dueDate)} (${weekdayName(dueDate, language)})`;
  const steps = [
    dueText.trim(),
    nominal,
    rollWords(cal, dueDate, workBy)[language],
    shownDate(workBy),
  ];
  return { workBy, explanation: steps.filter((step) => step !== '').join(ARROW) };
}

/**
 * The words a due date was read from, out of its explanation: those of the plan, or of whoever
 * moved it.
 */
export const wordsExplained = (explanation: string): string =>
  explanation.split(ARROW).slice(0, -3).join(ARROW);

/**
 * An explanation as officers read it: which version of the calendar was asked is for those who keep
 * it.
 */
export const withoutVersion = (explanation: string): string =>
  explanation
    .replace(/(?<!\p{L})(lịch|calendar) \S+@[0-9a-f]+ \(([^()]*)\)/gu, '$1 $2')
    .replace(/(?<!\p{L})(?:lịch|calendar) \S+@[0-9a-f]+[:,] /gu, '');

const ARROW = ' → ';

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

function rollWords(cal: WorkCalendar, dueDate: LocalDate, workBy: LocalDate): Text {
  const name = calendarName(cal, dueDate);
  if (workBy === dueDate) return text(`${name.vi}: là ngày làm việc`, `${name.en}: a working day`);
  const off = shownRun(skippedDays(cal, dueDate, workBy));
  return workBy < dueDate
    ? text(
        `${name.vi}, lùi về ngày làm việc liền trước (nghỉ ${off})`,
        `${name.en}, back to the working day before (off: ${off})`,
      )
    : text(
        `${name.vi}, chuyển sang ngày làm việc liền sau (nghỉ ${off})`,
        `${name.en}, on to the next working day (off: ${off})`,
      );
}

function calendarName(cal: WorkCalendar, dueDate: LocalDate): Text {
  const { year, provisional } = calendarYearOf(cal, dueDate);
  return provisional
    ? text(
        `lịch ${cal.version} (năm ${year} tạm tính)`,
        `calendar ${cal.version} (${year} provisional)`,
      )
    : text(`lịch ${cal.version}`, `calendar ${cal.version}`);
}

/** The days one roll skips are neighbours, so their ends say them all: `30/03/2024–31/03/2024`. */
function shownRun(days: LocalDate[]): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return first === last ? shownDate(first) : `${shownDate(first)}–${shownDate(last)}`;
}
