import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CalendarYear, WorkCalendar } from '../../domain/calendar/types.ts';

const FOLDER = new URL('../../config/calendars/', import.meta.url);

/**
 * The calendar the product ships, read without the loader: for tests of pure rules and workflows.
 */
export function shippedCalendar(): WorkCalendar {
  const years = readdirSync(FOLDER).map(
    (file) => parse(readFileSync(new URL(file, FOLDER), 'utf8')) as CalendarYear,
  );
  return {
    version: 'vn-shipped',
    zone: 'Asia/Ho_Chi_Minh',
    officeHours: [
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:30' },
    ],
    years: years.sort((a, b) => a.year - b.year),
  };
}
