import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** A plan year somebody typed. */
export function typedYear(words: string): number {
  if (/^20\d\d$/.test(words)) return Number(words);
  throw new Refusal(
    text(
      `Năm “${words}” không hợp lệ; ghi bốn chữ số, ví dụ 2026.`,
      `The year "${words}" is not valid; write four digits, e.g. 2026.`,
    ),
  );
}

/** A port somebody typed. */
export function typedPort(words: string): number {
  const port = Number(words);
  if (/^\d{1,5}$/.test(words) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(
    text(
      `Cổng “${words}” không hợp lệ; ghi một số từ 1 đến 65535.`,
      `The port "${words}" is not valid; write a number from 1 to 65535.`,
    ),
  );
}
