import {
  type DueContext,
  fromDates,
  fromDayOfMonth,
  fromMonths,
  fromPeriodEnds,
  fromQuarters,
  fromRecurrence,
  fromYears,
  RECURRENCES,
} from './dated.ts';
import { lengthOfMonth } from './days.ts';
import { gather, type Parts } from './gather.ts';
import type { Item } from './items.ts';
import { blankDue, confirmDue, disagreeing, periodMissing, secondReading, unreadableDue } from './questions.ts';
import { plainLine, scan } from './scan.ts';
import type { Deadline, DueReading, Question } from './types.ts';

export type { DueContext } from './dated.ts';

/** Plans look a few years ahead; a year further off is a slip of the pen or of the scanner. */
const YEARS_AROUND_PLAN = 15;
const [FEBRUARY, COMMON_YEAR] = [2, 2023];

const reading = (deadline: Deadline, questions: Question[]): DueReading => ({
  deadline,
  confidence: questions.length > 0 ? 'ask' : 'sure',
  questions,
});

const undated = (kind: Deadline['kind']): Deadline => ({ kind, dueDates: [], recurrence: null, boundary: null });

/**
 * Reads a due text as an office prints it (`Quý I/2024`, `trước ngày 05 hàng tháng`, `Khi có hồ sơ trễ hẹn`) into a
 * deadline. Dates are nominal, days off included. It refuses to guess: what cannot be read for certain comes back as
 * kind `unspecified` without dates and with a blocking question. Never throws; keep `raw` beside the reading.
 */
export function readDueText(raw: string, context: DueContext): DueReading {
  const line = plainLine(raw);
  if (!/[\p{L}\p{N}]/u.test(line)) return reading(undated('unspecified'), [blankDue()]);
  const items = scan(line);
  const unreadable = items.find((item) => item.type === 'unreadable');
  if (unreadable?.type === 'unreadable') return refuse(line, unreadable.why);
  const parts = gather(items);
  if (parts.cut) return refuse(line, 'cut');
  if (tooFar(parts, context)) return refuse(line, 'year');
  return conclude(line, parts, context);
}

function refuse(line: string, why: Parameters<typeof unreadableDue>[1]): DueReading {
  return reading(undated('unspecified'), [unreadableDue(line, why)]);
}

function tooFar(parts: Parts, { planYear }: DueContext): boolean {
  const printed = [...parts.months, ...parts.quarters, ...parts.years, ...parts.dates.map(({ date }) => date)];
  return printed.some(({ year }) => year !== null && Math.abs(year - planYear) > YEARS_AROUND_PLAN);
}

function conclude(line: string, parts: Parts, context: DueContext): DueReading {
  const continuous = parts.open.some(({ type }) => type === 'continuous');
  const dated = datedReading(line, parts, context, continuous);
  if (dated === 'unreadable') return refuse(line, parts.dates.length > 0 ? 'date' : 'cut');
  const open = parts.open.filter(({ type }) => type !== 'continuous');
  if (dated) return withOpen(line, dated, open, continuous);
  if (open.length > 0 || continuous) return openReading(line, open, continuous);
  if (parts.periodic) return reading(recurring('unspecified'), [periodMissing(line)]);
  return refuse(line, 'unknown');
}

const recurring = (recurrence: 'unspecified' | 'yearly'): Deadline => ({
  ...undated('recurring'),
  recurrence: [recurrence],
});

/** The most exact statement is the deadline; a coarser one beside it that disagrees is asked about. */
function datedReading(
  line: string,
  parts: Parts,
  context: DueContext,
  continuous: boolean,
): DueReading | 'unreadable' | null {
  const returns = parts.every.length + parts.points.length > 0;
  if (parts.after.length > 0) return reading(fromPeriodEnds(parts, context), besidePeriodEnds(line, parts));
  if (parts.days.length > 0) return fromDay(line, parts, context);
  if (parts.dates.length > 0) {
    const deadline = fromDates(parts, context);
    return deadline ? reading(deadline, besideDates(line, parts, deadline)) : 'unreadable';
  }
  if (parts.monthsOfPeriod.length > 0) return 'unreadable';
  if (parts.months.length > 0)
    return reading(fromMonths(parts, context), beside(line, returns || parts.quarters.length > 0));
  if (returns) return reading(fromRecurrence(parts, context), weekdayAsked(line, parts));
  if (parts.quarters.length > 0) return reading(fromQuarters(parts, context), []);
  if (parts.weekday) return 'unreadable';
  return parts.years.length > 0 && !continuous ? reading(fromYears(parts, context), []) : null;
}

