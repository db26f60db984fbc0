import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { CALENDARS } from '../../../config/calendars.ts';

/**
 * Tasks a single agency is given: its people's mails stay few enough that one that hangs does not
 * hold up all others.
 */
const TASKS_AN_AGENCY = 40;

const OFFICERS = ['an', 'binh', 'cuc', 'dao', 'em', 'giang', 'ha', 'khanh'];
const FIELDS = ['kinh-te', 'van-xa', 'noi-chinh'];

/**
 * Units by the number of their officer; the last unit is a peer, which is never reminded itself.
 */
export const UNITS = [...OFFICERS.map((officer) => `bp-${officer}`), 'mat-tran'];

/** The one who is told of mails that did not arrive. */
export const COORDINATOR = 'dau-moi';

export const mailOf = (agency: string, person: string): string => `${person}@${agency}.example.vn`;

/** Writes as many agency folders as so many tasks need, each open around the clock. */
export function writeAgencies(dir: string, tasks: number): string[] {
  return Array.from({ length: Math.ceil(tasks / TASKS_AN_AGENCY) }, (_, index) =>
    writeAgency(dir, `xa-${index + 1}`),
  );
}

function writeAgency(dir: string, code: string): string {
  const folder = path.join(dir, code);
  mkdirSync(folder, { recursive: true });
  const files = { agency: agency(code), people: people(code), units: units(), policy };
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, `${name}.yaml`), stringify(content));
  return folder;
}

const agency = (code: string) => ({
  code,
  name: `UBND xã Thử ${code}`,
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  officeHours: [{ from: '00:00', to: '23:59' }],
  chairman: 'chu-tich',
  coordinators: [{ person: 'dau-moi-2', field: 'van-xa' }, { person: COORDINATOR }],
  leaders: FIELDS.map((field) => ({ field, person: `pct-${field}` })),
});

const people = (code: string) => ({
  people: [
    ...OFFICERS,
    'chu-tich',
    COORDINATOR,
    'dau-moi-2',
    ...FIELDS.map((field) => `pct-${field}`),
  ].map((id) => ({
    id,
    name: `Người ${id}`,
    title: 'Công chức',
    // One officer is reached through the office.
    ...(id === 'khanh' ? { viaOffice: true } : { email: mailOf(code, id) }),
  })),
});

const units = () => ({
  units: [
    ...OFFICERS.map((officer, index) => ({
      id: `bp-${officer}`,
      name: `Bộ phận ${officer}`,
      relation: 'subordinate',
      officer,
      field: FIELDS[index % FIELDS.length],
    })),
    { id: 'mat-tran', name: 'Mặt trận xã', relation: 'peer' },
  ],
});

const policy = {
  reminders: { weekly: [0], monthly: [3, 1], quarterly: [10, 3, 1], 'one-off': [10, 5, 1] },
  announce: true,
  ladder: { urge: 1, supervisor: 3, chairman: 5, chairmanWeekday: 1 },
  explanation: { afterDaysLate: 10, byItself: true, urgeAfter: [3, 6] },
  firstMonthDays: 0,
  approval: true,
  beforeIsInclusive: false,
  planRoll: 'back',
  // Every notice is to be found in the mail that carries it.
  attentionBudget: 200,
  delivery: { inboxBy: '07:30', atOnce: true },
};

/** Calendars of the same years in which every day is worked, so that the test runs on any day. */
export function writeCalendars(dir: string): string {
  const folder = path.join(dir, 'calendars');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(CALENDARS)) {
    const year = Number(file.slice(-9, -5));
    const content = {
      year,
      provisional: false,
      source: 'invented',
      daysOff: [],
      makeUpDays: weekendsOf(year),
    };
    writeFileSync(path.join(folder, file), stringify(content));
  }
  return folder;
}

function weekendsOf(year: number): string[] {
  const days: string[] = [];
  for (
    let at = new Date(Date.UTC(year, 0, 1));
    at.getUTCFullYear() === year;
    at.setUTCDate(at.getUTCDate() + 1)
  )
    if (at.getUTCDay() % 6 === 0) days.push(at.toISOString().slice(0, 10));
  return days;
}
