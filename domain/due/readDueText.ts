import {
  beside,
  besideDates,
  besideDay,
  besidePeriodEnds,
  besideRhythms,
  byEndsAsked,
  ofNextPeriod,
  ofShortMonths,
} from './beside.ts';
import {
  type DueContext,
  fromDates,
  fromMonths,
  fromQuarters,
  fromRecurrence,
  fromYears,
  yearEndsBeside,
  yearOf,
} from './dated.ts';
import { endOfMonth } from './days.ts';
import {
  fromDayOfMonth,
  fromMonthsOfPeriod,
  fromPeriodEnds,
  isOnePerQuarter,
  ofListedMonths,
  quarterly,
} from './daysOfPeriods.ts';
import { gather, type Parts } from './gather.ts';
import type { Item } from './items.ts';
import { openReading, reading, undated } from './openReading.ts';
import {
  blankDue,
  clockOrDay,
  disagreeing,
  periodMissing,
  secondReading,
  unreadableDue,
} from './questions.ts';
import { firstDay } from './ranges.ts';
import { inFull, listed } from './reworded.ts';
import { plainLine, scan } from './scan.ts';
import type { Deadline, DueReading } from './types.ts';
import { onWeekdays } from './weekdays.ts';
import { isWithinQuarters } from './withinPeriods.ts';

export type { DueContext } from './dated.ts';

/** Plans look a few years ahead; a year further off is a slip of the pen or of the scanner. */
const YEARS_AROUND_PLAN = 15;

/** Round the clock, or the 24th of July. */
const BARE_CLOCK = /^24\s?\/\s?7$/u;

/**
 * Reads a due text as an office prints it (`Quý I/2024`, `trước ngày 05 hàng tháng`, `Khi có hồ sơ
 * trễ hẹn`) into a deadline. Dates are nominal, days off included. It refuses to guess: what cannot
 * be read for certain comes back as kind `unspecified` without dates and with a blocking question.
 * Never throws; keep `raw` beside the reading.
 */
export function readDueText(raw: string, context: DueContext): DueReading {
  const line = inFull(plainLine(raw));
  if (!/[\p{L}\p{N}]/u.test(line)) return reading(undated('unspecified'), [blankDue()]);
  if (BARE_CLOCK.test(line)) return reading(undated('continuous'), [clockOrDay(line)]);
  return countedTimes(line, context) ?? readTimes(line, context);
}

function readTimes(line: string, context: DueContext): DueReading {
  const items = scan(listed(line));
  const unreadable = items.find((item) => item.type === 'unreadable');
  if (unreadable?.type === 'unreadable') return refuse(line, unreadable.why);
  const parts = gather(items);
  if (parts.cut || beginsNothing(parts)) return refuse(line, 'cut');
  if (parts.backwards) return refuse(line, 'backwards');
  if (tooFar(parts, context)) return refuse(line, 'year');
  return conclude(line, parts, context);
}

const COUNTED =
  /^(?:tổ chức |ít nhất |tối thiểu )*0?([1-6]) (?:lần|đợt|kỳ|kì|cuộc|hội nghị|lượt|buổi)(?:\s?(?:\/|trong|một|mỗi|hàng|hằng)\s?(?:năm|nam)(?: \d{4})?)?\s?[:,(]\s?(?:vào )?(.+?)\)?$/iu;

/**
 * `2 lần/năm (tháng 6, tháng 12)`: as many times as it counts are its deadlines; null for any other
 * text.
 */
function countedTimes(line: string, context: DueContext): DueReading | null {
  const [, count, times] = COUNTED.exec(line) ?? [];
  const found = times ? readTimes(inFull(times), context) : null;
  return found?.confidence === 'sure' && found.deadline.dueDates.length === Number(count)
    ? found
    : null;
}

/** `Ngày 15 hàng quý` does not say of which month. */
function whyNot({ dates, days, every }: Parts): Parameters<typeof unreadableDue>[1] {
  if (dates.length > 0) return 'date';
  return days.length > 0 && every.length > 0 ? 'vague' : 'cut';
}

/**
 * `Từ tháng 3` is the beginning of what returns or goes on; of anything else the end is missing.
 */
function beginsNothing({ since, every, points, open, dates, months, quarters }: Parts): boolean {
  const goesOn = every.length + points.length > 0 || open.some(({ type }) => type === 'continuous');
  return since !== null && (!goesOn || dates.length + months.length + quarters.length > 0);
}

function refuse(line: string, why: Parameters<typeof unreadableDue>[1]): DueReading {
  return reading(undated('unspecified'), [unreadableDue(line, why)]);
}

function tooFar(parts: Parts, { planYear }: DueContext): boolean {
  const first = parts.since && firstDay(parts.since, planYear);
  if (first && first > endOfMonth(12, planYear)) return true;
  const printed = [
    ...parts.months,
    ...parts.quarters,
    ...parts.years,
    ...parts.dates.map(({ date }) => date),
  ];
  return printed.some(({ year }) => year !== null && Math.abs(year - planYear) > YEARS_AROUND_PLAN);
}

function conclude(line: string, parts: Parts, context: DueContext): DueReading {
  const continuous = parts.open.some(({ type }) => type === 'continuous');
  const dated = datedReading(line, parts, context, continuous);
  if (dated === 'unreadable') return refuse(line, whyNot(parts));
  const open = parts.open.filter(({ type }) => type !== 'continuous');
  if (dated)
    return withOpen(line, returning(begun(dated, parts, context), parts), open, continuous);
  const returns = parts.periodic && !continuous && open.every(({ type }) => type === 'event');
  if (!returns && (open.length > 0 || continuous)) return openReading(line, open, continuous);
  if (parts.periodic) return reading(recurring('unspecified'), [periodMissing(line)]);
  return refuse(line, 'unknown');
}