function fromDay(line: string, parts: Parts, context: DueContext): DueReading | 'unreadable' {
  const deadline = fromDayOfMonth(parts, context);
  if (!deadline || parts.dates.length + parts.months.length > 0) return 'unreadable';
  return reading(deadline, [
    ...besideDay(line, parts, deadline),
    ...ofNextPeriod(line, parts),
    ...ofShortMonths(line, parts, deadline),
  ]);
}

/** `Hàng quý, trước ngày 25 hàng tháng` names a rhythm the days do not keep. */
function besideDay(line: string, { every, points, quarters }: Parts, { recurrence }: Deadline): Question[] {
  const kept = recurrence?.[0] === 'monthly' ? 'month' : 'quarter';
  return beside(line, every.some((unit) => unit !== kept) || points.length + quarters.length > 0);
}

/** `trước ngày 05 tháng sau` says by itself that a duty returns, but not of which period it is. */
function ofNextPeriod(line: string, { monthsOfPeriod: [of], every }: Parts): Question[] {
  if (!of || of.stated || every.length > 0) return [];
  return [
    of.recurrence === 'monthly'
      ? confirmDue(line, 'đã hiểu là hằng tháng, cho tháng liền trước', 'taken as monthly, for the month before')
      : confirmDue(line, 'đã hiểu là hằng quý, cho quý liền trước', 'taken as quarterly, for the quarter before'),
  ];
}

/** The 29th, 30th and 31st are set back where a month has no such day. */
function ofShortMonths(line: string, { monthsOfPeriod: [of] }: Parts, { dayOfMonth = 0 }: Deadline): Question[] {
  const short = (of?.months ?? [FEBRUARY]).some((month) => lengthOfMonth(month, COMMON_YEAR) < dayOfMonth);
  return short ? [shortMonths(line)] : [];
}

/** The rhythm may be named beside its ends; any other time is a second one. */
function besidePeriodEnds(line: string, parts: Parts): Question[] {
  const { after, every, dates, days, months, quarters, points, monthsOfPeriod } = parts;
  const kept = new Set(after.map(({ recurrence }) => recurrence));
  const others = [dates, days, months, quarters, points, monthsOfPeriod].some((printed) => printed.length > 0);
  return beside(line, others || every.some((unit) => !kept.has(RECURRENCES[unit])));
}

const shortMonths = (line: string): Question =>
  confirmDue(line, 'tháng không có ngày này lấy ngày cuối tháng', 'months without this day take their last day');

const weekdayAsked = (line: string, parts: Parts): Question[] =>
  parts.weekday
    ? [confirmDue(line, 'nhiệm vụ hàng tuần; kiểm tra lại thứ trong tuần', 'a weekly duty; check the day of the week')]
    : [];

const beside = (line: string, disagrees: boolean): Question[] => (disagrees ? [disagreeing(line)] : []);

/** `Hàng quý (trước ngày 5/3, 5/6, 5/9, 5/12)` agrees with itself; `Hàng quý, trước ngày 15/12` is two readings. */
function besideDates(line: string, parts: Parts, deadline: Deadline): Question[] {
  const periods = parts.months.length + parts.quarters.length + parts.points.length;
  return beside(line, periods > 0 || (parts.every.length > 0 && deadline.kind !== 'recurring'));
}

function withOpen(line: string, dated: DueReading, open: Item[], continuous: boolean): DueReading {
  const other = open[0];
  if (!other) return continuous ? reading(dated.deadline, [...dated.questions, disagreeing(line)]) : dated;
  const asked = [...dated.questions, secondReading(line, line.slice(other.from, other.to))];
  const { deadline } = dated;
  // "Hàng năm, theo thời gian quy định của …": the period is known, its day is somebody else's to set.
  const outside = other.type === 'external' && deadline.kind === 'recurring' && deadline.boundary === null;
  return reading(outside ? { ...deadline, dueDates: [] } : deadline, asked);
}

function openReading(line: string, open: Item[], continuous: boolean): DueReading {
  const first = open[0];
  if (!first) return reading(undated('continuous'), []);
  const second = open[1];
  const asked = second ? [secondReading(line, line.slice(second.from, second.to))] : [];
  if (first.type !== 'event') {
    const kept = undated(continuous ? 'continuous' : 'external');
    return reading(kept, continuous ? [secondReading(line, line.slice(first.from, first.to))] : asked);
  }
  if (first.workingDays) asked.push(workingDays(line));
  if (continuous) asked.push(disagreeing(line));
  const offset = first.offsetDays === null || first.workingDays ? {} : { offsetDays: first.offsetDays };
  return reading({ ...undated('event'), ...offset }, asked);
}

const workingDays = (line: string): Question =>
  confirmDue(
    line,
    'tính theo ngày làm việc; ghi ngày đến hạn khi ghi nhận sự kiện',
    'counted in working days; give the due date when the event is recorded',
  );
