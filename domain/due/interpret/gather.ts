import type { Token, TokenOf } from '../tokens.ts';
import { brokenAt } from './broken.ts';
import { isLabel, isLabelled } from './labels.ts';
import { endOfRange, type Printed } from './ranges.ts';
import { dueSide, type Side, sideOf } from './sides.ts';
import { nothingSaid, type Statement, type Years } from './statement.ts';
import { withoutLabels } from './weekdayLabels.ts';

const SILENT = new Set<Token['type']>(['citation', 'aside', 'hour']);

/** The tokens that say something of the deadline. */
export const speaking = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ type }) => !SILENT.has(type));

/**
 * Sorts tokens into a statement; a range keeps its end only, a year printed apart goes to what
 * stands before it.
 */
export function gather(tokens: readonly Token[]): Statement {
  const statement = nothingSaid();
  const { labels, others } = withoutLabels(speaking(tokens));
  for (const token of labels) take(statement, token, [], 0);
  for (const [at, token] of others.entries()) take(statement, token, others, at);
  return { ...statement, years: statement.years.map((year) => ownTime(year, statement)) };
}

/**
 * `Quý I/2026, bàn giao năm 2028`: the year of nothing that stands beside it is a time of its own.
 */
function ownTime(years: Years, { dates, months, quarters }: Statement): Years {
  const printed = [...dates.map(({ date }) => date), ...months, ...quarters];
  const isNone = printed.length > 0 && printed.every(({ year }) => year !== null);
  const isOther = !printed.some(({ year }) => year !== null && holds(years, year));
  return isNone && isOther && years.year !== null ? { ...years, apart: true } : years;
}

function take(statement: Statement, token: Token, tokens: readonly Token[], at: number): void {
  statement.broken ??= brokenAt(tokens, at, () => returns(tokens, at));
  switch (token.type) {
    case 'date':
    case 'day':
    case 'month':
    case 'quarter':
    case 'year':
      takePrinted(statement, token, tokens, at);
      break;
    case 'every':
      if (token.unit === 'year' && isOfPeriod(tokens, at)) statement.yearly = true;
      else takeRhythm(statement, token);
      break;
    case 'unit':
      takeUnit(statement, token, tokens, at);
      break;
    case 'weekday':
      statement.weekdays.push({ ...weekdaysOf(token), side: dueSide(sideOf(tokens, at)) });
      break;
    case 'months-of-period':
      statement.monthsOfPeriod.push({ ...token, side: dueSide(sideOf(tokens, at)) });
      break;
    default:
      note(statement, token);
  }
}

const weekdaysOf = ({ weekdays, from, to }: TokenOf<'weekday'>) => ({ days: weekdays, from, to });

/** What needs no look at its neighbours. */
function note(statement: Statement, token: Token): void {
  switch (token.type) {
    case 'after':
      statement.after.push(token);
      break;
    case 'points':
      statement.points.push(token.months);
      break;
    case 'continuous':
    case 'event':
    case 'external':
      statement.open.push(token);
      break;
    case 'periodic':
      statement.periodic = true;
      break;
    case 'open-ended':
      statement.openEnded = true;
      break;
    case 'extended':
      statement.extended = true;
      break;
    default:
  }
}

/** The year itself, or a span of years it is in. */
const holds = ({ since, year: last }: Years, year: number): boolean =>
  last !== null && (since ?? last) <= year && year <= last;

function takeUnit(
  statement: Statement,
  { unit, whole }: TokenOf<'unit'>,
  tokens: readonly Token[],
  at: number,
): void {
  if (returns(tokens, at) || isLabel(tokens, at)) statement.every.push(unit);
  else if (whole)
    statement.years.push({ year: null, whole, side: null, apart: isListed(tokens, at) });
}

function takeRhythm(statement: Statement, { unit, ends, from, to }: TokenOf<'every'>): void {
  statement.every.push(unit);
  statement.rhythms.push({ unit, from, to });
  statement.byEnds ??= ends ?? null;
}

const RETURN = new Set<Token['type'] | undefined>([
  'every',
  'points',
  'periodic',
  'unit',
  'quarter',
]);

/** `hàng quý, năm`: a bare unit counts as a recurrence only in a list of recurrences. */
function returns(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.type === 'separator') before -= 1;
  return RETURN.has(tokens[before]?.type);
}

const isListed = (tokens: readonly Token[], at: number): boolean => {
  const mark = tokens[at - 1];
  return mark?.type === 'separator' && mark.mark === 'list';
};

function takePrinted(
  statement: Statement,
  token: Printed,
  tokens: readonly Token[],
  at: number,
): void {
  const end = endOfRange(tokens, at);
  if (end) {
    statement.spans.push({ start: token, end });
    return;
  }
  const side = sideOf(tokens, at);
  if (side === 'from') {
    if (statement.since !== null) statement.broken ??= 'vague';
    statement.since = token;
    return;
  }
  if (token.type === 'year') takeYear(statement, token, dueSide(side), isListed(tokens, at));
  else place(statement, token, dueSide(side), isLabelled(tokens, at));
}

function takeYear(statement: Statement, token: TokenOf<'year'>, side: Side, listed: boolean): void {
  const { year, since, whole } = token;
  const apart = listed || (year === null && !whole);
  statement.years.push({
    // `trước, trong năm`: the whole year holds its last day.
    ...{ year, side: whole ? null : side, apart },
    ...(since === undefined ? {} : { since }),
    ...(whole ? { whole } : {}),
  });
}

/** `tháng 12 hàng năm`, `hàng năm vào tháng 12`. */
function isOfPeriod(tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1).find(({ type }) => type !== 'word' && type !== 'side');
  return [tokens[at - 1], next].some(
    (token) => token?.type === 'month' || token?.type === 'quarter',
  );
}

function place(
  statement: Statement,
  token: Exclude<Printed, { type: 'year' }>,
  side: Side,
  labelled: boolean,
): void {
  switch (token.type) {
    case 'date':
      for (const date of token.earlier ?? [])
        statement.dates.push({ type: 'date', date, nextYear: false, side });
      statement.dates.push({ type: 'date', date: token.date, nextYear: token.nextYear, side });
      if (labelled) statement.labelled += 1;
      break;
    case 'day':
      statement.days.push(...token.days.map((day) => ({ day, side })));
      break;
    case 'month':
      statement.months.push({ months: token.months, year: token.year, side });
      break;
    case 'quarter':
      statement.quarters.push({ quarters: token.quarters, year: token.year, side });
      break;
    default:
      token satisfies never;
  }
}
