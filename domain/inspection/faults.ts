import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import type { PlanPeriod } from '../due/context.ts';
import type { DocumentRef } from '../task/types.ts';
import { type Text, text } from '../text/text.ts';
import type { InspectionTerms } from './types.ts';

/** Why an inspection cannot be as it is typed; null where it can. */
export function inspectionFault(
  { planned, held }: Pick<InspectionTerms, 'planned' | 'held'>,
  { from, to }: PlanPeriod,
  today: LocalDate,
): Text | null {
  if (!planned && !held) return NO_DAY;
  if (planned && planned.to < planned.from)
    return text(
      `đợt kiểm tra kết thúc ngày ${shownDate(planned.to)}, trước ngày bắt đầu ${shownDate(planned.from)}`,
      `it ends on ${shownDate(planned.to)}, before it begins on ${shownDate(planned.from)}`,
    );
  if (held && held.on > today)
    return text(
      `ngày kiểm tra ${shownDate(held.on)} chưa tới; ghi vào ngày dự kiến`,
      `${shownDate(held.on)} is still to come; enter it as the planned day`,
    );
  const days = [...(planned ? [planned.from, planned.to] : []), ...(held ? [held.on] : [])];
  const outside = days.find((day) => day < from || day > to);
  if (outside)
    return text(
      `ngày ${shownDate(outside)} ngoài thời gian của kế hoạch (${shownDate(from)}–${shownDate(to)})`,
      `${shownDate(outside)} is outside the plan’s time (${shownDate(from)}–${shownDate(to)})`,
    );
  return held?.document ? conclusionFault(held.document, held.on, today) : null;
}

/** Why a document cannot be what an inspection of a day was concluded by; null where it can. */
export function conclusionFault(
  { documentDate }: DocumentRef,
  on: LocalDate,
  today: LocalDate,
): Text | null {
  const shown = shownDate(documentDate);
  if (documentDate > today)
    return text(
      `ngày ${shown} của biên bản, kết luận chưa tới`,
      `the document’s day ${shown} is still to come`,
    );
  if (documentDate < on)
    return text(
      `biên bản, kết luận ngày ${shown} trước ngày kiểm tra ${shownDate(on)}`,
      `the document of ${shown} is older than the inspection of ${shownDate(on)}`,
    );
  return null;
}

const NO_DAY = text(
  'cần ghi ngày dự kiến hoặc ngày đã kiểm tra',
  'it needs a planned day, or the day on which it was held',
);
