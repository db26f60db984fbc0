import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Agency } from '../../config/agency.ts';
import { CALENDARS } from '../../config/calendars.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { SAMPLE_AGENCY } from '../../config/settings.ts';
import { isoWeekday } from '../../domain/calendar/days.ts';
import type { CalendarYear, LocalDate } from '../../domain/calendar/types.ts';

/**
 * An invented office: so many people, each with a unit of his own, that opens at a given instant.
 */
export interface BenchAgency {
  agency: Agency;
  dir: string;
  calendars: string;
  /** The day of the opening, at the office. */
  today: LocalDate;
}

const HOUR_MS = 3_600_000;
export const CHAIRMAN = 'chu-tich';
export const COORDINATOR = 'van-phong';
export const personId = (index: number): string => `nguoi-${index + 1}`;

/**
 * Writes the agency's folder and calendars and reads them as the product does. It lies in the zone
 * where the opening is between seven and eight in the morning, and works that day whatever the
 * weekday; the chairman's list is on that day.
 */
export function writeAgency(dir: string, people: number, opensAt: number): BenchAgency {
  const { zone, local } = morningAt(opensAt);
  const today = local.slice(0, 10);
  const opening = local.slice(11, 16);
  const folder = path.join(dir, 'agency');
  const calendars = path.join(dir, 'calendars');
  mkdirSync(folder, { recursive: true });
  writeCalendars(calendars, today);
  const write = (name: string, value: object): void =>
    writeFileSync(path.join(folder, name), stringify(value));
  write('agency.yaml', {
    code: 'xa-thu',
    name: 'UBND xã Thử Tải',
    language: 'vi',
    zone,
    officeHours: [{ from: opening, to: '11:30' }],
    chairman: CHAIRMAN,
    coordinators: [{ person: COORDINATOR }],
    leaders: [{ field: 'chung', person: CHAIRMAN }],
  });
  write('people.yaml', {
    people: [chairman, coordinator, ...Array.from({ length: people }, (_, i) => officer(i))],
  });
  write('units.yaml', { units: Array.from({ length: people }, (_, i) => unit(i)) });
  write('policy.yaml', policyFor(opening, today));
  return { agency: loadAgency(folder, { calendars }), dir: folder, calendars, today };
}

/** Zones named after Greenwich count backwards: `Etc/GMT-7` is seven hours ahead. */
function morningAt(instant: number): { zone: string; local: string } {
  const hour = new Date(instant).getUTCHours();
  const ahead = ((7 - hour + 35) % 24) - 11;
  const zone = ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  return { zone, local: new Date(instant + ahead * HOUR_MS).toISOString() };
}

const mailbox = (id: string): string => `${id}@xathu.example.vn`;
const person = (id: string, name: string, title: string) => ({
  id,
  name,
  title,
  email: mailbox(id),
});
const chairman = person(CHAIRMAN, 'Trịnh Văn Cả', 'Chủ tịch UBND xã');
const coordinator = person(COORDINATOR, 'Lương Thị Mối', 'Chánh Văn phòng HĐND và UBND xã');
const officer = (index: number) =>
  person(personId(index), `Nguyễn Văn Thử ${index + 1}`, 'Chuyên viên');
const unit = (index: number) => ({
  id: `don-vi-${index + 1}`,
  name: `Bộ phận chuyên môn số ${index + 1}`,
  relation: 'subordinate',
  officer: personId(index),
  field: 'chung',
});

function policyFor(inboxBy: string, today: LocalDate): object {
  const sample = parse(readFileSync(path.join(SAMPLE_AGENCY, 'policy.yaml'), 'utf8'));
  return {
    ...sample,
    announce: false,
    ladder: { ...sample.ladder, chairmanWeekday: isoWeekday(today) },
    delivery: { inboxBy, atOnce: false },
  };
}

/** The shipped calendars, with this one day worked. */
function writeCalendars(dir: string, today: LocalDate): void {
  cpSync(CALENDARS, dir, { recursive: true });
  for (const name of readdirSync(dir)) {
    const file = path.join(dir, name);
    const year = parse(readFileSync(file, 'utf8')) as CalendarYear;
    if (!today.startsWith(`${year.year}`)) continue;
    const daysOff = year.daysOff.filter((day) => day !== today);
    const makeUpDays =
      isoWeekday(today) > 5 ? [...new Set([...year.makeUpDays, today])].sort() : year.makeUpDays;
    writeFileSync(file, stringify({ ...year, daysOff, makeUpDays }));
  }
}
