import type { Agency } from '../../../config/agency.ts';
import { type Standing, standingOf } from '../../../domain/access/standing.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Account } from '../../office/types.ts';

/**
 * What somebody is to his agency's page today, as its files say now; null where he, or the agency,
 * is not there.
 */
export const standingToday =
  (agencies: { all(): Agency[] }, now: () => Instant) =>
  ({ agency: code, person }: Account): Standing | null => {
    const agency = agencies.all().find(({ directory }) => directory.agency === code);
    return agency ? standingOf(agency.directory, person, localDate(agency.calendar, now())) : null;
  };
