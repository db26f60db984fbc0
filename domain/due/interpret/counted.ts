import { spelledOut } from '../spelling.ts';
import type { Conclusion } from './openReading.ts';

const COUNTED =
  /^(?:tổ chức |ít nhất |tối thiểu )*0?([1-6]) (?:lần|đợt|kỳ|kì|cuộc|hội nghị|lượt|buổi)(?:\s?(?:\/|trong|một|mỗi|hàng|hằng)\s?(?:năm|nam)(?: \d{4})?)?\s?[:,(]\s?(?:vào )?(.+?)\)?$/iu;

/**
 * `2 lần/năm (tháng 6, tháng 12)`: as many times as it counts are its deadlines; null for any other
 * text.
 */
export function countedTimes(line: string, read: (times: string) => Conclusion): Conclusion | null {
  const [, count, times] = COUNTED.exec(line) ?? [];
  const found = times ? read(spelledOut(times).text) : null;
  return found?.confidence === 'sure' && found.deadline.dueDates.length === Number(count)
    ? found
    : null;
}
