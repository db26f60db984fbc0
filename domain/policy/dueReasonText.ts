import { shownDate, weekdayName } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { DeadlineKind } from '../due/types.ts';
import { joined, type Language, type Text, text } from '../text/text.ts';
import type { DueReason } from './dueReason.ts';
import { type DueStep, dueSteps, type ExplainedDates, type Roll } from './dueSteps.ts';
import { termWords } from './termWords.ts';
import { undecidedWords } from './undecidedWords.ts';

/** Whether the version of the calendar is told: that is for those who keep it. */
interface Telling {
  version?: boolean;
}

/**
 * A due date's reason as people read it: `Quý 1/2024 → ngày cuối quý 31/03/2024 (Chủ nhật) → lùi về
 * ngày làm việc liền trước (nghỉ 30/03/2024–31/03/2024) → 29/03/2024`.
 */
export const dueReasonText = (
  reason: DueReason,
  dates: ExplainedDates,
  telling: Telling = {},
): Text => dueStepsText(dueSteps(reason, dates), telling);

/** The same of steps at hand. */
export const dueStepsText = (steps: DueStep[], telling: Telling = {}): Text =>
  joined(
    steps.map((step) => dueStepText(step, telling)).filter(({ vi }) => vi !== ''),
    ' → ',
  );

/** One step in words; empty where there is nothing to say of it. */
export function dueStepText(step: DueStep, { version = false }: Telling = {}): Text {
  switch (step.step) {
    case 'words':
      return wordsText(step);
    case 'term':
      return termWords(step.term);
    case 'nominal':
      return nominalText(step.kind, step.day);
    case 'calendar':
      return calendarText(step, version);
    case 'work-by':
      return workByText(step);
  }
}

type Of<S extends DueStep['step']> = Extract<DueStep, { step: S }>;

function wordsText({ words, moved, day }: Of<'words'>): Text {
  const said = movedText(words, moved);
  const inDay = (language: Language): string =>
    day === null ? said[language] : `${said[language]} (${weekdayName(day, language)})`;
  return text(inDay('vi'), inDay('en'));
}

function movedText(words: string, moved: DueReason['moved']): Text {
  switch (moved) {
    case 'extension':
      return text(`gia hạn đến ${words}`, `extended to ${words}`);
    case 'reschedule':
      return text(`đổi thời hạn: ${words}`, `due date moved: ${words}`);
    case 'set-due':
      return text(`đặt thời hạn: ${words}`, `due date set: ${words}`);
    default:
      return text(words, words);
  }
}

/** `ngày cuối quý 31/03/2024 (Chủ nhật)` */
export function nominalText(kind: DeadlineKind, day: LocalDate): Text {
  const { vi, en } = nominalName(kind);
  const shown = shownDate(day);
  return text(
    `${vi} ${shown} (${weekdayName(day, 'vi')})`,
    `${en} ${shown} (${weekdayName(day, 'en')})`,
  );
}

/** What a kind of deadline calls its due date: `ngày cuối quý`. */
function nominalName(kind: DeadlineKind): Text {
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

function calendarText({ calendar, roll, skipped }: Of<'calendar'>, version: boolean): Text {
  const asked = askedText(calendar, version);
  const rolled = rollText(roll, skipped);
  if (asked.vi === '' || rolled.vi === '') return asked.vi === '' ? rolled : asked;
  return joined([asked, rolled], ': ');
}

/** Working days are all counted: there is nothing to roll over. */
function rollText(roll: Roll, skipped: DueReason['skipped']): Text {
  const off = skipped ? shownRun(skipped) : '';
  switch (roll) {
    case 'counted':
      return text('', '');
    case 'stands':
      return text('là ngày làm việc', 'a working day');
    case 'back':
      return text(
        `lùi về ngày làm việc liền trước (nghỉ ${off})`,
        `back to the working day before (off: ${off})`,
      );
    case 'on':
      return text(
        `chuyển sang ngày làm việc liền sau (nghỉ ${off})`,
        `on to the next working day (off: ${off})`,
      );
  }
}

/** That a year is provisional is told in any case: the date may still move. */
function askedText(calendar: DueReason['calendar'], version: boolean): Text {
  if (!calendar) return text('', '');
  const { year, provisional } = calendar;
  const [named, of] = version ? [` ${calendar.version}`, ` of ${calendar.version}`] : ['', ''];
  if (provisional)
    return text(`lịch${named} năm ${year} tạm tính`, `provisional calendar${of} (${year})`);
  return version ? text(`lịch${named}`, `calendar${named}`) : text('', '');
}

function workByText({ day, undecided }: Of<'work-by'>): Text {
  const shown = shownDate(day);
  if (!undecided) return text(shown, shown);
  const { vi, en } = undecidedWords(undecided);
  return text(`${shown} (${vi})`, `${shown} (${en})`);
}

/** The days one roll skips are neighbours, so their ends say them all: `30/03/2024–31/03/2024`. */
const shownRun = ({ from, to }: { from: LocalDate; to: LocalDate }): string =>
  from === to ? shownDate(from) : `${shownDate(from)}–${shownDate(to)}`;
