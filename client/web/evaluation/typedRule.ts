import { z } from 'zod';
import { type ExclusionRule, MEASURES } from '../../../domain/evaluation/exclusion.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';

const id = z.string().regex(/^[\w-]{1,40}$/);

const SHAPE = z.object({
  id,
  words: z.string().min(1).max(1000),
  measure: z.enum(MEASURES),
  atLeast: z.coerce.number().int().min(1).max(1000),
});

/** A rule of exclusion from what was typed. Throws a `Refusal` that names what is wrong. */
export function typedRule(typed: Record<string, string>): ExclusionRule {
  const read = SHAPE.safeParse(typed);
  if (read.success) return read.data;
  const [field] = read.error.issues[0]?.path ?? [];
  throw new Refusal(WRONG[field as keyof typeof WRONG] ?? WRONG.id);
}

const WRONG: Record<keyof typeof SHAPE.shape, Text> = {
  id: text('Biểu mẫu không hợp lệ; mở lại trang này rồi ghi lại.', 'Open this page again first.'),
  words: text(
    'Chưa ghi nguyên văn quy định của kế hoạch (nhiều nhất 1.000 ký tự).',
    'Write what the plan says, of 1,000 letters at most.',
  ),
  measure: text('Chưa chọn căn cứ để đếm.', 'Choose what the rule counts.'),
  atLeast: text(
    'Số “từ bao nhiêu trở lên” phải là số nguyên từ 1 đến 1.000.',
    'From how many on must be a whole number from 1 to 1,000.',
  ),
};
