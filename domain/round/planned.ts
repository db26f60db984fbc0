import { addDays } from '../calendar/days.ts';
import { atLocal, localDate } from '../calendar/officeTime.ts';
import type { OwnPeriod, ReportingPeriod } from '../calendar/reportingPeriods.ts';
import { shownDate } from '../calendar/shown.ts';
import type { Instant, LocalDate, WorkCalendar } from '../calendar/types.ts';
import { addWorkingDays, rollBack } from '../calendar/workingDays.ts';
import { joined, type Text, text } from '../text/text.ts';
import { type PeriodCalendar, periodsOf } from './periods.ts';
import type { Outgoing, RoundFacts, RoundRhythm } from './types.ts';

/** On which day a report is owed, beside the period it is about. */
export type DueRule =
  | { kind: 'day'; day: number; month: 'same' | 'next' }
  | { kind: 'weekday'; weekday: number; week: 'same' | 'next' }
  | { kind: 'date'; date: LocalDate }
  /** As the agency's own table says. */
  | { kind: 'table' };

/** When the rounds of a collection are due. */
export interface RoundTimes {
  rhythm: RoundRhythm;
  calendar: PeriodCalendar;
  rule: DueRule;
  /** Local time by which units send, `HH:mm`. */
  time: string;
  /** To whom the agency reports on it itself, by the rule's day; empty: the day is the units'. */
  outgoingTo: string;
  /** Working days before that on which units owe theirs. */
  leadDays: number;
  span: { from: LocalDate; to: LocalDate };
}

/** A round as it would be opened. */
export interface PlannedRound {
  period: ReportingPeriod;
  due: RoundFacts['due'];
  outgoing: Outgoing | null;
  /** Its moment has passed: it is not opened. */
  isOver: boolean;
}

/** The rounds of a collection, the first one first, with the reason of each day. */
export function plannedRounds(times: RoundTimes, cal: WorkCalendar, now: Instant): PlannedRound[] {
  return periodsOf(times.rhythm, times.calendar, times.span).map((period) => {
    const nominal = nominalDay(period, times.rule);
    const { day, reasons } = unitsDay(nominal, times, cal);
    const at = atLocal(cal, day, times.time);
    const reason = joined([saidRule(period, nominal, times), ...reasons], '; ');
    return {
      period,
      due: { date: day, time: times.time, at, reason },
      outgoing: times.outgoingTo === '' ? null : { to: times.outgoingTo, by: nominal },
      isOver: at <= now || day < localDate(cal, now),
    };
  });
}

function nominalDay(period: ReportingPeriod, rule: DueRule): LocalDate {
  switch (rule.kind) {
    case 'date':
      return rule.date;
    case 'table':
      return (period as OwnPeriod).send ?? period.to;
    case 'weekday': {
      const monday = rule.week === 'same' ? period.from : addDays(period.from, 7);
      return addDays(monday, rule.weekday - 1);
    }
    case 'day':
      return dayOfMonth(period.to, rule.month === 'same' ? 0 : 1, rule.day);
  }
}

/** A day of the month of another day or of one after it; its last one where it has fewer days. */
function dayOfMonth(of: LocalDate, months: number, day: number): LocalDate {
  const [year = 0, month = 1] = of.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const first = last.toISOString().slice(0, 8);
  return `${first}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`;
}

/** The units' own day: before the agency's where it reports on, never on a day off. */
function unitsDay(
  nominal: LocalDate,
  { outgoingTo, leadDays }: RoundTimes,
  cal: WorkCalendar,
): { day: LocalDate; reasons: Text[] } {
  const worked = rollBack(cal, nominal);
  if (outgoingTo !== '') {
    const said = text(
      `đơn vị gửi trước ngày đó ${leadDays} ngày làm việc (đề nghị)`,
      `units send ${leadDays} working days before it (a proposal)`,
    );
    return { day: rollBack(cal, addWorkingDays(cal, worked, -leadDays)), reasons: [said] };
  }
  if (worked === nominal) return { day: worked, reasons: [] };
  const [vi, en] = [shownDate(worked), shownDate(worked)];
  return {
    day: worked,
    reasons: [
      text(
        `là ngày nghỉ, chuyển về ngày làm việc trước đó ${vi}`,
        `a day off, so the working day before it, ${en}`,
      ),
    ],
  };
}

function saidRule(period: ReportingPeriod, nominal: LocalDate, { rule, outgoingTo }: RoundTimes) {
  const day = shownDate(nominal);
  const whose =
    outgoingTo === ''
      ? text('hạn gửi', 'due')
      : text(`cơ quan gửi ${outgoingTo}`, `the agency reports to ${outgoingTo}`);
  const by = rule.kind === 'table' ? text(' theo bảng kỳ báo cáo', ' by the table of periods') : NO;
  const [from, to] = [shownDate(period.from), shownDate(period.to)];
  return text(
    `${whose.vi} ngày ${day}${by.vi}, số liệu từ ${from} đến ${to}`,
    `${whose.en} on ${day}${by.en}, figures of ${from} to ${to}`,
  );
}

const NO = text('', '');
