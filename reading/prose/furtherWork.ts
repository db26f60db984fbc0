import { WORK } from './lexicon.ts';
import { titleOf } from './titles.ts';

/** `(6 tháng) và …`: what joins a deadline to the one before it. */
const JOINED =
  /^(?:\([^()]*\)\s*)?(?:(?:tại|ở|trên)\s[^,;]{1,60},\s+)?(?:(?:và|đồng thời|sau đó)\s+)?/iu;
const NTH = '(đợt|lần|giai đoạn|bước|vòng|kỳ) (?:thứ )?(?:\\d{1,2}|I{1,3}|IV|nhất|hai|ba|cuối)';
const NTH_FIRST = new RegExp(`^${NTH}(?!\\p{L})`, 'iu');
const NTH_AT_END = new RegExp(`${NTH}$`, 'iu');

/** The title of a further deadline of a clause: its own work, else that of the one before it. */
export function furtherWork(before: string, work: string): string {
  const own = work.replace(JOINED, '');
  if (WORK.test(own) || /^riêng\s/iu.test(own)) return titleOf(own);
  const [nth = '', which] = NTH_FIRST.exec(own) ?? [];
  const isCounted = which !== undefined && NTH_AT_END.exec(before)?.[1]?.toLowerCase() === which;
  return titleOf(isCounted ? before.replace(NTH_AT_END, nth) : before);
}

const BEGINS = /^(?:khởi công|bắt đầu|khởi động)\s+(?=\S)/iu;
const ENDS = /(?<!\p{L})(?:hoàn thành|hoàn tất|kết thúc|khánh thành|xong)(?!\p{L})/iu;

/** `Khởi công … quý II, hoàn thành quý IV`: by the second deadline the work is finished. */
export const finished = (before: string, part: string): string =>
  BEGINS.test(before) && ENDS.test(part) ? before.replace(BEGINS, 'Hoàn thành ') : before;
