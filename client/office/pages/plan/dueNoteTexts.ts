import { shownDate } from '../../../../domain/calendar/shown.ts';
import { yearOfWhole } from '../../../../domain/plan/identity.ts';
import { placesText } from '../../../../domain/plan/place.ts';
import { many } from '../../../../domain/text/many.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { DueNotes } from './dueNotes.ts';

/** What a plan's due dates make one look twice at, in a sentence each. */
export function dueNoteTexts({ past, beforeIssue, outside }: DueNotes): Text[] {
  return [
    ...(past ? [pastText(past)] : []),
    ...(beforeIssue ? [beforeIssueText(beforeIssue)] : []),
    ...(outside ? [outsideText(outside)] : []),
  ];
}

function pastText({ days, refs }: NonNullable<DueNotes['past']>): Text {
  const shown = placesText(refs);
  return text(
    `Đã qua ${days} ngày đến hạn của ${refs.length} nhiệm vụ (mục ${shown.vi}): khi giao, các việc này ở trạng thái cần xác nhận (đã làm xong chưa), trả lời rồi mới bị đôn đốc.`,
    `Already past: ${many(days, 'due date')} of ${many(refs.length, 'task')} (${shown.en}): once started they are to be confirmed (done or not), and nobody is urged before that.`,
  );
}

function beforeIssueText({ issued, rows }: NonNullable<DueNotes['beforeIssue']>): Text {
  const shown = placesText(rows.map(({ ref, day }) => `${ref}: ${shownDate(day)}`));
  const day = shownDate(issued);
  return text(
    `Thời hạn trước ngày ban hành kế hoạch ${day} (${rows.length} nhiệm vụ): ${shown.vi}; có ghi đúng ngày, tháng, năm không?`,
    `Due before the plan was issued on ${day} (${many(rows.length, 'task')}): ${shown.en}; are day, month and year right?`,
  );
}

function outsideText({ period, rows }: NonNullable<DueNotes['outside']>): Text {
  const shown = placesText(rows.map(({ ref, day }) => `${ref}: ${shownDate(day)}`));
  const year = yearOfWhole(period);
  const days = `${shownDate(period.from)}–${shownDate(period.to)}`;
  const [vi, en] = year === null ? [`thời gian ${days}`, days] : [`năm ${year}`, year];
  return text(
    `Thời hạn ngoài ${vi} (${rows.length} nhiệm vụ): ${shown.vi}.`,
    `Due outside ${en} (${many(rows.length, 'task')}): ${shown.en}.`,
  );
}
