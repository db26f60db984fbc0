import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type Text, text } from '../text/text.ts';
import { countedInspections } from './coverage.ts';
import type { Inspected, InspectionTerms } from './types.ts';

/** What is asked about before an inspection is written down: it may be meant. */
export type InspectionDoubt = 'outside' | 'same-day';

/** What is odd about an inspection as it is typed; `id`: its own, where it is there already. */
export function inspectionDoubts(
  record: Inspected,
  terms: InspectionTerms,
  id: string | null,
): InspectionDoubt[] {
  const isOutside = !record.programme?.units.includes(terms.unit);
  const isTwice = countedInspections(record).some(
    (one) => one.id !== id && one.unit === terms.unit && dayOf(one) === dayOf(terms),
  );
  return [...(isOutside ? ['outside' as const] : []), ...(isTwice ? ['same-day' as const] : [])];
}

const dayOf = ({ held, planned }: InspectionTerms): LocalDate => held?.on ?? planned?.from ?? '';

/** A doubt as words that follow what they are about. */
export function doubtText(doubt: InspectionDoubt, terms: InspectionTerms): Text {
  if (doubt === 'outside') return OUTSIDE;
  const day = shownDate(dayOf(terms));
  return text(
    `đơn vị này đã có một cuộc kiểm tra ngày ${day}`,
    `this unit has an inspection on ${day} already`,
  );
}

const OUTSIDE = text(
  'đơn vị này ngoài danh sách đơn vị thuộc diện kiểm tra, không tính vào tỷ lệ',
  'this unit is not among those that may be inspected, and counts for no share',
);
