import { type Meaning, type Phrase, phrase } from './items.ts';

const WEEKDAYS: Record<string, number> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  nhật: 7,
  cn: 7,
};
const NAME = '(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?![\\p{L}\\d])';
/** `thứ Hai`; in a list (`thứ 2, 4, 6`) the word is said once. */
const DAY = `(?:(?:ngày )?thứ ${NAME}|(?:ngày )?chủ nhật|CN(?![\\p{L}\\d]))`;
const WEEKLY = '(?:hàng|hằng|mỗi) tuần';
const SHORT = `T[2-7](?:\\s?(?:,|và|&)\\s?(?:T[2-7]|CN)){0,6}(?= ${WEEKLY})`;

/** Vietnamese counts Sunday as the first day, so `thứ 2` is Monday. */
const numbered = (name: string): number => WEEKDAYS[name] ?? Number(name) - 1;

function weekdays([words]: RegExpExecArray): Meaning {
  const names = words.toLowerCase().match(/hai|ba|tư|năm|sáu|bảy|bẩy|nhật|cn|[2-7]/gu) ?? [];
  return { type: 'weekday', weekdays: names.map(numbered) };
}

/**
 * Days of the week. What goes on from one to another is no list: on which of them a duty is due it
 * does not say.
 */
export const WEEKDAY_PHRASES: Phrase[] = [
  phrase(`(?:từ )?${DAY}\\s?(?:-|–|đến(?: hết)?)\\s?(?:${DAY}|${NAME})`, () => ({
    type: 'unreadable',
    why: 'frequency',
  })),
  phrase(`${DAY}(?:\\s?(?:,|;|và|&)\\s?(?:${DAY}|${NAME})){0,6}`, weekdays),
  phrase(SHORT, weekdays),
];
