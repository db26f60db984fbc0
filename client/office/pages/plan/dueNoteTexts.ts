import { shownDate } from '../../../../domain/calendar/shown.ts';
import { placesText } from '../../../../domain/plan/place.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { DueNotes } from './dueNotes.ts';

/** What a plan's due dates make one look twice at: those gone by, and those of other years. */
export function dueNoteTexts({ past, otherYears }: DueNotes): Text[] {
  return [...(past ? [pastText(past)] : []), ...(otherYears ? [otherYearsText(otherYears)] : [])];
}

function pastText({ days, refs }: NonNullable<DueNotes['past']>): Text {
  const shown = placesText(refs);
  return text(
    `Đã qua ${days} ngày đến hạn của ${refs.length} nhiệm vụ (mục ${shown.vi}): khi giao, các việc này ở trạng thái cần xác nhận (đã làm xong chưa), trả lời rồi mới bị đôn đốc.`,
    `Already past: ${many(days, 'due date')} of ${many(refs.length, 'task')} (${shown.en}): once started they are to be confirmed (done or not), and nobody is urged before that.`,
  );
}

function otherYearsText({ year, rows }: NonNullable<DueNotes['otherYears']>): Text {
  const shown = placesText(rows.map(({ ref, day }) => `${ref}: ${shownDate(day)}`));
  return text(
    `Thời hạn ngoài năm ${year} (${rows.length} nhiệm vụ): ${shown.vi}.`,
    `Due outside ${year} (${many(rows.length, 'task')}): ${shown.en}.`,
  );
}
