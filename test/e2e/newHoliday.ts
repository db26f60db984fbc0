import type { Asker } from '../../client/office/commands/actor.ts';
import type { Agency } from '../../config/agency.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { smallOffice } from '../support/smallOffice.ts';

/** Who declares it. */
export const CALENDAR_KEEPER: Asker = {
  ...{ as: 'binh', typist: null, origin: 'command-line', ground: '' },
};

/** The small office under a calendar in which one more day is off. */
export function officeWithHoliday(day: LocalDate): Agency {
  const office = smallOffice();
  const { calendar } = office;
  const years = calendar.years.map((year) =>
    day.startsWith(`${year.year}-`) ? { ...year, daysOff: [...year.daysOff, day].sort() } : year,
  );
  return { ...office, calendar: { ...calendar, version: `${calendar.version}+${day}`, years } };
}
