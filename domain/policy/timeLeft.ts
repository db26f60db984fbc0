import { shownDate } from '../calendar/shown.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import { type Text, text } from '../text/text.ts';
import { latestDay, type Undecided } from './moments/workBy.ts';

/** How a day stands to a deadline. */
export interface TimeLeft {
  state: 'left' | 'today' | 'late' | 'may-move';
  /** Working days; 0 on the day itself, and while the deadline may still move. */
  days: number;
  /** `còn 6 ngày làm việc` */
  said: Text;
}

/** A deadline: the nominal day, the day people work towards, and what may still move it. */
export interface DeadlineDays {
  dueDate: LocalDate | null;
  workBy: LocalDate | null;
  undecided?: Undecided | undefined;
}

/**
 * How many working days a deadline leaves, or how many it has gone by. Lateness is counted from the
 * nominal date, the days left to the day people work towards. Null without a deadline, and where no
 * calendar reaches: then the date is said and the count left out.
 */
export function timeLeft(
  calendar: WorkCalendar,
  today: LocalDate,
  { dueDate, workBy, undecided }: DeadlineDays,
): TimeLeft | null {
  const day = workBy ?? dueDate;
  if (day === null) return null;
  if (today === day) return { state: 'today', days: 0, said: text('đến hạn hôm nay', 'due today') };
  const last = latestDay(dueDate ?? day, day, undecided);
  const [from, to] = today < day ? [today, day] : [last, today];
  if (!covers(calendar, from, to)) return null;
  const days = workingDaysBetween(calendar, from, to);
  if (today < day)
    return { state: 'left', days, said: text(`còn ${days} ngày làm việc`, `${inDays(days)} left`) };
  if (today <= last) {
    const shown = shownDate(last);
    const said = text(`hạn cuối ${shown}`, `at the latest ${shown}`);
    return { state: 'may-move', days: 0, said };
  }
  return {
    state: 'late',
    days,
    said: text(`quá hạn ${days} ngày làm việc`, `${inDays(days)} late`),
  };
}

const inDays = (n: number): string => (n === 1 ? '1 working day' : `${n} working days`);

/** A far date may lie beyond the last calendar. */
const covers = (cal: WorkCalendar, from: LocalDate, to: LocalDate): boolean =>
  [from, to].every((date) => cal.years.some(({ year }) => year === Number(date.slice(0, 4))));
