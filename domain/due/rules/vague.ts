import { text } from '../../text/text.ts';
import { EACH, YEAR } from '../lexicon.ts';
import type { Meaning } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

const SEASON =
  'tết(?: (?!năm |tháng |ngày |đến |từ |trước )\\p{L}{1,12}){0,4}|xuân|hè|mùa (?:xuân|hè|thu|đông|mưa|khô|bão|lũ)|vụ (?:xuân|hè|thu|đông|mùa|chiêm)(?:[ –-]{1,3}(?:xuân|thu))?';
const NTH = '(?:(?:thứ )?(?:[1-5]|nhất|hai|ba|tư|năm)';
const VAGUE: Meaning = { type: 'unreadable', why: 'vague' };

/** Times of which no calendar tells the day. */
export const VAGUE_TIMES: Rule[] = [
  rule({
    name: 'season',
    says: text('mùa, vụ, Tết', 'a season or feast'),
    pattern: `(?:${SEASON})(?: năm)? ${YEAR}`,
    meaning: VAGUE,
    reads: ['Tết 2026', 'Vụ Đông – Xuân 2026', 'Hè năm 2026'],
    not: ['Tháng 6/2026'],
  }),
  rule({
    name: 'week-of-a-month',
    says: text('tuần trong tháng', 'a week of a month'),
    pattern: `tuần ${NTH}|đầu(?: tiên)?|cuối(?: cùng)?)(?: của)? tháng(?: \\d{1,2}(?:\\s?/\\s?\\d{4})?)?`,
    meaning: VAGUE,
    reads: ['Tuần thứ 2 tháng 12', 'Tuần đầu tháng 7/2026', 'Thứ Sáu tuần cuối tháng'],
    not: ['Tuần 9', 'tuần đầu quý'],
  }),
  rule({
    name: 'week-of-each-period',
    says: text('tuần trong mỗi kỳ', 'a week of each period'),
    pattern: `tuần ${NTH}(?:, [1-5])?|đầu|cuối)(?: của)? (?:${EACH} )?(?:tháng|quý)`,
    meaning: { type: 'unreadable', why: 'frequency' },
    reads: ['Tuần đầu của mỗi quý', 'tuần 2 hàng tháng'],
    not: ['Tuần 2'],
  }),
  rule({
    name: 'numbered-week',
    says: text('tuần thứ … của kế hoạch', 'a week by its number'),
    pattern: 'tuần (?:thứ )?\\d{1,2}(?:\\s?(?:-|–|đến|và|,)\\s?(?:tuần )?\\d{1,2})?',
    meaning: { type: 'unreadable', why: 'week' },
    reads: ['Tuần 3', 'Tuần 5–6', 'tuần thứ 12'],
    not: ['Tuần 9 (từ 03/11 - 08/11)', 'hàng tuần'],
  }),
  rule({
    name: 'week-unnamed',
    says: text('một tuần không rõ', 'a week that is not named'),
    pattern: '(?:trong )?tuần (?:này|tới|sau|trước|qua)',
    meaning: { type: 'unreadable', why: 'week' },
    reads: ['Trong tuần này', 'tuần sau'],
    not: ['hàng tuần'],
  }),
  rule({
    name: 'about',
    says: text('khoảng', 'about'),
    pattern: '(?:vào )?khoảng',
    meaning: VAGUE,
    reads: ['Khoảng tháng 6', 'vào khoảng 15/6'],
    not: ['tháng 6'],
  }),
  rule({
    name: 'end-of-a-period-unnamed',
    says: text('cuối tháng, cuối quý không rõ', 'the end of a period that is not named'),
    pattern: 'cuối (?:tháng|quý)',
    meaning: VAGUE,
    reads: ['Cuối tháng', 'cuối quý'],
    not: ['Cuối tháng 6', 'tháng cuối quý', 'ngày cuối tháng'],
  }),
  rule({
    name: 'third-of-a-month',
    says: text('thượng tuần, trung tuần, hạ tuần', 'a third of a month'),
    pattern: '(?:thượng|trung|hạ) tuần(?: tháng \\d{1,2})?',
    meaning: VAGUE,
    reads: ['Trung tuần tháng 6'],
    not: ['hàng tuần'],
  }),
  rule({
    name: 'beginning-or-middle',
    says: text('đầu, giữa kỳ', 'the beginning or middle of a period'),
    pattern:
      '(?:đầu|giữa)(?:(?: của)? (?:mỗi|hàng|từng|các)| của)? (?:năm|quý|tháng)(?: [\\dIVX/]+)?',
    meaning: VAGUE,
    reads: ['Đầu tháng 5', 'giữa năm', 'Đầu quý III/2026', 'Đầu mỗi tháng', 'giữa các quý'],
    not: ['6 tháng đầu năm', 'tháng đầu quý'],
  }),
  rule({
    name: 'school-year',
    says: text('năm học, học kỳ', 'a year or term of school'),
    pattern: '(?:năm|niên) học|học kỳ',
    meaning: VAGUE,
    reads: ['Năm học 2026-2027', 'học kỳ I'],
    not: ['năm 2026'],
  }),
  rule({
    name: 'next-year',
    says: text('năm sau', 'the next year'),
    pattern:
      '(?<!(?:các|những) )năm (?:sau(?! (?:khi|thời|ngày|\\d))|tới|kế tiếp|tiếp theo|liền kề)',
    meaning: VAGUE,
    reads: ['Quý I năm sau'],
    not: ['31/01 năm sau', 'các năm sau', '1 năm sau khi ban hành'],
  }),
  rule({
    name: 'after-a-time',
    says: text('sau một mốc', 'after a time'),
    // `Sau 30/6` is not due on that day, nor is it said when.
    pattern:
      'sau (?:hết |khi kết thúc )?(?:ngày |tháng |quý |năm )?(?:\\d{1,4}|[IVX]{1,4})(?! (?:ngày|tháng|tuần|năm))(?:[/.-]\\d{1,4}){0,2}',
    meaning: VAGUE,
    reads: ['Sau 30/6', 'Sau ngày 30/6/2026'],
    not: ['sau 10 ngày kể từ khi ký', 'sau khi họp'],
  }),
  rule({
    name: 'days-before-an-occasion',
    says: text('số ngày trước một dịp', 'days before an occasion'),
    pattern: 'trước (?!khi )\\p{L}{1,12}(?: \\p{L}{1,12}){0,9} \\d{1,3} ngày',
    meaning: VAGUE,
    reads: ['Trước Tết Nguyên đán 20 ngày', 'Trước ngày bầu cử 20 ngày'],
    not: ['trước ngày 20'],
  }),
  rule({
    name: 'days-from-a-day',
    says: text('số ngày từ một ngày', 'days from a day'),
    pattern: '\\d{1,3} ngày(?: đêm)?,? (?:kể |tính )?từ (?:ngày )?\\d{1,2}',
    meaning: VAGUE,
    reads: ['90 ngày, từ 01/3/2026'],
    not: ['90 ngày kể từ khi ký'],
  }),
  rule({
    name: 'lunar',
    says: text('âm lịch', 'of the lunar calendar'),
    pattern: 'âm lịch|[âÂ]\\.?[lL]',
    meaning: { type: 'unreadable', why: 'lunar' },
    reads: ['10/3 âm lịch', 'Tháng 5 (ÂL)'],
    not: ['dương lịch'],
  }),
  rule({
    name: 'feast-beside-a-day',
    says: text('ngày và Tết', 'a day and a feast'),
    // `Dịp 27/7 và Tết Nguyên đán` is two times, of which one is not printed.
    pattern: 'và (?:dịp )?tết (?:nguyên đán|âm lịch|trung thu)',
    meaning: { type: 'unreadable', why: 'lunar' },
    reads: ['Dịp 27/7 và Tết Nguyên đán'],
    not: ['và Tết trồng cây'],
  }),
  rule({
    name: 'either',
    says: text('hoặc: hai mốc', 'one of two times'),
    pattern: 'hoặc(?= (?:(?:trước|trong|đến|cuối|vào) )*(?:ngày|tháng|quý|năm|hàng|\\d))',
    meaning: VAGUE,
    reads: ['Tháng 3/2026 hoặc tháng 4/2026', 'Hàng tháng hoặc hàng quý'],
    not: ['hoặc phòng khác', 'Trước hoặc trong tháng 5'],
  }),
];