/** `Hàng tháng, từ tháng 3`: what comes before is not due. */
function begun(dated: DueReading, parts: Parts, context: DueContext): DueReading {
  const first = parts.since && firstDay(parts.since, yearOf(parts, context));
  if (!first) return dated;
  const { deadline } = dated;
  return {
    ...dated,
    deadline: { ...deadline, dueDates: deadline.dueDates.filter((date) => date >= first) },
  };
}

/** `và các năm tiếp theo`: the duty returns each year. */
const returning = (dated: DueReading, { openEnded }: Parts): DueReading =>
  openEnded ? { ...dated, deadline: { ...dated.deadline, openEnded } } : dated;

const recurring = (recurrence: 'unspecified' | 'yearly'): Deadline => ({
  ...undated('recurring'),
  recurrence: [recurrence],
});

/**
 * The most exact statement is the deadline; a coarser one beside it that disagrees is asked about.
 */
function datedReading(
  line: string,
  parts: Parts,
  context: DueContext,
  continuous: boolean,
): DueReading | 'unreadable' | null {
  const returns = parts.every.length + parts.points.length > 0;
  if (parts.after.length > 0)
    return reading(fromPeriodEnds(parts, context), besidePeriodEnds(line, parts));
  if (parts.days.length > 0) return fromDay(line, parts, context);
  if (parts.dates.length > 0) {
    const deadline = fromDates(parts, context);
    return deadline ? reading(deadline, besideDates(line, parts, deadline, context)) : 'unreadable';
  }
  if (parts.monthsOfPeriod.length > 0) return fromPeriodMonths(line, parts, context);
  if (parts.months.length > 0) return fromNamedMonths(line, parts, context);
  if (returns) return fromRhythm(line, parts, context);
  if (parts.quarters.length > 0) {
    const deadline = fromQuarters(parts, context);
    return reading(deadline, beside(line, yearEndsBeside(parts, deadline, context).length > 0));
  }
  if (parts.weekdays.length > 0) return 'unreadable';
  return parts.years.length > 0 && !continuous ? reading(fromYears(parts, context), []) : null;
}

function fromDay(line: string, parts: Parts, context: DueContext): DueReading | 'unreadable' {
  const deadline = fromDayOfMonth(parts, context);
  const months = parts.months.length - (ofListedMonths(parts) ? 1 : 0);
  if (!deadline || parts.dates.length + months > 0) return 'unreadable';
  return reading(deadline, [
    ...besideDay(line, parts, deadline),
    ...ofNextPeriod(line, parts),
    ...ofShortMonths(line, parts),
  ]);
}

/**
 * `Mỗi quý 01 lần, vào tháng cuối quý`; whether `trước tháng cuối quý` means its beginning is not
 * sure.
 */
function fromPeriodMonths(
  line: string,
  parts: Parts,
  context: DueContext,
): DueReading | 'unreadable' {
  const [of, ...others] = parts.monthsOfPeriod;
  const named = others.length + parts.months.length + parts.quarters.length + parts.points.length;
  if (!of?.stated || of.recurrence !== 'quarterly' || named > 0 || of.side === 'before')
    return 'unreadable';
  return reading(
    fromMonthsOfPeriod(of, parts, context),
    besideRhythms(line, parts, (unit) => unit === 'quarter'),
  );
}

/** `Quý III (tháng 9)` agrees with itself, and so does `Hàng quý (tháng 3, 6, 9, 12)`. */
function fromNamedMonths(line: string, parts: Parts, context: DueContext): DueReading {
  if (isOnePerQuarter(parts)) return reading(quarterly(fromMonths(parts, context)), []);
  const apart = parts.quarters.length > 0 && !isWithinQuarters(parts, context);
  const asked = besideRhythms(line, parts, () => false, apart || parts.points.length > 0);
  return reading(fromMonths(parts, context), asked);
}

/**
 * `Hàng năm, quý I` may be one time a year, or two; its other quarters and the year stand in a
 * list.
 */
function fromRhythm(line: string, parts: Parts, context: DueContext): DueReading | 'unreadable' {
  if (parts.weekdays.length > 0 && !parts.every.includes('week')) return 'unreadable';
  const deadline = fromRecurrence(parts, context);
  const onlyYearly = parts.every.every((unit) => unit === 'year') && parts.points.length === 0;
  const quarters = parts.quarters.flatMap((printed) => printed.quarters);
  const unclear = onlyYearly && quarters.length === 1 && deadline.dueDates.length > 1;
  // Weekly duties have no days of their own, so beside others they would be lost.
  const weeklyToo = parts.every.includes('week') && deadline.dueDates.length > 0;
  if (weeklyToo)
    return reading(
      deadline,
      besideRhythms(line, parts, (unit) => unit !== 'week'),
    );
  const weekly = onWeekdays(deadline, parts, context);
  return reading(weekly, [...byEndsAsked(line, parts), ...beside(line, unclear)]);
}

function withOpen(line: string, dated: DueReading, open: Item[], continuous: boolean): DueReading {
  const other = open[0];
  if (!other)
    return continuous ? reading(dated.deadline, [...dated.questions, disagreeing(line)]) : dated;
  const asked = [...dated.questions, secondReading(line, line.slice(other.from, other.to))];
  const { deadline } = dated;
  // "Hàng năm, theo thời gian quy định của …": the period is known, its day is somebody else's to
  // set.
  const outside =
    other.type === 'external' && deadline.kind === 'recurring' && deadline.boundary === null;
  return reading(outside ? { ...deadline, dueDates: [] } : deadline, asked);
}
