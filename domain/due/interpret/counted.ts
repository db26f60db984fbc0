import { numberOf } from '../lexicon.ts';
import { spelledOut } from '../spelling.ts';
import type { Conclusion } from './openReading.ts';

const COUNT = '0?(?<count>[1-6]|hai|ba|bốn)';
const THING = '(?:lần|đợt|kỳ|kì|cuộc|hội nghị|lượt|buổi)';
const LEAST = '(?:tổ chức |ít nhất |tối thiểu )*';
const OPENS = '\\s?[:,(]\\s?(?:vào )?(?<times>.+?)\\)?$';
const WAYS = [
  `${LEAST}${COUNT} ${THING}(?:\\s?(?:/|trong|một|mỗi|hàng|hằng)\\s?(?<per>năm|nam|tháng|tuần)(?: \\d{4})?)?${OPENS}`,
  `(?:mỗi|một|hàng|hằng|1|01) (?<per>năm|tháng|tuần),? ${LEAST}${COUNT} ${THING}${OPENS}`,
].map((way) => new RegExp(`^${way}`, 'iu'));

/**
 * `2 lần/năm (tháng 6, tháng 12)`, `Mỗi tháng 2 lần, vào ngày 10 và 25`: as many times as it counts
 * are its deadlines; null for any other text.
 */
export function countedTimes(line: string, read: (times: string) => Conclusion): Conclusion | null {
  const found = WAYS.map((way) => way.exec(line)).find((match) => match !== null);
  const { count = '', per = 'năm', times } = found?.groups ?? {};
  if (times === undefined) return null;
  const words = spelledOut(times).text;
  const each = per.toLowerCase();
  const told = read(each === 'tháng' || each === 'tuần' ? `${words} hàng ${each}` : words);
  const wanted = Number.isNaN(Number(count)) ? numberOf(count) : Number(count);
  return told.confidence === 'sure' && countIn(told, each) === wanted ? told : null;
}

/** How many times a reading names in one of its periods. */
function countIn({ deadline: { dueDates, weekdays = [] } }: Conclusion, per: string): number {
  if (per === 'tuần') return weekdays.length;
  const month = dueDates[0]?.slice(0, 7);
  const isMonthly = per === 'tháng';
  return isMonthly ? dueDates.filter((day) => day.startsWith(month ?? '')).length : dueDates.length;
}
