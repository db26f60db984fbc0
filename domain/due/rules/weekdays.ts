import { text } from '../../text/text.ts';
import type { Meaning } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

const NUMBERS: Record<string, number> = {
  ...{ hai: 1, ba: 2, tư: 3, năm: 4, sáu: 5, bảy: 6, bẩy: 6, nhật: 7, cn: 7 },
};
const NAME = '(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?![\\p{L}\\d])';
/** `thứ Hai`; in a list (`thứ 2, 4, 6`) the word is said once. */
const DAY = `(?:(?:ngày )?thứ ${NAME}|(?:ngày )?chủ nhật|CN(?![\\p{L}\\d]))`;
const WEEKLY = '(?:[hH]àng|[mM]ỗi) tuần';

/** Vietnamese counts Sunday as the first day, so `thứ 2` is Monday. */
const numbered = (name: string): number => NUMBERS[name] ?? Number(name) - 1;

function weekdays([words]: RegExpExecArray): Meaning {
  const names = words.toLowerCase().match(/hai|ba|tư|năm|sáu|bảy|bẩy|nhật|cn|[2-7]/gu) ?? [];
  return { type: 'weekday', weekdays: names.map(numbered) };
}

/** Days of the week. */
export const WEEKDAYS: Rule[] = [
  rule({
    name: 'span-of-weekdays',
    says: text('từ thứ … đến thứ …', 'from one weekday to another'),
    // On which of them a duty is due it does not say.
    pattern: `(?:từ )?${DAY}\\s?(?:-|–|đến(?: hết)?)\\s?(?:${DAY}|${NAME})`,
    meaning: { type: 'unreadable', why: 'frequency' },
    reads: ['Từ thứ 2 đến thứ 6 hàng tuần'],
    not: ['Thứ 2, 4 và 6 hàng tuần'],
  }),
  rule({
    name: 'weekday',
    says: text('thứ trong tuần', 'a day of the week'),
    pattern: `${DAY}(?:\\s?(?:,|;|và|&)\\s?(?:${DAY}|${NAME})){0,6}`,
    meaning: weekdays,
    reads: ['Thứ Hai hàng tuần', 'Thứ 2, 4 và 6 hàng tuần', 'Hàng tuần (Chủ nhật)'],
    not: ['Quý 2', 'Tuần thứ nhất'],
  }),
  rule({
    name: 'short-weekday',
    says: text('thứ trong tuần (T2–T7)', 'a day of the week in short'),
    pattern: `T[2-7](?:\\s?(?:,|và|&)\\s?(?:T[2-7]|CN)){0,6}(?= ${WEEKLY})`,
    meaning: weekdays,
    cased: true,
    reads: ['T6 hàng tuần', 'T2, T4 hàng tuần'],
    not: ['T2', 'T6/2026'],
  }),
];
