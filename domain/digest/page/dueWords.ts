import { localDate } from '../../calendar/officeTime.ts';
import { shownDate, weekdayName } from '../../calendar/shown.ts';
import type { Instant, LocalDate, WorkCalendar } from '../../calendar/types.ts';
import { workingDaysBetween } from '../../calendar/workingDays.ts';
import { taskParts } from '../../case/ids.ts';
import { saysDue } from '../../plan/incoming.ts';
import { latestDay } from '../../policy/moments/workBy.ts';
import { undecidedWords } from '../../policy/undecidedWords.ts';
import type { Language } from '../../text/text.ts';
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
  const today = localDate(calendar, now);
  const last = latestDay(dueDate ?? day, day, undecided);
  const state = stateWords(calendar, today, day, last, language);
  const open = undecided ? `; ${undecidedWords(undecided)[language]}` : '';
  return `${weekdayName(day, language)}, ${shownDate(day)}${state}${open}${asWritten}`;
}

function stateWords(
  cal: WorkCalendar,
  today: LocalDate,
  day: LocalDate,
  last: LocalDate,
  language: Language,
): string {
  const vi = language === 'vi';
  if (today === day) return vi ? ' – đến hạn hôm nay' : ' – due today';
  const [from, to] = today < day ? [today, day] : [last, today];
  if (!covers(cal, from, to)) return '';
  const n = workingDaysBetween(cal, from, to);
  if (today < day) return vi ? ` – còn ${n} ngày làm việc` : ` – ${workingDays(n)} left`;
  if (today <= last)
    return vi ? ` – hạn cuối ${shownDate(last)}` : ` – at the latest ${shownDate(last)}`;
  return vi ? ` – quá hạn ${n} ngày làm việc` : ` – ${workingDays(n)} late`;
}

const workingDays = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

/**
 * A far date may lie beyond the last calendar: then the mail says the date and leaves the count
 * out.
 */
const covers = (cal: WorkCalendar, from: LocalDate, to: LocalDate): boolean =>
  [from, to].every((date) => cal.years.some(({ year }) => year === Number(date.slice(0, 4))));

function quoted({ dueText, subject, plan }: Notice, language: Language): string {
  const words = clean(dueText);
  if (words === '') return '';
  const says = saysDue(subject === '' ? '' : taskParts(subject).plan, plan, language);
  return `; ${says} “${words}”`;
}
