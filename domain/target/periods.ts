import { addDays, earlierOf } from '../calendar/days.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import type { TargetRhythm } from './types.ts';

/** A period of a target: its id, `2026-Q1`, and its days, both included. */
export interface TargetPeriod extends PlanPeriod {
  id: string;
}

const MONTHS_IN: Record<TargetRhythm, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const ID = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/;

/** The periods of one year, the earliest first. */
export const periodsOfYear = (rhythm: TargetRhythm, year: number): TargetPeriod[] =>
  Array.from({ length: 12 / MONTHS_IN[rhythm] }, (_, at) => periodAt(rhythm, year, at));

/** Those of a year that a plan is in; the last ends with the plan. */
export const periodsOfPlan = (
  rhythm: TargetRhythm,
  year: number,
  plan: PlanPeriod,
): TargetPeriod[] =>
  periodsOfYear(rhythm, year)
    .filter(({ from, to }) => from <= plan.to && to >= plan.from)
    .map((period) => ({ ...period, to: earlierOf(period.to, plan.to) }));

/** The years that a plan is in. */
export function yearsOf({ from, to }: PlanPeriod): number[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** What a period's id means; null for what is none. */
export function readPeriod(id: string): (TargetPeriod & { rhythm: TargetRhythm }) | null {
  const [, year, month, quarter, half] = ID.exec(id) ?? [];
  if (year === undefined) return null;
  const [rhythm, part]: [TargetRhythm, string] = month
    ? ['month', month]
    : quarter
      ? ['quarter', quarter]
      : half
        ? ['half-year', half]
        : ['year', '1'];
  return { ...periodAt(rhythm, Number(year), Number(part) - 1), rhythm };
}

/** Whether all of one period is in another. */
export const isWithin = (inner: PlanPeriod, outer: PlanPeriod): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

function periodAt(rhythm: TargetRhythm, year: number, at: number): TargetPeriod {
  const first = at * MONTHS_IN[rhythm];
  return {
    id: idOf(rhythm, year, at + 1),
    from: firstDay(year, first),
    to: addDays(firstDay(year, first + MONTHS_IN[rhythm]), -1),
  };
}

function idOf(rhythm: TargetRhythm, year: number, part: number): string {
  switch (rhythm) {
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${part}`;
    case 'half-year':
      return `${year}-H${part}`;
    case 'year':
      return String(year);
  }
}

/** @param month from 0, counted on beyond the year */
const firstDay = (year: number, month: number): LocalDate =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
