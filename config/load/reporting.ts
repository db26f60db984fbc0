import { z } from 'zod';
import { type Reporting, STANDARD_REPORTING } from '../../domain/calendar/reporting.ts';
import { type OwnCalendar, REPORTING_CALENDARS } from '../../domain/calendar/reportingPeriods.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { id, localDate, said, words } from './fields.ts';

const period = z
  .strictObject({
    id,
    name: words,
    from: localDate,
    to: localDate,
    cutoff: localDate,
    send: localDate,
  })
  .superRefine(({ from, to, cutoff, send }, context) => {
    const wrong = (key: string, fault: Text): void =>
      context.addIssue({ code: 'custom', path: [key], params: said(fault) });
    if (to < from) wrong('to', BEFORE_FROM);
    if (cutoff < from) wrong('cutoff', BEFORE_FROM);
    if (send < cutoff) wrong('send', BEFORE_CUTOFF);
  });

const table = z
  .strictObject({ id, name: words, periods: z.array(period).min(1) })
  .superRefine(({ periods }, context) => {
    for (const [at, { id, from }] of periods.entries()) {
      const before = periods[at - 1];
      const wrong = (key: string, fault: Text): void =>
        context.addIssue({ code: 'custom', path: ['periods', at, key], params: said(fault) });
      if (before && from <= before.to) wrong('from', OVERLAPS);
      if (periods.findIndex((one) => one.id === id) < at) wrong('id', TWICE);
    }
  });

const BEFORE_FROM = text('trước ngày from của kỳ', 'is before the period begins');
const BEFORE_CUTOFF = text('trước ngày chốt số liệu (cutoff)', 'is before the cut-off');
const OVERLAPS = text(
  'không sau ngày to của kỳ trước; ghi các kỳ theo thứ tự, không chồng nhau',
  'is not after the end of the period before; write them in order, without overlap',
);
const TWICE = text('ghi hai lần; mỗi kỳ một mã', 'stands twice; each period has an id of its own');

/** `reporting.yaml`: how an agency cuts the year into periods, and when its units report. */
export const reportingSchema = z
  .strictObject({
    leadDays: z.int().min(0).max(60).default(STANDARD_REPORTING.leadDays),
    quarterly: z.strictObject({ calendar: z.string(), from: localDate }).optional(),
    calendars: z.array(table).default([]),
  })
  .superRefine(({ quarterly, calendars }, context) => {
    const known = [...REPORTING_CALENDARS, ...calendars.map((one) => one.id)] as string[];
    if (quarterly === undefined || known.includes(quarterly.calendar)) return;
    const fault = text(
      `không có cách chia kỳ này; chọn một trong: ${known.join(', ')}`,
      `there are no such periods; choose one of: ${known.join(', ')}`,
    );
    context.addIssue({ code: 'custom', path: ['quarterly', 'calendar'], params: said(fault) });
  });

type ReportingFile = z.infer<typeof reportingSchema>;

/** What the file says, as the rest of the product knows it. */
export function reportingOf(file: ReportingFile | undefined): Reporting {
  if (!file) return STANDARD_REPORTING;
  const calendars = file.calendars.map(
    ({ id, name, periods }): OwnCalendar => ({
      id,
      name,
      periods: periods.map(({ id, name, ...days }) => ({ id, said: text(name, name), ...days })),
    }),
  );
  const { leadDays, quarterly } = file;
  const calendar =
    REPORTING_CALENDARS.find((one) => one === quarterly?.calendar) ??
    calendars.find((one) => one.id === quarterly?.calendar);
  return {
    ...{ leadDays, calendars },
    quarterly: quarterly && calendar ? { calendar, from: quarterly.from } : null,
  };
}
