import { text } from '../../text/text.ts';
import { type Rule, rule } from './rule.ts';

const HOUR =
  '(?:[01]?\\d|2[0-4])(?:\\s?(?:h|giờ)(?:\\s?\\d{2}(?!\\d)(?:\\s?(?:phút|p))?)?|g\\d{2}|:\\d{2}(?::\\d{2})?)(?! (?:so với|sau|trước|kể từ|tính từ))';
/** `07 giờ và 16 giờ`. */
const HOURS = `${HOUR}(?:\\s?(?:,|và|&)\\s?${HOUR}){0,3}`;
const MIDNIGHT = '0?0(?:\\s?(?:h|giờ)(?:\\s?00(?:\\s?(?:phút|p))?)?|:00(?::00)?)';
const DAY = '(?=,? (?:(?:của )?ngày )?\\d{1,2}(?:\\s?/\\s?\\d| (?:hàng |mỗi )?tháng))';

/** Deadlines are days, so an hour says nothing more, but for the first of a day. */
export const HOURS_OF_DAYS: Rule[] = [
  rule({
    name: 'midnight',
    says: text('0 giờ: hết ngày liền trước', '0 o’clock: the day before'),
    pattern: `(?<!từ )(?:(?:vào|lúc|trước|đến|tới|hạn|chậm nhất|muộn nhất|là) )*(?<!từ |\\d)${MIDNIGHT}${DAY}`,
    meaning: { type: 'side', side: 'midnight' },
    reads: ['trước 0 giờ ngày 01/7/2026', 'Đến 00h00 ngày 15/6', 'Trước 0h ngày 01 hàng tháng'],
    not: ['15/06/2026 00:00:00', 'từ 0 giờ ngày 01/7', 'trước 10 giờ ngày 01/7'],
  }),
  rule({
    name: 'before-an-hour',
    says: text('trước giờ … của một ngày: ngay trong ngày đó', 'before an hour: on that day'),
    pattern: `(?:vào |lúc )*trước(?: lúc)? ${HOURS}`,
    meaning: { type: 'side', side: 'by' },
    reads: ['Trước 17h00 ngày 15/6/2026', 'Trước 16 giờ 30 ngày thứ 6 hàng tuần'],
    not: ['48 giờ trước ngày họp', 'Trước 17/6'],
  }),
  rule({
    name: 'hour',
    says: text('giờ trong ngày', 'an hour'),
    pattern: `(?:vào lúc |vào |lúc )?${HOURS}`,
    meaning: { type: 'hour' },
    reads: ['10:30 ngày 20/5', 'Thứ Ba 06/10 8h00'],
    not: ['48 giờ trước ngày họp'],
  }),
];
