import { type DueContext, leavesYearOpen } from '../context.ts';
import { endOfMonth } from '../days.ts';
import { firstDay } from './ranges.ts';
import { namedYear, returnsYearly } from './resolveDates.ts';
import type { Statement } from './statement.ts';

/** Plans look a few years ahead; a year further off is a slip of the pen or of the scanner. */
const YEARS_AROUND_PLAN = 15;

/** True where a year is printed that cannot be meant. */
export function isFarOff(statement: Statement, context: DueContext): boolean {
  const { planYear, period } = context;
  const first = statement.since && firstDay(statement.since, context);
  if (first && first > (period?.to ?? endOfMonth(12, planYear))) return true;
  return yearsIn(statement).some(
    (year) => year !== null && Math.abs(year - planYear) > YEARS_AROUND_PLAN,
  );
}

/** True where a time without a year may be of more than one of the plan’s. */
export const leavesYear = (statement: Statement, context: DueContext): boolean =>
  leavesYearOpen(context) &&
  !returnsYearly(statement) &&
  namedYear(statement, context) === null &&
  yearsIn(statement).includes(null);

const yearsIn = ({ months, quarters, years, dates }: Statement): (number | null)[] =>
  [...months, ...quarters, ...years, ...dates.map(({ date }) => date)].map(({ year }) => year);
