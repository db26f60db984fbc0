import type { WorkCalendar } from '../domain/calendar/types.ts';
import type { Directory } from '../domain/directory/types.ts';
import type { Policy } from '../domain/policy/types.ts';

/**
 * One agency as its folder describes it: people and units, rules, working calendar. Pure data but
 * for `dir`.
 */
export interface Agency {
  directory: Directory;
  policy: Policy;
  calendar: WorkCalendar;
  /** Absolute path of the folder it was read from. */
  dir: string;
}
