import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { existsInCalendar, localDate, said } from './fields.ts';

type DayList = 'daysOff' | 'makeUpDays';

const isWeekend = (date: LocalDate): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

const wrongKindOfDay = (list: DayList, date: LocalDate): Text | null => {
  if (list === 'daysOff' && isWeekend(date)) {
    return text(
      'là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; bỏ dòng này',
      'is a weekend day, off anyway; remove this line',
    );
  }
  if (list === 'makeUpDays' && !isWeekend(date)) {
    return text(
      'không phải thứ Bảy hay Chủ nhật; chỉ ghi ngày làm bù',
      'is a weekday; list only days worked in exchange',
    );
  }
  return null;
};

const faultOf = (list: DayList, year: number, dates: LocalDate[], index: number): Text | null => {
  const date = dates[index] ?? '';
  if (!existsInCalendar(date)) return null;
  if (!date.startsWith(`${year}-`)) {
    return text(
      `không thuộc năm ${year}; ghi vào tệp của năm đó`,
      `is not in ${year}; put it in its own year's file`,
    );
  }
  if (dates.indexOf(date) < index)
    return text('đã ghi ở trên; giữ một dòng', 'stands above already; keep one line');
  return wrongKindOfDay(list, date);
};

/** A year file of a calendar. */
export const calendarYearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    provisional: z.boolean(),
    source: z.string().min(1),
    daysOff: z.array(localDate),
    makeUpDays: z.array(localDate),
  })
  .superRefine((file, context) => {
    for (const list of ['daysOff', 'makeUpDays'] as const) {
      for (const index of file[list].keys()) {
        const fault = faultOf(list, file.year, file[list], index);
        if (fault) context.addIssue({ code: 'custom', path: [list, index], params: said(fault) });
      }
    }
  });
