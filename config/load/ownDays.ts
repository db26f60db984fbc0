import { yearOf } from '../../domain/calendar/days.ts';
import { type OwnDays, withOwnDays } from '../../domain/calendar/ownDays.ts';
import type { LocalDate, WorkCalendar } from '../../domain/calendar/types.ts';
import { isWorkingDay } from '../../domain/calendar/workingDays.ts';
import { type Text, text } from '../../domain/text/text.ts';
import type { CalendarYears } from '../calendars.ts';
import type { Fault } from './faults.ts';
import { elsewhere, type Path, type Source } from './source.ts';
import { hashOf } from './version.ts';

/**
 * What is wrong with an office's own days beside the calendars they stand over: a day of a year
 * without a file, one written twice, or one that changes nothing.
 */
export function ownDaysFaults(own: OwnDays, source: Source, { years }: CalendarYears): Fault[] {
  const cal: WorkCalendar = { version: '', zone: 'UTC', officeHours: [], years };
  const first = new Map<LocalDate, Path>();
  return (['daysOff', 'makeUpDays'] as const).flatMap((list) =>
    own[list].flatMap((day, index) => {
      const path = [list, index];
      const before = first.get(day);
      if (!before) first.set(day, path);
      const said = before ? twice(elsewhere(source, path, before)) : faultOf(cal, list, day);
      const line = source.lineOf(path);
      return said ? [{ place: source.file, line, value: JSON.stringify(day), said }] : [];
    }),
  );
}

const twice = ({ vi, en }: Text): Text =>
  text(`đã ghi ${vi}; giữ một nơi`, `stands ${en}, too; keep one`);

function faultOf(cal: WorkCalendar, list: keyof OwnDays, day: LocalDate): Text | null {
  const year = yearOf(day);
  if (!cal.years.some((one) => one.year === year))
    return text(
      `chưa có lịch của năm ${year}; thêm tệp vn-${year}.yaml vào thư mục lịch trước`,
      `there is no calendar of ${year}; add the file vn-${year}.yaml to the calendars' folder first`,
    );
  if (list === 'makeUpDays')
    return isWorkingDay(cal, day)
      ? text('vốn là ngày làm việc; bỏ dòng này', 'is a working day anyway; remove this line')
      : null;
  return isOffAnyway(cal, day)
    ? text('vốn là ngày nghỉ; bỏ dòng này', 'is a day off anyway; remove this line')
    : null;
}

/** A day that may be worked under some option is not off anyway. */
function isOffAnyway({ years }: WorkCalendar, day: LocalDate): boolean {
  const options = years.flatMap(({ proposals = [] }) => proposals).flatMap((one) => one.options);
  const worked = [...years, ...options].some(({ makeUpDays }) => makeUpDays.includes(day));
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return (isWeekend && !worked) || years.some(({ daysOff }) => daysOff.includes(day));
}

/** The calendar of an office that has a calendar.yaml; its version names that file, too. */
export function overlaid(cal: WorkCalendar, own: OwnDays, source: Source): WorkCalendar {
  if (own.daysOff.length + own.makeUpDays.length === 0) return cal;
  return { ...withOwnDays(cal, own), version: `${cal.version}+${hashOf([source])}` };
}
