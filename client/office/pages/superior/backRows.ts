import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { ListComparison } from '../../../../domain/superior/compare.ts';
import { type SentBack, sentBack } from '../../../../domain/superior/sentBack.ts';
import type { DoneRules } from '../../../../domain/task/buckets.ts';
import type { AssignedList } from '../../../../reading/superior/readList.ts';
import type { ListRole } from '../../../../reading/superior/roles.ts';

/** A superior's list with what it takes back of each row. */
export interface BackRows {
  headings: string[];
  rows: string[][];
}

/** The columns that results are typed into; the list's own names come first. */
const BACK: readonly { role: ListRole; heading: string; of: (back: SentBack) => string }[] = [
  {
    ...{ role: 'resultNo', heading: 'Số, ký hiệu văn bản kết quả' },
    of: ({ documentNo }) => documentNo,
  },
  {
    ...{ role: 'resultDate', heading: 'Ngày văn bản kết quả' },
    of: ({ documentDate }) => documentDate,
  },
  { role: 'state', heading: 'Tình trạng', of: ({ state }) => state },
];

/**
 * The list with its own columns, in its order: results stand in those it has for them, else in
 * columns at its end. What nothing is known of stays as the superior has it.
 */
export function backRows(
  { columns, printed }: AssignedList,
  { rows }: ListComparison,
  today: LocalDate,
  rules: DoneRules,
): BackRows {
  const width = columns.headings.length;
  const missing = BACK.filter(({ role }) => columns.of[role] === undefined);
  const placeOf = (role: ListRole): number =>
    columns.of[role] ?? width + missing.findIndex((one) => one.role === role);
  return {
    headings: [...columns.headings, ...missing.map(({ heading }) => heading)],
    rows: printed.map((cells, at) => {
      const row = Array.from({ length: width + missing.length }, (_, n) => cells[n] ?? '');
      const back = sentBack(rows[at]?.tasks ?? [], today, rules);
      if (back)
        for (const { role, of } of BACK)
          row[placeOf(role)] = of(back) || (row[placeOf(role)] ?? '');
      return row;
    }),
  };
}
