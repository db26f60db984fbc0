import { Refusal } from '../text/refusal.ts';
import { type Text, text } from '../text/text.ts';

/** Characters of each part of new work: they stand in every list and mail of it. */
export const WORK_LIMITS = {
  documentNo: 60,
  where: 120,
  title: 500,
  due: 200,
  coordinating: 1000,
  assignedBy: 200,
} as const;

const PARTS: Record<keyof typeof WORK_LIMITS, Text> = {
  documentNo: text('Số, ký hiệu văn bản', 'The number of the document'),
  where: text('Nơi giao', 'Where it was given'),
  title: text('Nội dung việc', 'What is to be done'),
  due: text('Thời hạn', 'The due text'),
  coordinating: text('Danh sách đơn vị phối hợp', 'The list of units that take part'),
  assignedBy: text('Tên cấp trên giao', 'The superior’s name'),
};

/** Refuses new work of which a part is too long to stand in lists and mails. */
export function refuseLongWork(
  typed: Partial<Record<keyof typeof WORK_LIMITS, string | undefined>>,
): void {
  for (const part of Object.keys(WORK_LIMITS) as (keyof typeof WORK_LIMITS)[]) {
    const [length, most] = [(typed[part] ?? '').length, WORK_LIMITS[part]];
    if (length > most) throw new Refusal(tooLong(PARTS[part], length, most));
  }
}

const tooLong = ({ vi, en }: Text, length: number, most: number): Text =>
  text(
    `${vi} dài ${length} ký tự: ghi tối đa ${most} ký tự, phần còn lại để trong văn bản.`,
    `${en} has ${length} characters: write ${most} at most, and keep the rest in the document.`,
  );
