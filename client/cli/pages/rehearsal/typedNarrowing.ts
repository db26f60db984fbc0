import { monthOf } from '../../../../domain/calendar/days.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { chosenPerson } from '../../../../domain/directory/chosenPerson.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import type { Narrowing } from '../../../office/pages/rehearsal/narrow.ts';

/** Refuses a month that the rehearsal does not reach: an empty one would read as a quiet one. */
export function refuseOutside({ month }: Narrowing, from: LocalDate, until: LocalDate): void {
  if (month === null || !month.includes('-') || (month >= monthOf(from) && month <= monthOf(until)))
    return;
  const typed = `${Number(month.slice(5))}/${month.slice(0, 4)}`;
  throw new Refusal(
    text(
      `Chạy thử từ ${shownDate(from)} đến ${shownDate(until)}, không có tháng ${typed}; ghi tháng khác, hoặc ngày bắt đầu khác bằng --from.`,
      `The rehearsal goes from ${shownDate(from)} to ${shownDate(until)} and has no month ${typed}; give another month, or another first day with --from.`,
    ),
  );
}

/**
 * Reads what somebody typed. Refuses a person the directory does not know, and what is no month.
 */
export function narrowingOf(
  directory: Directory,
  { person, month }: { person?: string; month?: string },
): Narrowing {
  return {
    person: person ? chosenPerson([directory], person) : null,
    month: month ? typedMonth(month) : null,
  };
}

/** `3`, `3/2026` or `2026-03`. */
function typedMonth(words: string): string {
  const typed = /^(?<month>\d\d?)(\/(?<year>20\d\d))?$|^(?<isoYear>20\d\d)-(?<isoMonth>\d\d)$/.exec(
    words,
  )?.groups;
  const month = (typed?.month ?? typed?.isoMonth ?? '').padStart(2, '0');
  const year = typed?.year ?? typed?.isoYear;
  if (typed && month >= '01' && month <= '12') return year ? `${year}-${month}` : month;
  throw new Refusal(
    text(
      `“${words}” không phải là tháng; ghi tháng hoặc tháng/năm, ví dụ 3 hoặc 3/2026.`,
      `"${words}" is not a month; write month or month/year, e.g. 3 or 3/2026.`,
    ),
  );
}
