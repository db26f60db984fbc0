import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { placesText } from '../../../domain/plan/place.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { many } from './rehearsal/many.ts';

/** What a plan's due dates make one look twice at: those gone by, and those of other years. */
export function dueNotes({ plan, tasks }: PlanReading, today: LocalDate): Text[] {
  return [...pastNotes(tasks, today), ...otherYearNotes(tasks, plan.year)];
}

function pastNotes(tasks: PlannedTask[], today: LocalDate): Text[] {
  const all = tasks.map(({ ref, deadline }) => ({
    ref,
    gone: deadline.dueDates.filter((day) => day < today).length,
  }));
  const past = all.filter(({ gone }) => gone > 0);
  if (past.length === 0) return [];
  const days = past.reduce((sum, { gone }) => sum + gone, 0);
  const refs = placesText(past.map(({ ref }) => ref));
  return [
    text(
      `Đã qua ${days} ngày đến hạn của ${past.length} nhiệm vụ (mục ${refs.vi}): khi giao, các việc này ở trạng thái cần xác nhận (đã làm xong chưa), trả lời rồi mới bị đôn đốc.`,
      `Already past: ${many(days, 'due date')} of ${many(past.length, 'task')} (${refs.en}): once started they are to be confirmed (done or not), and nobody is urged before that.`,
    ),
  ];
}

function otherYearNotes(tasks: PlannedTask[], year: number): Text[] {
  const others = tasks.flatMap(({ ref, deadline }) => {
    const [day] = deadline.dueDates.filter((date) => !date.startsWith(`${year}-`)).slice(-1);
    return day === undefined ? [] : [`${ref}: ${shownDate(day)}`];
  });
  if (others.length === 0) return [];
  const shown = placesText(others);
  return [
    text(
      `Thời hạn ngoài năm ${year} (${others.length} nhiệm vụ): ${shown.vi}.`,
      `Due outside ${year} (${many(others.length, 'task')}): ${shown.en}.`,
    ),
  ];
}

/**
 * A year that somebody gave beside another one in the plan's own title; null where they agree or
 * the title has none.
 */
export function otherYear(
  { title, year }: PlanReading['plan'],
  given: 'option' | 'answers',
): Text | null {
  const printed = [...title.matchAll(/(?<!\p{L})năm (20\d\d)(?!\d)/giu)].map(([, digits]) =>
    Number(digits),
  );
  if (printed.length === 0 || printed.includes(year)) return null;
  const [vi, en] =
    given === 'option'
      ? [`bỏ --year ${year}`, `leave --year ${year} out`]
      : [
          `xóa dòng year: ${year} trong tệp trả lời`,
          `delete the line year: ${year} in the file of answers`,
        ];
  return text(
    `Tên kế hoạch ghi năm ${printed[0]} nhưng đang đọc theo năm ${year}: mọi thời hạn không ghi năm tính là năm ${year}. Nếu nhầm, ${vi} rồi chạy lại.`,
    `The plan’s title says ${printed[0]} but it is read as of ${year}: every due text without a year counts for ${year}. If that is wrong, ${en} and run this again.`,
  );
}
