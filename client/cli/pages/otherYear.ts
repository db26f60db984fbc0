import type { PlanReading } from '../../../domain/plan/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/**
 * A year that somebody gave beside another one in the plan's own title; null where they agree, the
 * title has none, or nobody gave any.
 */
export function otherYear(
  { title, year, period }: PlanReading['plan'],
  given: 'option' | 'answers' | null,
): Text | null {
  // Days that were read from the title itself contradict nothing in it.
  if (given === null || period) return null;
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
