import type { AfterPeriod, Item, Meaning, MonthsOfPeriod, PeriodUnit } from './items.ts';
import { isLabel, isLabelled } from './labels.ts';
import { apartNames } from './namedDays.ts';
import { endsBefore, isPrinted, type Printed, startsRange } from './ranges.ts';
import { dueSide, type Side, sideOf } from './sides.ts';

export type Day = Extract<Meaning, { type: 'date' }> & { side: Side };
export type DayOfMonth = { day: number; side: Side };
export type Months = Extract<Meaning, { type: 'month' }> & { side: Side };
export type Quarters = Extract<Meaning, { type: 'quarter' }> & { side: Side };
/**
 * `apart`: a time of its own (`và năm 2026`, `cuối năm`), not the year of what stands before it.
 */
export type Years = Extract<Meaning, { type: 'year' }> & { side: Side; apart: boolean };
type Open = Extract<Item, { type: 'event' | 'external' | 'continuous' }>;

/** Where in the text it stands. */
type Words = Pick<Item, 'from' | 'to'>;

/** A due text taken apart: each sort of statement with its side, ready to be concluded from. */
export interface Parts {
  dates: Day[];
  days: DayOfMonth[];
  months: Months[];
  quarters: Quarters[];
  years: Years[];
  every: PeriodUnit[];
  points: number[];
  after: AfterPeriod[];
  monthsOfPeriod: (MonthsOfPeriod & { side: Side })[];
  /** `Quý I hàng năm`: the month or quarter beside it returns each year. */
  yearly: boolean;
  periodic: boolean;
  /** The rhythms of `every` that have words of their own (`hàng tuần`). */
  rhythms: (Words & { unit: PeriodUnit })[];
  weekdays: (Words & { days: number[]; side: Side })[];
  /** Dates beside which a period stands: `6 tháng: trước 15/6; năm: trước 15/12`. */
  labelled: number;
  /** `ngày cuối tháng`. */
  byEnds: 'stated' | 'assumed' | null;
  /** `từ tháng 3` beside a rhythm: its first occurrence. */
  since: Printed | null;
  /** A span ends before it begins. */
  backwards: boolean;
  openEnded: boolean;
  open: Open[];
  /** A time was begun and not finished (`trước tháng`): nothing may be concluded. */
  cut: boolean;
}

function nothing(): Parts {
  return {
    ...{
      dates: [],
      days: [],
      months: [],
      quarters: [],
      years: [],
      every: [],
      points: [],
      open: [],
    },
    ...{ after: [], monthsOfPeriod: [], weekdays: [], rhythms: [] },
    ...{
      yearly: false,
      periodic: false,
      labelled: 0,
      byEnds: null,
      since: null,
      backwards: false,
      openEnded: false,
      cut: false,
    },
  };
}

/**
 * Sorts items into parts; a range keeps its end only, a year printed apart goes to what stands
 * before it.
 */
export function gather(items: readonly Item[]): Parts {
  const parts = nothing();
  const told = items.filter(({ type }) => type !== 'citation');
  const { names, spoken } = apartNames(told);
  for (const item of names) take(parts, item, [], 0);
  for (const [at, item] of spoken.entries()) take(parts, item, spoken, at);
  return parts;
}

function take(parts: Parts, item: Item, items: readonly Item[], at: number): void {
  switch (item.type) {
    case 'date':
    case 'day':
    case 'month':
    case 'quarter':
    case 'year':
      takePrinted(parts, item, items, at);
      break;
    case 'every':
      if (item.unit === 'year' && isOfPeriod(items, at)) parts.yearly = true;
      else takeRhythm(parts, item);
      break;
    case 'weekday':
      parts.weekdays.push({
        days: item.weekdays,
        side: dueSide(sideOf(items, at)),
        from: item.from,
        to: item.to,
      });
      break;
    case 'after':
      parts.after.push(item);
      break;
    case 'months-of-period':
      parts.monthsOfPeriod.push({ ...item, side: dueSide(sideOf(items, at)) });
      break;
    case 'points':
      parts.points.push(item.months);
      break;
    case 'continuous':
    case 'event':
    case 'external':
      parts.open.push(item);
      break;
    case 'unit':
      if (returns(items, at) || isLabel(items, at)) parts.every.push(item.unit);
      else if (item.whole)
        parts.years.push({ type: 'year', year: null, whole: true, side: null, apart: false });
      else parts.cut = true;
      break;
    default:
      note(parts, item, items[at + 1]);
  }
}

