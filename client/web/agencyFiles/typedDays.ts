import { addDays } from '../../../domain/calendar/days.ts';
import type { LocalDate, WorkCalendar } from '../../../domain/calendar/types.ts';
import { isWorkingDay } from '../../../domain/calendar/workingDays.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';

/** Days on which the office alone is off, or works. */
export type OwnDayList = 'daysOff' | 'makeUpDays';

export const OWN_DAY_LISTS: Readonly<Record<OwnDayList, Text>> = {
  daysOff: text('Ngày nghỉ riêng', 'Days off of its own'),
  makeUpDays: text('Ngày làm việc riêng, làm bù', 'Days it works'),
};

/** Longer than any holiday. */
const AT_MOST = 31;

/**
 * The days of a form: one, or from one to another. Of several those are left out that change
 * nothing, such as a Sunday among days off. One without its year is the next such day. Throws a
 * `Refusal` for what is no day.
 */
export function typedDays(
  cal: WorkCalendar,
  list: OwnDayList,
  { from = '', to = '' }: Readonly<Record<string, string>>,
  today: LocalDate,
): LocalDate[] {
  const first = typedDate(from, { today, side: 'next' });
  const last = to === '' ? first : typedDate(to, { today: first, side: 'next' });
  if (first === last) return [first];
  if (last < first) throw new Refusal(BACKWARDS);
  const days: LocalDate[] = [];
  for (let day = first; day <= last && days.length <= AT_MOST; day = addDays(day, 1))
    days.push(day);
  if (days.length > AT_MOST) throw new Refusal(TOO_MANY);
  const changing = days.filter((day) => isWorkingDay(cal, day) === (list === 'daysOff'));
  if (changing.length === 0) throw new Refusal(NOTHING_NEW);
  return changing;
}

const BACKWARDS = text(
  'Ngày cuối đứng trước ngày đầu; sửa một trong hai ngày.',
  'The last day is before the first; mend one of them.',
);
const TOO_MANY = text(
  `Quá ${AT_MOST} ngày; ghi thành nhiều lần.`,
  `More than ${AT_MOST} days; enter them in parts.`,
);
const NOTHING_NEW = text(
  'Các ngày này vốn đã như vậy; không có gì để ghi.',
  'These days are so anyway; there is nothing to write.',
);
