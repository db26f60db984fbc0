import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { CalendarYear } from '../domain/calendar/types.ts';
import { text } from '../domain/text/text.ts';
import { calendarYearSchema } from './load/calendarSchema.ts';
import { ConfigFaults, type Fault } from './load/faults.ts';
import { readSource, type Source } from './load/source.ts';
import { checkSource } from './load/validate.ts';
import { hashOf } from './load/version.ts';
import { ROOT } from './root.ts';

/** The product's own calendars. */
export const CALENDARS = path.join(ROOT, 'config/calendars');

export interface CalendarYears {
  /** Ascending. */
  years: CalendarYear[];
  /** `vn-2023..2027@3f9a2c1b`: prefix of the file names, years, hash of the files. */
  version: string;
}

/** The files of a folder's years, by name; none where there is no folder. */
export const yearFiles = (dir: string): string[] => {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => path.join(dir, name));
  } catch {
    return [];
  }
};

const orderFaults = (read: { year: CalendarYear; source: Source }[]): Fault[] =>
  read.flatMap(({ year, source }, index) => {
    const before = read[index - 1]?.year.year;
    if (before === undefined || year.year === before + 1) return [];
    const said =
      year.year === before
        ? text(`năm ${before} đã có tệp khác; giữ một tệp`, `${before} has another file; keep one`)
        : text(`thiếu tệp của năm ${before + 1}`, `the file of ${before + 1} is missing`);
    return [{ place: source.file, line: source.lineOf(['year']), value: String(year.year), said }];
  });

/** Reads a folder of year files. @throws ConfigFaults with every fault of every file */
export const loadCalendarYears = (dir: string = CALENDARS): CalendarYears => {
  const sources = yearFiles(dir).map((file) => readSource(file, path.basename(file), 'required'));
  const read = sources.map((source) => ({ source, ...checkSource(calendarYearSchema, source) }));
  const whole = read
    .flatMap(({ source, value }) => (value ? [{ source, year: value }] : []))
    .sort((a, b) => a.year.year - b.year.year);
  const faults = [...read.flatMap((file) => file.faults), ...orderFaults(whole)];
  const [first, last] = [whole[0], whole.at(-1)];
  if (!first && faults.length === 0) {
    const said = text('không có tệp lịch năm nào (*.yaml)', 'holds no calendar year (*.yaml)');
    faults.push({ place: dir, line: null, value: '', said });
  }
  if (faults.length > 0 || !first || !last) throw new ConfigFaults(faults);
  const prefix = path.basename(first.source.file, '.yaml').replace(/-?\d+$/, '');
  return {
    years: whole.map(({ year }) => year),
    version: `${prefix}-${first.year.year}..${last.year.year}@${hashOf(sources)}`,
  };
};
