import { earlierOf, monthOf, yearOf } from '../calendar/days.ts';
import { localDate } from '../calendar/officeTime.ts';
import { isCertain, openBetween } from '../calendar/outcomes.ts';
import type { LocalDate, WorkCalendar } from '../calendar/types.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import { calendarYearOf, isUnknown } from '../calendar/years.ts';
import { hasTrait } from '../digest/kindTraits.ts';
import type { Notice } from '../digest/types.ts';
import { grouped } from '../grouped.ts';
import type { RehearsedMail } from './mailRoom.ts';

/** What may still move when days off are decided, of one year. */
export interface Provisional {
  year: number;
  /** The days on which such notices leave, ascending. */
  days: LocalDate[];
  /** What is not decided; none where nothing of the year is known. */
  about: string[];
  mails: number;
  notices: number;
  tasks: number;
}

/** What of a rehearsed year may still move, by year. */
export function provisionalDays(mails: RehearsedMail[], calendar: WorkCalendar): Provisional[] {
  const moving = mails
    .map((mail) => ({
      ...mail,
      notices: mail.notices.filter((notice) => isProvisional(notice, mail, calendar)),
    }))
    .filter(({ notices }) => notices.length > 0);
  return grouped(moving, ({ date }) => String(yearOf(date))).map((his) => {
    const notices = his.flatMap((mail) => mail.notices);
    const spans = his.flatMap((mail) => mail.notices.map((one) => spanOf(one, mail, calendar)));
    const open = spans.flatMap(([from, to]) => openBetween(calendar, from, to));
    return {
      year: yearOf(his[0].date),
      days: [...new Set(his.map(({ date }) => date))].sort(),
      about: [...new Set(open.map(({ about }) => about))],
      mails: his.length,
      notices: notices.length,
      tasks: new Set(notices.map(({ subject }) => subject)).size,
    };
  });
}

/**
 * Whether the day of a notice depends on days off that are not decided, or on a year of which
 * nothing is known: between the day it is counted from and the day it leaves.
 */
export function isProvisional(
  notice: Notice,
  mail: Pick<RehearsedMail, 'date'>,
  calendar: WorkCalendar,
): boolean {
  const [from, to] = spanOf(notice, mail, calendar);
  return (
    [from, to].some((day) => isUnknown(calendarYearOf(calendar, day))) ||
    !isCertain(calendar, from, to)
  );
}

/** The days that decide when a notice leaves. */
function spanOf(
  notice: Notice,
  { date }: Pick<RehearsedMail, 'date'>,
  calendar: WorkCalendar,
): [LocalDate, LocalDate] {
  // What fell on a day that may be off has waited for one that is certainly none.
  const fell = earlierOf(localDate(calendar, notice.handedOverAt), date);
  // Asked on the first working day of a month.
  if (notice.kind === 'ask-date') return [`${monthOf(date)}-01`, date];
  const bases = isCounted(notice) ? basesOf(notice) : [];
  const [first, last] = [bases[0], bases.at(-1)];
  if (!first || !last) return [fell, date];
  if (last >= date) return [fell, last];
  return isWeekly(notice, last, fell, calendar) ? [fell, date] : [first, date];
}

/** What comes week by week after its rung no longer depends on the days before it. */
function isWeekly(
  { kind, rule }: Notice,
  base: LocalDate,
  fell: LocalDate,
  calendar: WorkCalendar,
): boolean {
  return (
    kind === 'report-chairman' && addWorkingDays(calendar, base, (rule.n ?? 0) + A_WEEK) < fell
  );
}

const A_WEEK = 5;

/** Notices that come some working days before or after a day. */
const isCounted = ({ kind }: Notice): boolean => hasTrait(kind, 'counted');

/** The day it is counted from, or those that may be it; ascending. */
function basesOf({ rule, workBy, dueDate, undecided }: Notice): LocalDate[] {
  const base = rule.ladderFrom?.on ?? workBy ?? dueDate;
  return [...(base ? [base] : []), ...(undecided?.days ?? [])].sort();
}
