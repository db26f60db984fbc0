import { monthsBetween } from '../../../client/office/pages/rehearsal/yearMap.ts';
import type { PlanRehearsal } from '../../../client/office/types.ts';
import type { Agency } from '../../../config/agency.ts';
import { addDays, monthOf } from '../../../domain/calendar/days.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { isWorkingDay } from '../../../domain/calendar/workingDays.ts';
import { grouped } from '../../../domain/grouped.ts';
import { daysOf } from '../../../domain/rehearsal/days.ts';
import { box, svg, type Type, words } from './svg.ts';

const CELL = 20;
const LEFT = 76;
const TOP = 64;
const WIDTH = LEFT + 31 * CELL + 64;
const QUIET = '#eef1f4';
/** Lightest first. */
const SHADES = ['#cfe3f5', '#8fbce6', '#4a8ccb', '#1f5f9f'];
const PLAIN: Type = { size: 13, color: '#1f2933' };
const FAINT: Type = { size: 12, color: '#4a5560' };

/** Months by days: the darker a day, the more mails leave. Days off are blank. */
export function yearPicture(year: PlanRehearsal, agency: Agency): string {
  const counts = new Map(daysOf(year.mails).map(({ date, mails }) => [date, mails]));
  const most = Math.max(...counts.values());
  const months = monthsBetween(localDate(agency.calendar, year.from), year.until);
  const title = `Chạy thử: ${year.mails.length} thư của một năm, nếu không ai báo cáo gì`;
  const cells = months.flatMap((first, row) => {
    const y = TOP + row * CELL;
    const days = daysFrom(first);
    const total = days.reduce((sum, date) => sum + (counts.get(date) ?? 0), 0);
    return [
      line(LEFT - 8, y + 14, `${Number(first.slice(5, 7))}/${first.slice(0, 4)}`, 'end'),
      ...days.flatMap((date, day) => cell(LEFT + day * CELL, y, date, counts, most, agency)),
      line(WIDTH - 20, y + 14, String(total), 'end'),
    ];
  });
  const bottom = TOP + months.length * CELL;
  const body = [
    words(20, 28, [{ word: title, bold: true }], { ...PLAIN, size: 15 }),
    ...[1, 5, 10, 15, 20, 25, 30].map((day) =>
      line(LEFT + (day - 0.5) * CELL, TOP - 8, String(day), 'middle'),
    ),
    line(WIDTH - 20, TOP - 8, 'thư', 'end'),
    ...cells,
    ...legend(bottom + 16, most),
  ];
  return svg(WIDTH, bottom + 52, title, body);
}

const line = (x: number, y: number, word: string, anchor?: Type['anchor']): string =>
  words(x, y, [{ word, bold: false }], { ...FAINT, ...(anchor && { anchor }) });

const daysFrom = (first: LocalDate): LocalDate[] =>
  Array.from({ length: 31 }, (_, n) => addDays(first, n)).filter(
    (date) => monthOf(date) === monthOf(first),
  );

function cell(
  x: number,
  y: number,
  date: LocalDate,
  counts: Map<LocalDate, number>,
  most: number,
  { calendar }: Agency,
): string[] {
  const count = counts.get(date) ?? 0;
  if (count === 0 && !isWorkingDay(calendar, date)) return [];
  return [square(x, y, count, most)];
}

const square = (x: number, y: number, count: number, most: number): string =>
  box(x + 1, y + 1, CELL - 2, CELL - 2, shadeOf(count, most));

const shadeOf = (count: number, most: number): string =>
  SHADES[Math.ceil((count / most) * SHADES.length) - 1] ?? QUIET;

/** The shades, each with the numbers of mails it stands for. */
function legend(y: number, most: number): string[] {
  const all = Array.from({ length: most + 1 }, (_, count) => count);
  const shades = grouped(all, (count) => shadeOf(count, most));
  return [
    ...shades.flatMap((counts, n) => [
      square(LEFT + n * 64, y, counts[0], most),
      line(LEFT + n * 64 + CELL + 4, y + 14, range(counts)),
    ]),
    line(LEFT + shades.length * 64 + 8, y + 14, 'thư mỗi ngày; ngày nghỉ để trống'),
  ];
}

const range = (counts: number[]): string =>
  counts.length === 1 ? `${counts[0]}` : `${counts[0]}–${counts.at(-1)}`;
