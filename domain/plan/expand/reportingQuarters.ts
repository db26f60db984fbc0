import type { QuarterChoice } from '../../calendar/reporting.ts';
import { reportingPeriods } from '../../calendar/reportingPeriods.ts';
import type { LocalDate } from '../../calendar/types.ts';
import type { Deadline } from '../../due/types.ts';
import { fold } from '../../text/fold.ts';
import { type Text, text } from '../../text/text.ts';
import type { PlanIdentity } from '../identity.ts';
import type { Occurrence } from './occurrences.ts';

/** How a choice of periods is named beside a due date's words. */
export const quarterWords = ({ calendar }: QuarterChoice): Text =>
  typeof calendar === 'object'
    ? text(`theo bảng kỳ báo cáo “${calendar.name}”`, `by the table of periods “${calendar.name}”`)
    : calendar === 'decree09'
      ? text(
          'theo kỳ báo cáo của Nghị định 09/2019/NĐ-CP',
          'by the periods of Decree 09/2019/NĐ-CP',
        )
      : text('theo quý dương lịch', 'by calendar quarters');

/** What names a day of its own beside the quarter: `ngày cuối quý`, `ngày 20`. */
const OWN_DAY = /cuoi|dau|ngay|truoc|\d/;

/**
 * Whether a task is due by the agency's own quarters: its plan was started since the agency chose
 * them, and its text says *hằng quý* and no more.
 */
export const isByOwnQuarters = (
  { startedOn }: Pick<PlanIdentity, 'startedOn'>,
  { kind, recurrence }: Deadline,
  dueText: string,
  choice: QuarterChoice | null,
): choice is QuarterChoice =>
  choice !== null &&
  startedOn !== undefined &&
  startedOn >= choice.from &&
  kind === 'recurring' &&
  recurrence?.length === 1 &&
  recurrence[0] === 'quarterly' &&
  !OWN_DAY.test(fold(dueText));

/** The same occurrences on the days of a choice; their ids stay those of calendar quarters. */
export const onOwnQuarters = (occurrences: Occurrence[], choice: QuarterChoice): Occurrence[] =>
  occurrences.map((one) => ({
    ...one,
    dueDate: one.dueDate && dayOf(one.dueDate, choice),
    previousDue: one.previousDue && dayOf(one.previousDue, choice),
  }));

/** The last day of a quarter by the choice; of a table the day on which the agency sends. */
function dayOf(day: LocalDate, { calendar }: QuarterChoice): LocalDate {
  if (typeof calendar === 'object')
    return calendar.periods.find(({ to }) => quarterOf(to) === quarterOf(day))?.send ?? day;
  const periods = reportingPeriods(Number(day.slice(0, 4)), calendar);
  return periods.find(({ id }) => id === quarterOf(day))?.to ?? day;
}

/** `2026-Q1` */
const quarterOf = (day: LocalDate): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
