import type { LocalDate } from '../calendar/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import type { Language } from '../text/text.ts';
import { planName } from './issue.ts';
import type { PlanReading } from './types.ts';

/** What the tasks of a plan know of it. */
export interface PlanIdentity {
  id: string;
  /** The year that dates without one are of, or its first. */
  year: number;
  /** By number and date. */
  name: string;
  period: PlanPeriod;
  /** Nothing comes due before it; null where it is not known. */
  issued: LocalDate | null;
  /** The day it was first started; absent: it is no plan, but work that comes in. */
  startedOn?: LocalDate;
}

/** A calendar year. */
export const wholeYear = (year: number): PlanPeriod => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

/** The year of a plan of one calendar year; null of another. */
export function yearOfWhole({ from, to }: PlanPeriod): string | null {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}

/** What the tasks of a plan as it was read know of it. */
export function identityOf({ plan }: PlanReading, language: Language): PlanIdentity {
  const { id, year, title, number = '', issued = null, period = wholeYear(year) } = plan;
  const { startedOn } = plan;
  const name = planName({ title, number, issued })[language];
  return { id, year, name, period, issued, ...(startedOn ? { startedOn } : {}) };
}
