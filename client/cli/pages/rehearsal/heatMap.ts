import pc from 'picocolors';
import { addDays, monthOf, yearOf } from '../../../../domain/calendar/days.ts';
import type { LocalDate, WorkCalendar } from '../../../../domain/calendar/types.ts';
import { isWorkingDay } from '../../../../domain/calendar/workingDays.ts';
import { type Language, text } from '../../../../domain/text/text.ts';

/** Shades that read without colour, lightest first. */
const SHADES: [block: string, colour: (words: string) => string][] = [
  ['░', pc.green],
  ['▒', pc.yellow],
  ['▓', pc.magenta],
  ['█', pc.red],
];

const QUIET = '·';
const LABEL = 8;

/** The first days of the months from one day to another. */
export function monthsBetween(from: LocalDate, until: LocalDate): LocalDate[] {
  const months: LocalDate[] = [];
  for (let first = `${monthOf(from)}-01`; first <= until; first = nextMonth(first))
    months.push(first);
  return months;
}

/** Months by days, in 80 columns: the darker a day, the more goes out. Days off are blank. */
export function heatMap(
  counts: Map<LocalDate, number>,
  months: LocalDate[],
  calendar: WorkCalendar,
  unit: string,
  language: Language,
): string[] {
  const most = Math.max(0, ...counts.values());
  const rows = months.map((first) => {
    const days = daysFrom(first).map((date) => cell(date, counts, most, calendar));
    const total = daysFrom(first).reduce((sum, date) => sum + (counts.get(date) ?? 0), 0);
    const label = `${Number(first.slice(5, 7))}/${first.slice(0, 4)}`.padStart(LABEL - 1);
    return `${label} ${days.join('')}${'  '.repeat(31 - days.length)} ${String(total).padStart(5)}`;
  });
  const numbers = Array.from({ length: 31 }, (_, n) =>
    (n % 5 === 4 || n === 0 ? `${n + 1}` : '').padStart(2),
  )
    .join('')
    .trimEnd();
  return [
    ' '.repeat(LABEL) + pc.dim(numbers),
    ...rows,
    ' '.repeat(LABEL) + legend(most, unit, language),
  ];
}

const nextMonth = (first: LocalDate): LocalDate => `${monthOf(addDays(first, 31))}-01`;

const daysFrom = (first: LocalDate): LocalDate[] =>
  Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter(
    (date) => monthOf(date) === monthOf(first),
  );

function cell(
  date: LocalDate,
  counts: Map<LocalDate, number>,
  most: number,
  calendar: WorkCalendar,
): string {
  const count = counts.get(date) ?? 0;
  if (count > 0) return shaded(Math.ceil((count / most) * SHADES.length) - 1);
  const known = calendar.years.some(({ year }) => year === yearOf(date));
  return known && isWorkingDay(calendar, date) ? ` ${QUIET}` : '  ';
}

function shaded(level: number): string {
  const [block = '', colour = String] = SHADES[level] ?? [];
  return colour(block.repeat(2));
}

/** `· 0   ░░ 1–3   ▒▒ 4–6 … thư mỗi ngày` */
function legend(most: number, unit: string, language: Language): string {
  const step = most / SHADES.length;
  const ranges = SHADES.flatMap((_, level) => {
    const [low, high] = [Math.floor(level * step) + 1, Math.floor((level + 1) * step)];
    return low > high ? [] : [`${shaded(level)} ${low === high ? low : `${low}–${high}`}`];
  });
  const off = text('trống: ngày nghỉ', 'blank: day off')[language];
  return [`${QUIET} 0`, ...ranges, unit].join('  ') + pc.dim(` (${off})`);
}
