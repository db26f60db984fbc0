import { addDays, isoWeekday } from './days.ts';
import type { CalendarYear, LocalDate } from './types.ts';

/** Public holidays on a day of the calendar, `MM-dd`, and the first year that has them. */
const FIXED: { day: string; since: number }[] = [
  { day: '01-01', since: 0 },
  { day: '04-30', since: 0 },
  { day: '05-01', since: 0 },
  { day: '09-02', since: 0 },
  // Ngày Văn hóa Việt Nam: Nghị quyết 28/2026/QH16.
  { day: '11-24', since: 2026 },
];

/**
 * A year of which nothing is published yet: the holidays the law itself dates, and the next working
 * day in place of one that falls on a weekend (Labour Code 2019, Art. 111.3 and 112.1). Tết, the
 * Hùng Kings' day, the second day of 2 September and exchanged days are not in it, so it is
 * provisional.
 */
export function yearByLaw(year: number): CalendarYear {
  const before = known.get(year);
  if (before) return before;
  const daysOff: LocalDate[] = [];
  for (const { day, since } of FIXED) {
    if (year < since) continue;
    let off = `${year}-${day}`;
    while (isoWeekday(off) > 5 || daysOff.includes(off)) off = addDays(off, 1);
    daysOff.push(off);
  }
  const built = {
    ...{ year, daysOff, makeUpDays: [], provisional: true },
    source: 'Bộ luật Lao động 2019, Điều 111 khoản 3, Điều 112; Nghị quyết 28/2026/QH16',
  };
  known.set(year, built);
  return built;
}

const known = new Map<number, CalendarYear>();
