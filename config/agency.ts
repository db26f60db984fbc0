import type { Reporting } from '../domain/calendar/reporting.ts';
import type { WorkCalendar } from '../domain/calendar/types.ts';
import type { Directory } from '../domain/directory/types.ts';
import type { Policy } from '../domain/policy/types.ts';
import type { Fault } from './load/faults.ts';
import type { RoleLine } from './load/roleLines.ts';

/**
 * One agency as its folder describes it: people and units, rules, working calendar. Pure data but
 * for `dir`.
 */
export interface Agency {
  directory: Directory;
  policy: Policy;
  calendar: WorkCalendar;
  /** By which periods it reports. */
  reporting: Reporting;
  /** What is wrong in its files, by file and line; each empties no more than one role or entry. */
  faults: Fault[];
  /** Who holds which role by which line of its files. */
  roleLines: RoleLine[];
  /** Absolute path of the folder it was read from. */
  dir: string;
}
