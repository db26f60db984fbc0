import { addDays } from '../calendar/days.ts';
import { ascending, type DueContext, RECURRENCES, RHYTHMS, shift, yearOf } from './dated.ts';
import { endOfMonth, lengthOfMonth, localDate, MONTHS } from './days.ts';
import type { Parts } from './gather.ts';
import type { MonthsOfPeriod } from './items.ts';
import type { Deadline, Recurrence } from './types.ts';

const EACH_MONTH: MonthsOfPeriod = { months: MONTHS, recurrence: 'monthly', stated: true };

/**
 * `ngày 15 các tháng 3, 6, 9, 12`: a list of months beside a day is of its months; null for
 * anything else.
 */
export function ofListedMonths({
  days,
  months: [list, ...others],
  monthsOfPeriod,
}: Parts): MonthsOfPeriod | null {
  const isList = list && list.months.length > 1 && others.length === 0;
  if (days.length === 0 || !isList || monthsOfPeriod.length > 0) return null;
  return { months: list.months, recurrence: 'explicit', stated: true };
}

/**
 * `trước ngày 05 hàng tháng`, `ngày 15 và 30 hàng tháng`, `ngày 30 tháng cuối cùng của quý`; null
 * if it is not said which months.
 */
export function fromDayOfMonth(parts: Parts, context: DueContext): Deadline | null {
  const [printed] = parts.days;
  const listed = ofListedMonths(parts);
  const [of = listed ?? (parts.every.includes('month') ? EACH_MONTH : undefined), ...others] =
    parts.monthsOfPeriod;
  if (!printed || !of || others.length > 0 || parts.byEnds) return null;
  // Of several days each may be of a rhythm of its own.
  if (parts.days.length > 1 && parts.every.some((unit) => RECURRENCES[unit] !== of.recurrence))
    return null;
  const year = (listed && parts.months[0]?.year) ?? yearOf(parts, context);
  const months = of.months.map((month) =>
    month > 12 ? { month: month - 12, of: year + 1 } : { month, of: year },
  );
  const dueDates = parts.days.flatMap(({ day, side }) =>
    months
      .map(({ month, of: its }) => localDate(Math.min(day, lengthOfMonth(month, its)), month, its))
      .map((date) => shift(date, side, context)),
  );
  return {
    ...{ kind: 'recurring', recurrence: [of.recurrence], boundary: printed.side ?? 'by' },
    ...(parts.days.length === 1 && !listed ? { dayOfMonth: printed.day } : {}),
    dueDates: ascending(dueDates),
  };
}

/** `Tháng cuối quý`: the ends of those months. */
export function fromMonthsOfPeriod(
  { months, recurrence }: MonthsOfPeriod,
  parts: Parts,
  context: DueContext,
): Deadline {
  const dueDates = months.map((month) => endOfMonth(month, yearOf(parts, context)));
  return {
    kind: 'recurring',
    dueDates: ascending(dueDates),
    recurrence: [recurrence],
    boundary: null,
  };
}

/** `Hàng quý (tháng 3, 6, 9, 12)`: as many months as quarters, each in another. */
export function isOnePerQuarter({
  every,
  points,
  rhythms,
  quarters,
  months: [list, ...others],
}: Parts): boolean {
  const inQuarters = new Set(list?.months.map((month) => Math.ceil(month / 3)));
  const alone = others.length + points.length + quarters.length === 0 && rhythms.length === 1;
  return alone && every.join() === 'quarter' && list?.months.length === 4 && inQuarters.size === 4;
}

export const quarterly = (deadline: Deadline): Deadline => ({
  ...{ ...deadline, kind: 'recurring', recurrence: ['quarterly'] },
});

/**
 * `10 ngày sau khi kết thúc quý`: the plan's year's periods, so the last report is due in the next.
 */
export function fromPeriodEnds(parts: Parts, context: DueContext): Deadline {
  const dueDates = parts.after.flatMap(({ months, year, days }) =>
    months.map((month) => addDays(endOfMonth(month, year ?? yearOf(parts, context)), days)),
  );
  const named = parts.after.flatMap(({ recurrence }) => recurrence ?? []);
  const recurrence = RHYTHMS.filter((each) => named.includes(each));
  if (recurrence.length > 0)
    return { kind: 'recurring', dueDates: ascending(dueDates), recurrence, boundary: 'by' };
  const explicit: Recurrence[] | null = dueDates.length > 1 ? ['explicit'] : null;
  const kind = explicit ? 'recurring' : 'date';
  return { kind, dueDates: ascending(dueDates), recurrence: explicit, boundary: 'by' };
}
