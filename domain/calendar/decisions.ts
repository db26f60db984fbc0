import { type Text, text } from '../text/text.ts';
import { addDays, isoWeekday, yearOf } from './days.ts';
import { differingDays } from './outcomes.ts';
import { shownDate } from './shown.ts';
import type { LocalDate, ProposedDays, WorkCalendar } from './types.ts';
import { isAfterFiles } from './years.ts';

/** From so many days before them, days off that are not decided are asked about. */
const ASKED_BEFORE_DAYS = 60;

/** A decision that is to be entered into the calendar once it is published. */
export interface OpenDecision {
  year: number;
  about: string;
  /** The first and the last day that its options treat differently. */
  first: LocalDate;
  last: LocalDate;
  /** None where a whole year has no file. */
  options: ProposedDays[];
}

/** Everything that is not decided in a calendar, by its first day. */
export function openDecisions({ years }: WorkCalendar): OpenDecision[] {
  return years
    .flatMap(({ year, proposals = [] }) =>
      proposals.flatMap((proposal) => {
        const days = differingDays(proposal);
        const [first, last] = [days[0], days.at(-1)];
        const { about, options } = proposal;
        return first && last ? [{ year, about, first, last, options }] : [];
      }),
    )
    .sort((a, b) => (a.first < b.first ? -1 : 1));
}

/**
 * The decisions to ask the coordinator for: from sixty days before the first day to the last. The
 * whole year where it has no file.
 */
export function decisionsToEnter(cal: WorkCalendar, today: LocalDate): OpenDecision[] {
  const open = openDecisions(cal).filter(
    ({ first, last }) => addDays(first, -ASKED_BEFORE_DAYS) <= today && today <= last,
  );
  const coming = yearOf(addDays(today, ASKED_BEFORE_DAYS));
  return isAfterFiles(cal, coming) ? [...open, wholeYear(coming)] : open;
}

const wholeYear = (year: number): OpenDecision => ({
  ...{ year, about: `ngày nghỉ cả năm ${year}`, options: [] },
  ...{ first: `${year}-01-01`, last: `${year}-12-31` },
});

/** What the coordinator is asked to do: a year without a file is no one decision to enter. */
export const whatToEnter = ({ about, year, options }: OpenDecision): Text =>
  options.length === 0
    ? text(`Bổ sung lịch nghỉ năm ${year}`, `Add the days off of ${year}`)
    : text(
        `Ghi quyết định về lịch nghỉ năm ${year}: ${about}`,
        `Enter the decision on the days off of ${year}: ${about}`,
      );

/** What each option has off: `04/02/2027–10/02/2027; hoặc 05/02/2027–12/02/2027`. */
export const optionsText = ({ options }: OpenDecision, or: string): string =>
  options
    .map(({ daysOff, makeUpDays }) => {
      const worked = makeUpDays.map((day) => `+${shownDate(day)}`);
      return [...runsOf(daysOff).map(shownRun), ...worked].join(', ') || '–';
    })
    .join(or);

/** Days off in runs: between two days of one there are only weekends. */
function runsOf(days: LocalDate[]): [LocalDate, LocalDate][] {
  const runs: [LocalDate, LocalDate][] = [];
  for (const day of [...days].sort()) {
    const last = runs.at(-1);
    if (last && !isWeekdayBetween(last[1], day)) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function isWeekdayBetween(from: LocalDate, to: LocalDate): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
    if (isoWeekday(day) <= 5) return true;
  return false;
}

const shownRun = ([from, to]: [LocalDate, LocalDate]): string =>
  from === to ? shownDate(from) : `${shownDate(from)}–${shownDate(to)}`;
