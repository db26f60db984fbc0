import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CalendarYear, WorkCalendar } from '../../domain/calendar/types.ts';

const FOLDER = new URL('../../config/calendars/', import.meta.url);

const readYears = (): CalendarYear[] =>
  readdirSync(FOLDER)
    .map((file) => parse(readFileSync(new URL(file, FOLDER), 'utf8')) as CalendarYear)
    .sort((a, b) => a.year - b.year);

const SHIPPED: WorkCalendar = {
  version: 'vn-shipped',
  zone: 'Asia/Ho_Chi_Minh',
  officeHours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:30' },
  ],
  years: readYears(),
};

/**
 * The calendar the product ships, read without the loader: for tests of pure rules and workflows.
 * One for all, as the loader's is: what is counted from it is remembered with it.
 */
export const shippedCalendar = (): WorkCalendar => SHIPPED;
