import type { WorkCalendar } from '../calendar/types.ts';
import { calendarYearOf } from '../calendar/years.ts';
import type { RehearsedMail } from './mailRoom.ts';

/** What falls into a year whose holidays are not all published: it may move when they are. */
export interface Provisional {
  year: number;
  mails: number;
  notices: number;
  tasks: number;
}

/** The provisional years in which mails go out. */
export function provisionalYears(mails: RehearsedMail[], calendar: WorkCalendar): Provisional[] {
  const years = mails.map((mail) => ({ mail, of: calendarYearOf(calendar, mail.date) }));
  const provisional = [...new Set(years.flatMap(({ of }) => (of.provisional ? [of.year] : [])))];
  return provisional.map((year) => {
    const his = years.flatMap(({ mail, of }) => (of.year === year ? [mail] : []));
    const notices = his.flatMap((mail) => mail.notices);
    const tasks = new Set(notices.map(({ subject }) => subject)).size;
    return { year, mails: his.length, notices: notices.length, tasks };
  });
}
