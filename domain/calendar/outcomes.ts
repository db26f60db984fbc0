import { earlierOf, laterOf } from './days.ts';
import type { CalendarYear, LocalDate, Proposal, ProposedDays, WorkCalendar } from './types.ts';

/**
 * The calendars that one with proposals may become: a calendar for each combination of their
 * options, without proposals. A calendar without any is its own only outcome.
 */
export function outcomesOf(cal: WorkCalendar): readonly WorkCalendar[] {
  return partsOf(cal).outcomes;
}

/**
 * The calendar of what is certain: a day that any option has off is off, and a make-up day counts
 * only where all of a proposal's options have it. No mail leaves on any other day.
 */
export function certain(cal: WorkCalendar): WorkCalendar {
  return partsOf(cal).certain;
}

/** Whether every outcome says the same of each day between two, both included, in either order. */
export function isCertain(cal: WorkCalendar, a: LocalDate, b: LocalDate): boolean {
  const [from, to] = [earlierOf(a, b), laterOf(a, b)];
  return !partsOf(cal).openDays.some((day) => from <= day && day <= to);
}

/** The proposals that say different things of days between two, both included, in either order. */
export function openBetween(cal: WorkCalendar, a: LocalDate, b: LocalDate): Proposal[] {
  const [from, to] = [earlierOf(a, b), laterOf(a, b)];
  return cal.years
    .flatMap(proposalsOf)
    .filter((proposal) => differingDays(proposal).some((day) => from <= day && day <= to));
}

/** The days that not all options of a proposal treat alike, ascending. */
export function differingDays({ options }: Proposal): LocalDate[] {
  const lists = [options.map(({ daysOff }) => daysOff), options.map((one) => one.makeUpDays)];
  return lists
    .flatMap((days) => someOf(days).filter((day) => !days.every((list) => list.includes(day))))
    .sort();
}

interface Parts {
  outcomes: readonly WorkCalendar[];
  certain: WorkCalendar;
  openDays: LocalDate[];
}

// Calendars are never changed in place.
const known = new WeakMap<WorkCalendar, Parts>();

function partsOf(cal: WorkCalendar): Parts {
  const before = known.get(cal);
  if (before) return before;
  const parts = cal.years.some((year) => proposalsOf(year).length > 0)
    ? apart(cal)
    : { outcomes: [cal], certain: cal, openDays: [] };
  known.set(cal, parts);
  return parts;
}

function apart(cal: WorkCalendar): Parts {
  let combined: CalendarYear[][] = [[]];
  for (const year of cal.years) {
    const decided = decisionsOf(year);
    combined = combined.flatMap((years) => decided.map((one) => [...years, one]));
  }
  return {
    outcomes: combined.map((years) => ({ ...cal, years })),
    certain: { ...cal, years: cal.years.map(certainYear) },
    openDays: cal.years.flatMap(proposalsOf).flatMap(differingDays),
  };
}

const proposalsOf = ({ proposals = [] }: CalendarYear): Proposal[] => proposals;

/** A year under every combination of its options; itself where nothing is open. */
function decisionsOf(year: CalendarYear): CalendarYear[] {
  const { proposals = [], ...rest } = year;
  if (proposals.length === 0) return [year];
  return proposals.reduce<CalendarYear[]>(
    (years, { options }) => years.flatMap((one) => options.map((option) => decided(one, option))),
    [rest],
  );
}

const decided = (year: CalendarYear, { daysOff, makeUpDays }: ProposedDays): CalendarYear => ({
  ...year,
  daysOff: [...new Set([...year.daysOff, ...daysOff])],
  makeUpDays: [...new Set([...year.makeUpDays, ...makeUpDays])],
});

function certainYear(year: CalendarYear): CalendarYear {
  const { proposals = [], ...rest } = year;
  if (proposals.length === 0) return year;
  return proposals.reduce<CalendarYear>((one, { options }) => {
    const makeUp = options.map(({ makeUpDays }) => makeUpDays);
    return decided(one, {
      daysOff: someOf(options.map(({ daysOff }) => daysOff)),
      makeUpDays: someOf(makeUp).filter((day) => makeUp.every((list) => list.includes(day))),
    });
  }, rest);
}

const someOf = (lists: LocalDate[][]): LocalDate[] => [...new Set(lists.flat())];
