import { shownDate } from '../../domain/calendar/shown.ts';
import { fold, normalise } from '../../domain/text/fold.ts';

/**
 * Short answers in the words people use, accents or none at all: `Dũng` is a name, and no `đúng`.
 */
const SHORT = {
  yes: ['có', 'đúng', 'nhận', 'đồng ý', 'yes', 'true', 'ok'],
  no: ['không', 'không nhận', 'bỏ', 'no', 'false'],
  none: ['chưa có', 'none'],
  together: ['giữ chung', 'together'],
  apart: ['tách', 'apart'],
} as const;

export type Short = keyof typeof SHORT;

/** The short answer that was typed; null for any other words. */
export function shortAnswer(typed: string): Short | null {
  const word = normalise(typed).replace(/[.!]+$/u, '');
  const is = (one: string): boolean => word === one || word === fold(one);
  return (Object.keys(SHORT) as Short[]).find((short) => SHORT[short].some(is)) ?? null;
}

/** A due text as it would stand in a plan: days typed as `2026-06-15` become `15/06/2026`. */
export function typedDue(typed: string): string {
  const words = typed.trim().replace(/(?<![\d/-])\d{4}-\d{2}-\d{2}(?![\d/-])/gu, shownDate);
  return /^continuous$/iu.test(words) ? 'Thường xuyên' : words;
}