function takeRhythm(
  parts: Parts,
  { unit, ends, from, to }: Extract<Item, { type: 'every' }>,
): void {
  parts.every.push(unit);
  parts.rhythms.push({ unit, from, to });
  parts.byEnds ??= ends ?? null;
}

/** What only qualifies the rest, and the beginnings that lead nowhere. */
function note(parts: Parts, item: Item, next: Item | undefined): void {
  if (item.type === 'periodic') parts.periodic = true;
  if (item.type === 'open-ended') parts.openEnded = true;
  if (item.type === 'dangling') parts.cut = true;
  const opens =
    item.type === 'number' ||
    (item.type === 'side' &&
      item.side === 'before' &&
      !isPrinted(next) &&
      next?.type !== 'weekday');
  if (opens) parts.cut ||= leadsNowhere(next);
}

const leadsNowhere = (next: Item | undefined): boolean =>
  next?.type !== 'word' && next?.type !== 'citation';

/** `hàng quý, năm`: a bare unit counts as a recurrence only in a list of recurrences. */
function returns(items: readonly Item[], at: number): boolean {
  const before = items.slice(0, at).findLast((item) => item.type !== 'separator');
  const kind = before?.type;
  return (
    kind === 'every' ||
    kind === 'points' ||
    kind === 'periodic' ||
    kind === 'unit' ||
    kind === 'quarter'
  );
}

function takePrinted(parts: Parts, item: Printed, items: readonly Item[], at: number): void {
  if (startsRange(items, at)) {
    parts.backwards ||= endsBefore(item, items[at + 2]);
    return;
  }
  const side = sideOf(items, at);
  if (side === 'from') {
    parts.cut ||= parts.since !== null;
    parts.since = item;
    return;
  }
  if (item.type === 'year') takeYear(parts, item, dueSide(side), items, at);
  else place(parts, item, dueSide(side), isLabelled(items, at));
}

/** `II/2026`, `Đợt/2026`: the year of something that was not read is no deadline. */
function takeYear(
  parts: Parts,
  item: Extract<Printed, { type: 'year' }>,
  side: Side,
  items: readonly Item[],
  at: number,
): void {
  const [what, mark] = [items[at - 2], items[at - 1]];
  if (mark?.type === 'separator' && mark.mark === 'slash' && what?.type === 'word')
    parts.cut = true;
  const listed = mark?.type === 'separator' && mark.mark === 'list';
  parts.years.push({ ...item, side, apart: listed || (item.year === null && !item.whole) });
}

/** `tháng 12 hàng năm`, `hàng năm vào tháng 12`. */
function isOfPeriod(items: readonly Item[], at: number): boolean {
  const next = items.slice(at + 1).find(({ type }) => type !== 'word' && type !== 'side');
  return [items[at - 1], next].some((item) => item?.type === 'month' || item?.type === 'quarter');
}

function place(
  parts: Parts,
  item: Exclude<Printed, { type: 'year' }>,
  side: Side,
  labelled: boolean,
): void {
  switch (item.type) {
    case 'date':
      parts.dates.push({ ...item, side });
      if (labelled) parts.labelled += 1;
      break;
    case 'day':
      parts.days.push(...item.days.map((day) => ({ day, side })));
      break;
    case 'month':
      parts.months.push({ ...item, side });
      break;
    case 'quarter':
      parts.quarters.push({ ...item, side });
      break;
    default:
      item satisfies never;
  }
}
