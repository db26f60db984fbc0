import { shownDate } from '../../calendar/shown.ts';
import { fold } from '../../text/fold.ts';

/** Short answers in the words people use, accents or not. */
const SHORT = {
  yes: ['co', 'dung', 'nhan', 'dong y', 'yes', 'true', 'ok'],
  no: ['khong', 'khong nhan', 'bo', 'no', 'false'],
  none: ['chua co', 'none'],
  together: ['giu chung', 'together'],
  apart: ['tach', 'apart'],
} as const;

export type Short = keyof typeof SHORT;

/** The short answer that was typed; null for any other words. */
export function shortAnswer(typed: string): Short | null {
  const word = fold(typed).replace(/[.!]+$/u, '');
  return (Object.keys(SHORT) as Short[]).find((short) => (SHORT[short] as readonly string[]).includes(word)) ?? null;
}

/** A due text as it would stand in a plan: days typed as `2026-06-15` become `15/06/2026`. */
export function typedDue(typed: string): string {
  const words = typed.trim().replace(/(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d/-])/gu, shownDate);
  return /^continuous$/iu.test(words) ? 'Thường xuyên' : words;
}
