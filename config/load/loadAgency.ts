import path from 'node:path';
import type { z } from 'zod';
import { text } from '../../domain/text/text.ts';
import type { Agency } from '../agency.ts';
import { CALENDARS, type CalendarYears, loadCalendarYears } from '../calendars.ts';
import { type OwnDaysFile, ownDaysSchema } from './calendarSchema.ts';
import { crossCheck } from './crossCheck/crossCheck.ts';
import { directoryOf } from './directoryOf.ts';
import { ConfigFaults, type Fault, inOrder } from './faults.ts';
import { overlaid, ownDaysFaults } from './ownDays.ts';
import { reportingOf, reportingSchema } from './reporting.ts';
import { roleLinesOf } from './roleLines.ts';
import { salvage } from './salvage.ts';
import {
  absencesSchema,
  agencySchema,
  peopleSchema,
  policySchema,
  unitsSchema,
} from './schemas.ts';
import { parseSource, readSource, type Source } from './source.ts';
import { checkSource } from './validate.ts';
import { hashOf } from './version.ts';

/** The files of an agency's folder. */
export const AGENCY_FILES = [
  'agency.yaml',
  'people.yaml',
  'units.yaml',
  'absences.yaml',
  'policy.yaml',
  'calendar.yaml',
  'reporting.yaml',
] as const;

export type AgencyFileName = (typeof AGENCY_FILES)[number];

/** Faults say `hoa-lien/people.yaml`: the folder tells agencies apart. */
const shown = (dir: string, name: string): string => path.join(path.basename(dir), name);

/** A file as it would be if it held something else. */
export interface Instead {
  name: AgencyFileName;
  content: string;
}

type Read = <P extends 'required' | 'optional'>(
  name: AgencyFileName,
  presence: P,
) => P extends 'required' ? Source : Source | null;

const reading =
  (dir: string, instead: Instead | undefined): Read =>
  (name, presence) =>
    instead?.name === name
      ? parseSource(shown(dir, name), new TextEncoder().encode(instead.content))
      : readSource(path.join(dir, name), shown(dir, name), presence as 'required');

/**
 * The content, as far as it can be used; its faults join the others, so that all are told together.
 */
const checked = <T>(schema: z.ZodType<T>, source: Source, faults: Fault[]): T | undefined => {
  const result = checkSource(schema, source);
  faults.push(...result.faults);
  return result.value ?? salvage(schema, source.value);
};

const NOT_USED = text('phần ghi sai chưa được dùng', 'what is wrong is not used');

/** Without a coordinator nobody looks after anything. */
const noCoordinator = (source: Source): Fault => ({
  place: source.file,
  line: source.lineOf(['coordinators']),
  value: 'coordinators',
  said: text(
    'không còn đầu mối nào; ghi ít nhất một người có trong people.yaml',
    'no coordinator is left; name at least one person of people.yaml',
  ),
});

const calendarYears = (dir: string, faults: Fault[]): CalendarYears | undefined => {
  try {
    return loadCalendarYears(dir);
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
};

const NO_DAYS: OwnDaysFile = { daysOff: [], makeUpDays: [] };

/**
 * An office's own days, checked against the calendars they stand over. Undefined where the file
 * cannot be used: without it mails would leave on the office's days off.
 */
const ownDays = (
  source: Source | null,
  years: CalendarYears | undefined,
  faults: Fault[],
): OwnDaysFile | undefined => {
  if (!source) return NO_DAYS;
  const own = checked(ownDaysSchema, source, faults);
  if (own && years) faults.push(...ownDaysFaults(own, source, years));
  return own;
};

/**
 * Reads an agency's folder: agency.yaml, people.yaml, units.yaml, policy.yaml and, if there,
 * absences.yaml, calendar.yaml and reporting.yaml. What is wrong in an entry empties that entry or
 * role only, and is told in `faults`. `instead` stands for one of the files, to see what would come
 * of it.
 * @throws ConfigFaults with every fault of every file, each with its line and remedy, where a file
 * cannot be used at all or no coordinator is left
 */
export const loadAgency = (
  folder: string,
  options: { calendars?: string; instead?: Instead } = {},
): Agency => {
  const dir = path.resolve(folder);
  const read = reading(dir, options.instead);
  const sources = {
    agency: read('agency.yaml', 'required'),
    people: read('people.yaml', 'required'),
    units: read('units.yaml', 'required'),
    absences: read('absences.yaml', 'optional'),
  };
  const policySource = read('policy.yaml', 'required');
  const calendarSource = read('calendar.yaml', 'optional');
  const reportingSource = read('reporting.yaml', 'optional');
  const faults: Fault[] = [];
  const agency = checked(agencySchema, sources.agency, faults);
  const people = checked(peopleSchema, sources.people, faults);
  const units = checked(unitsSchema, sources.units, faults);
  const absences = sources.absences
    ? checked(absencesSchema, sources.absences, faults)
    : { absences: [] };
  const policy = checked(policySchema, policySource, faults);
  const years = calendarYears(options.calendars ?? CALENDARS, faults);
  const own = ownDays(calendarSource, years, faults);
  const reporting = reportingSource && checked(reportingSchema, reportingSource, faults);
  faults.push(...crossCheck(sources));
  if (!agency || !people || !units || !absences || !policy || !years || !own)
    throw new ConfigFaults(faults);
  const calendar = { zone: agency.zone, officeHours: agency.officeHours, ...years };
  const hashed = Object.values(sources).filter((source) => source !== null);
  const directory = directoryOf({ agency, people, units, absences }, hashOf(hashed));
  if (directory.coordinators.length === 0)
    throw new ConfigFaults([...faults, noCoordinator(sources.agency)]);
  return {
    directory,
    policy: { version: `${agency.code}/policy@${hashOf([policySource])}`, ...policy },
    calendar: calendarSource ? overlaid(calendar, own, calendarSource) : calendar,
    reporting: reportingOf(reporting ?? undefined),
    faults: inOrder(faults).map((fault) => ({ meanwhile: NOT_USED, ...fault })),
    roleLines: roleLinesOf(sources),
    dir,
  };
};
