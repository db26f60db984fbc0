import { localDate } from '../../calendar/officeTime.ts';
import { shownDate, weekdayName } from '../../calendar/shown.ts';
import type { Instant, WorkCalendar } from '../../calendar/types.ts';
import { taskParts } from '../../case/ids.ts';
import { saysDue } from '../../plan/incoming.ts';
import { timeLeft } from '../../policy/timeLeft.ts';
import { undecidedWords } from '../../policy/undecidedWords.ts';
import { type Language, text } from '../../text/text.ts';
import type { Notice } from '../types.ts';
import { clean } from './clean.ts';

/**
 * By when, and how many working days that leaves or how many it is late:
 * `Thứ Sáu, 13/03/2026 – còn 6 ngày làm việc; kế hoạch ghi “Quý 1/2026”`. Lateness is counted from
 * the nominal date, the days left to the day people work towards. A day that may still move says
 * so.
 */
export function dueWords(
  notice: Notice,
  calendar: WorkCalendar,
  now: Instant,
  language: Language,
): string {
  const { workBy, dueDate, undecided } = notice;
  const asWritten = quoted(notice, language);
  const day = workBy ?? dueDate;
  if (day === null)
    return `${language === 'vi' ? 'chưa có ngày cụ thể' : 'no date yet'}${asWritten}`;
  const left = timeLeft(calendar, localDate(calendar, now), { dueDate, workBy, undecided });
  const state = left ? ` – ${left.said[language]}` : '';
  const open = undecided ? `; ${undecidedWords(undecided)[language]}` : '';
  return `${weekdayName(day, language)}, ${shownDate(day)}${state}${open}${asWritten}`;
}

/** The words it was read from, and whose they are: an answer is never said to be the plan's. */
function quoted({ dueText, printedDue, subject, plan }: Notice, language: Language): string {
  const [words, printed] = [clean(dueText), clean(printedDue ?? '')];
  // What is no task, such as a round, has no due text.
  if (words === '' && printed === '') return '';
  const says = saysDue(subject === '' ? '' : taskParts(subject).plan, plan, language);
  const said = (quote: string): string => `${says} “${quote}”`;
  if (printedDue === undefined || words === '') return `; ${said(words || printed)}`;
  return `; ${ANSWERED[language]} “${words}”${printed === '' ? '' : ` (${said(printed)})`}`;
}

const ANSWERED = text('đầu mối xác định', 'the coordinator says');
