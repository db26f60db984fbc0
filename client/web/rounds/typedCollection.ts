import { addDays } from '../../../domain/calendar/days.ts';
import { REPORTING_CALENDARS } from '../../../domain/calendar/reportingPeriods.ts';
import type { PeriodCalendar } from '../../../domain/round/periods.ts';
import type { DueRule } from '../../../domain/round/planned.ts';
import { RHYTHMS } from '../../../domain/round/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import type { WantedCollection } from '../../office/types.ts';
import type { Visitor } from '../env.ts';
import { refuseTooLong, slugOf, typedFields } from './typedFields.ts';

/** A plan that a collection may belong to. */
export interface KnownPlan {
  id: string;
  name: string;
}

/** How a unit's tick is called in the form. */
export const unitTick = (unit: string): string => `dv-${unit}`;

/**
 * A collection from what was typed. Throws a `Refusal` that says what is missing or cannot be.
 */
export function typedCollection(
  typed: Record<string, string>,
  { agency }: Pick<Visitor, 'agency'>,
  plans: KnownPlan[],
): WantedCollection {
  const { title = '', from = '', to = '', time = '16:00', outgoing = '' } = typed;
  refuseIf(title === '', text('Chưa ghi tên báo cáo.', 'The report has no name.'));
  refuseTooLong(SAID.title, title, MOST);
  refuseTooLong(SAID.outgoing, outgoing, MOST);
  const span = { from: typedDate(from), to: typedDate(to) };
  refuseIf(span.from > span.to, text('Ngày kết thúc trước ngày bắt đầu.', 'It ends first.'));
  refuseIf(addDays(span.from, MOST_DAYS) < span.to, TOO_LONG);
  const what = typed.what === 'progress' ? 'progress' : 'figures';
  const fields = what === 'progress' ? [] : typedFields(typed);
  refuseIf(what === 'figures' && fields.length === 0, NO_FIELD);
  const { units } = agency.directory;
  const chosen = units.filter(({ id }) => typed[unitTick(id)] === 'yes').map(({ id }) => id);
  refuseIf(chosen.length === 0, text('Chưa chọn đơn vị nào.', 'No unit is chosen.'));
  refuseIf(!/^([01]\d|2[0-3]):[0-5]\d$/.test(time), NO_TIME);
  const rhythm = RHYTHMS.find((one) => one === typed.rhythm) ?? 'monthly';
  const plan = plans.find(({ id }) => id === typed.plan);
  return {
    collection: {
      id: `${slugOf(title)}-${span.from.slice(0, 4)}`,
      ...{ title, what, rhythm, fields },
      plan: plan?.id ?? '',
      planName: plan?.name ?? '',
    },
    units: chosen,
    times: {
      ...{ rhythm, time, span },
      calendar: calendarCalled(typed.calendar ?? '', agency.reporting.calendars),
      rule: ruleOf(rhythm, typed),
      outgoingTo: outgoing,
      leadDays: countOf(typed.lead ?? '', 0, 60),
    },
  };
}

/** Characters of its name and of whom the agency reports to: they stand in lists and mails. */
const MOST = 200;
const SAID = {
  title: text('Tên báo cáo', 'The name'),
  outgoing: text('Nơi nhận báo cáo của cơ quan', 'Whom the agency reports to'),
};

/** Each of its periods is a round that waits. */
const MOST_DAYS = 5 * 366;
const TOO_LONG = text(
  'Từ ngày đầu đến ngày cuối nhiều nhất 5 năm; lập tiếp khi gần hết.',
  'It may last 5 years at most; set up another one when they end.',
);
const NO_FIELD = text('Biểu chưa có mục nào.', 'The form has no field.');
const NO_TIME = text('Giờ gửi ghi dạng 16:00.', 'Write the hour as 16:00.');

function refuseIf(isWrong: boolean, said: Text): void {
  if (isWrong) throw new Refusal(said);
}

/** The calendar of a name: the months, Nghị định 09/2019, or a table of the agency. */
function calendarCalled(name: string, own: readonly PeriodCalendar[]): PeriodCalendar {
  const shipped = REPORTING_CALENDARS.find((one) => one === name);
  if (shipped) return shipped;
  return own.find((one) => typeof one === 'object' && one.id === name) ?? 'calendar';
}

function ruleOf(rhythm: string, typed: Record<string, string>): DueRule {
  const next = typed.when === 'next' ? 'next' : 'same';
  if (rhythm === 'once') return { kind: 'date', date: typedDate(typed.on ?? '') };
  if (typed.when === 'table') return { kind: 'table' };
  if (rhythm === 'weekly')
    return { kind: 'weekday', weekday: countOf(typed.weekday ?? '', 1, 7), week: next };
  return { kind: 'day', day: countOf(typed.day ?? '', 1, 31), month: next };
}

function countOf(words: string, least: number, most: number): number {
  const n = Number(words);
  if (/^\d+$/.test(words) && n >= least && n <= most) return n;
  throw new Refusal(
    text(
      `“${words}” phải là số từ ${least} đến ${most}.`,
      `"${words}" must be a number from ${least} to ${most}.`,
    ),
  );
}
