import { addDays, weekOf } from '../calendar/days.ts';
import {
  type OwnCalendar,
  type ReportingCalendar,
  type ReportingPeriod,
  reportingMonths,
  reportingPeriods,
} from '../calendar/reportingPeriods.ts';
import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { text } from '../text/text.ts';
import type { RoundRhythm } from './types.ts';

/** Which spans units report on: by the months, by Nghị định 09/2019, by a table of the agency. */
export type PeriodCalendar = ReportingCalendar | OwnCalendar;

/** The parts of a year that a rhythm reports on, by the end of their ids. */
const PARTS: Record<Exclude<RoundRhythm, 'weekly' | 'once'>, RegExp> = {
  monthly: /^\d{4}-\d\d$/,
  quarterly: /-Q\d$/,
  'half-year': /-H\d$/,
  'nine-months': /-M9$/,
  yearly: /^\d{4}$/,
};

/** The periods of a rhythm that end from one day to another, both included, the first one first. */
export function periodsOf(
  rhythm: RoundRhythm,
  calendar: PeriodCalendar,
  span: { from: LocalDate; to: LocalDate },
): ReportingPeriod[] {
  if (rhythm === 'once') return [once(span)];
  const all = rhythm === 'weekly' ? weeks(span) : inYears(rhythm, calendar, span);
  return all.filter(({ to }) => span.from <= to && to <= span.to);
}

function inYears(
  rhythm: keyof typeof PARTS,
  calendar: PeriodCalendar,
  span: { from: LocalDate; to: LocalDate },
): ReportingPeriod[] {
  if (typeof calendar === 'object') return [...calendar.periods];
  const [first, last] = [span.from, span.to].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, n) => (first ?? 0) + n);
  return years
    .flatMap((year) => [...reportingMonths(year, calendar), ...reportingPeriods(year, calendar)])
    .filter(({ id }) => PARTS[rhythm].test(id));
}

const once = ({ from, to }: { from: LocalDate; to: LocalDate }): ReportingPeriod => ({
  id: `${from}-${to}`,
  said: text(`đợt ${shownDate(from)} – ${shownDate(to)}`, `${shownDate(from)} – ${shownDate(to)}`),
  ...{ from, to },
});

/** Weeks from Monday to Sunday, called by their Monday. */
function weeks({ from, to }: { from: LocalDate; to: LocalDate }): ReportingPeriod[] {
  const found: ReportingPeriod[] = [];
  for (let monday = weekOf(from); addDays(monday, 6) <= to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const [first, last] = [monday, sunday].map(shownDate);
    const said = text(`tuần ${first} – ${last}`, `week of ${first} – ${last}`);
    found.push({ id: `${monday}-W`, said, from: monday, to: sunday });
  }
  return found;
}
