import {
  type ReportingCalendar,
  type ReportingPeriod,
  reportingPeriods,
} from '../../../domain/calendar/reportingPeriods.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';

/** By when letters want an answer, as an address says it; null where that is left open. */
export function answerBy(query: URLSearchParams): LocalDate | null {
  const typed = wordsIn(query, 'han');
  return typed === '' ? null : typedDate(typed);
}

/** The period an address asks for: days of its own, or one by its name. Refuses what is neither. */
export function askedPeriod(query: URLSearchParams): Omit<ReportingPeriod, 'id'> {
  const [from, to, named] = ['tu', 'den', 'ky'].map((name) => wordsIn(query, name));
  if (from || to) {
    if (!from || !to) throw new Refusal(ONE_DAY);
    return ownPeriod(typedDate(from), typedDate(to));
  }
  const calendar: ReportingCalendar =
    wordsIn(query, 'lich') === 'decree09' ? 'decree09' : 'calendar';
  const year = /^\d{4}/.exec(named ?? '')?.[0];
  const periods = year === undefined ? [] : reportingPeriods(Number(year), calendar);
  const found = periods.find(({ id }) => id === named);
  if (!found) throw new Refusal(noPeriod(named ?? ''));
  return found;
}

const wordsIn = (query: URLSearchParams, name: string): string => (query.get(name) ?? '').trim();

function ownPeriod(from: LocalDate, to: LocalDate): Omit<ReportingPeriod, 'id'> {
  const [first, last] = [from, to].map(shownDate);
  if (from > to)
    throw new Refusal(
      text(
        `Kỳ báo cáo từ ngày ${first} đến ngày ${last}: ngày đầu sau ngày cuối; ghi lại hai ngày.`,
        `The period from ${first} to ${last} begins after its end; write both days again.`,
      ),
    );
  return { from, to, said: text(`từ ngày ${first} đến ngày ${last}`, `${first} to ${last}`) };
}

const ONE_DAY = text(
  'Kỳ báo cáo mới có một ngày; ghi cả từ ngày và đến ngày, hoặc để trống cả hai và chọn kỳ.',
  'The period has one day only; write both days, or leave both empty and choose a period.',
);

const noPeriod = (named: string) =>
  text(
    `Không có kỳ báo cáo “${named}”; chọn một kỳ, hoặc ghi từ ngày và đến ngày.`,
    `There is no period "${named}"; choose one, or write both its days.`,
  );
