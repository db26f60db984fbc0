import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CalendarYear, WorkCalendar } from '../../../domain/calendar/types.ts';

const YEARS = [2023, 2024, 2025, 2026, 2027];

const readYear = (year: number): CalendarYear =>
  parse(
    readFileSync(new URL(`../../../config/calendars/vn-${year}.yaml`, import.meta.url), 'utf8'),
  );

/** The shipped calendar, with the office hours most offices keep. */
export const vietnam: WorkCalendar = {
  version: 'vn-2026.1',
  zone: 'Asia/Ho_Chi_Minh',
  officeHours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:30' },
  ],
  years: YEARS.map(readYear),
};
