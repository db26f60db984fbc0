import { rememberedFor } from '../remembered.ts';
import { yearOf } from './days.ts';
import type { CalendarYear, LocalDate, ProposedDays, WorkCalendar } from './types.ts';

/**
 * The calendar with more days off, whatever they were before: for counting days that shall not
 * count.
 */
export function withDaysOff(cal: WorkCalendar, days: LocalDate[]): WorkCalendar {
  return days.length === 0 ? cal : rememberedFor(known, cal, days.join(), () => without(cal, days));
}

// After an outage ten thousand tasks count without the same days.
const known = new WeakMap<WorkCalendar, Map<string, WorkCalendar>>();

function without(cal: WorkCalendar, days: LocalDate[]): WorkCalendar {
  const years = cal.years.map((year) => {
    const its = days.filter((day) => yearOf(day) === year.year);
    return its.length === 0 ? year : withOff(year, its);
  });
  return { ...cal, years };
}

function withOff(year: CalendarYear, days: LocalDate[]): CalendarYear {
  const off = <T extends ProposedDays>(one: T): T => ({
    ...one,
    daysOff: [...one.daysOff, ...days],
    makeUpDays: one.makeUpDays.filter((day) => !days.includes(day)),
  });
  const { proposals = [] } = year;
  if (proposals.length === 0) return off(year);
  return {
    ...off(year),
    proposals: proposals.map(({ about, options }) => ({ about, options: options.map(off) })),
  };
}
