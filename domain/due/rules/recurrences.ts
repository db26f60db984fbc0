import { text } from '../../text/text.ts';
import { QUARTER_ENDS } from '../days.ts';
import { EACH, IN_WORDS, UNIT, unitOf } from '../lexicon.ts';
import type { Meaning } from '../tokens.ts';
import { type Rule, rule } from './rule.ts';

const every = ([, unit]: RegExpExecArray): Meaning => ({ type: 'every', unit: unitOf(unit) });
const FREQUENCY: Meaning = { type: 'unreadable', why: 'frequency' };

/** Once a period is a recurrence; twice a year leaves the days open. */
const times = ([, count, unit]: RegExpExecArray): Meaning =>
  Number(count) === 1 ? { type: 'every', unit: unitOf(unit) } : FREQUENCY;

/** Reports stand at 3, 6, 9 and 12 months; other spans are asked. */
const points = ([, printed]: RegExpExecArray): Meaning =>
  [3, 6, 9, 12].includes(Number(printed)) ? { type: 'points', months: Number(printed) } : FREQUENCY;

/** `Ngày cuối tháng` does not say that it is each month’s. */
const lastDay = ([, each, unit]: RegExpExecArray): Meaning => ({
  ...{ type: 'every', unit: unitOf(unit), ends: each ? 'stated' : 'assumed' },
});

/** `Quý 1 lần đầu`, `lần hai`: which time it is, not how often. */
const WHICHEVER = `(?! (?:thứ|\\d|đầu(?! tư)|cuối|nhất|nhì|tiếp theo|kế tiếp|sau|này|nữa|[IVX]{1,4}(?![\\p{L}\\p{N}])|(?!năm \\d)${IN_WORDS}))`;

const once = (count: string | undefined): boolean => Number(count) === 1;

const REPORTED = '(?: (?:của |sau |kề sau |liền kề )?';
const NEXT = '(?:sau|kế tiếp|tiếp theo|liền kề|kế|liền sau)';
const UNNAMED = '(?! (?:[IVX]{1,4}|\\d+)(?![\\p{L}\\d]))';

function monthsOf(months: number[], recurrence: 'monthly' | 'quarterly', stated: boolean): Meaning {
  return { type: 'months-of-period', months, recurrence, stated };
}

const MONTHS_AFTER = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

/** How plans say that a duty returns. */
export const RECURRENCES: Rule[] = [
  rule({
    name: 'month-after-a-quarter',
    says: text('tháng sau mỗi quý', 'the month after each quarter'),
    pattern: `tháng đầu(?: tiên)?(?: của)? quý ${NEXT}${REPORTED}(quý báo cáo))?|tháng(?: liền kề| đầu tiên)? ${NEXT}${REPORTED}(quý(?: báo cáo)?))`,
    meaning: ([, of, after]) => monthsOf([4, 7, 10, 13], 'quarterly', Boolean(of ?? after)),
    reads: ['Ngày 05 tháng liền kề sau quý báo cáo', 'Ngày 10 tháng đầu tiên của quý tiếp theo'],
    not: ['tháng đầu quý'],
  }),
  rule({
    name: 'month-after-a-month',
    says: text('tháng sau mỗi tháng', 'the month after each month'),
    pattern: `tháng (?:liền kề )?${NEXT}${REPORTED}(tháng báo cáo))?(?! kỳ)`,
    meaning: ([, of]) => monthsOf(MONTHS_AFTER, 'monthly', of !== undefined),
    reads: ['Hàng tháng, trước ngày 05 tháng sau', 'ngày 05 của tháng sau tháng báo cáo'],
    not: ['Ngày 05 tháng sau kỳ báo cáo'],
  }),
  rule({
    name: 'last-month-of-quarters',
    says: text('tháng cuối quý', 'the last month of each quarter'),
    pattern: `tháng cuối(?: cùng)?(?: của)?(?: ${EACH})? quý${UNNAMED}`,
    meaning: monthsOf(QUARTER_ENDS, 'quarterly', true),
    reads: ['Ngày 30 tháng cuối cùng của quý', 'Trước ngày 20 tháng cuối quý'],
    not: ['tháng cuối quý II'],
  }),
  rule({
    name: 'first-month-of-quarters',
    says: text('tháng đầu quý', 'the first month of each quarter'),
    pattern: `tháng đầu(?: tiên)?(?: của)?(?: ${EACH})? quý${UNNAMED}`,
    meaning: monthsOf([1, 4, 7, 10], 'quarterly', true),
    reads: ['Trước ngày 10 tháng đầu quý'],
    not: ['tháng đầu quý II', 'tháng đầu quý sau'],
  }),
  rule({
    name: 'at-least-in-each',
    says: text('ít nhất một lần mỗi kỳ', 'at least once in each period'),
    pattern: `(?:ít nhất |tối thiểu )(\\d{1,2}) [^\\d;./]{1,30}/\\s?(${UNIT})`,
    meaning: times,
    reads: ['Ít nhất 01 cuộc/quý', 'tối thiểu 2 lần/năm'],
    not: ['01 cuộc'],
  }),
  rule({
    name: 'times-in-each',
    says: text('số lần mỗi kỳ', 'times in each period'),
    pattern: `(\\d{1,2}) lần\\s?(?:/|(?:trong )?mỗi)\\s?(?:01 |1 )?(${UNIT})`,
    meaning: times,
    reads: ['01 lần/quý', '2 lần/năm'],
    not: ['lần 1/2026'],
  }),
  rule({
    name: 'each-once',
    says: text('mỗi kỳ một lần', 'once a period'),
    pattern: `(?:(?:0?1|một) )?(${UNIT})(?:\\s?/\\s?(?:(?:01|1|một) )?| (?:01|1|một) )lần${WHICHEVER}`,
    meaning: every,
    reads: ['1 quý/lần', 'tháng/01 lần', 'Quý 1 lần', 'Một năm một lần'],
    not: ['3 tháng/lần', 'quý 1/2026', 'Quý 1 lần đầu', 'Tháng 1 lần hai'],
  }),
  rule({
    name: 'points-of-a-year',
    says: text('3, 6, 9, 12 tháng', 'at 3, 6, 9 or 12 months'),
    pattern:
      '(\\d{1,2}) tháng(?:\\s?/\\s?(?:0?1 |một )?lần| (?:0?1|một) lần)?(?! (?:sau|kể từ|tính từ|làm việc))',
    meaning: points,
    reads: ['Định kỳ 03 tháng, 6 tháng, 9 tháng, hàng năm', '6 tháng một lần', 'ba tháng một lần'],
    not: ['03 tháng sau khi được phê duyệt', '6 tháng đầu năm'],
  }),
  rule({
    name: 'once-in-some-periods',
    says: text('vài kỳ một lần', 'once in some periods'),
    pattern: `(?:từ )?(?:\\d{1,2}|${IN_WORDS})\\s?(?:đến|tới|-|–|hoặc|~)\\s?(?:\\d{1,2}|${IN_WORDS}) ${UNIT}(?:\\s?/\\s?(?:0?1 |một )?| (?:0?1 |một ))lần`,
    meaning: FREQUENCY,
    reads: ['từ 2 đến 3 tháng 1 lần', '2-3 tháng/lần', '1 hoặc 2 quý một lần'],
    not: ['3 tháng 1 lần', 'từ tháng 2 đến tháng 3'],
  }),
  rule({
    name: 'every-so-many-weeks',
    says: text('mấy tuần một lần', 'once in so many weeks'),
    pattern: '(?:[2-9]|0[2-9]|1\\d) (?:tuần|năm)(?:\\s?/\\s?| )(?:0?1 |một )?lần',
    meaning: FREQUENCY,
    reads: ['02 tuần một lần', '2 tuần/lần', '2 năm một lần'],
    not: ['1 tuần/lần', 'tuần 2', '6 tháng một lần'],
  }),
  rule({
    name: 'each',
    says: text('hằng kỳ', 'each period'),
    pattern: `(?:vào )?(?:${EACH}|theo|theo từng|của từng) (${UNIT})(?: (?:một|0?1) lần)?`,
    meaning: every,
    reads: ['Hàng tháng', 'Hằng quý, năm', 'định kỳ theo tuần', 'Mỗi quý một lần'],
    not: ['theo quy định', 'hàng ngày', 'mỗi năm học', 'khách hàng năm 2026'],
  }),
  rule({
    name: 'each-so-many-months',
    says: text('hằng 3, 6, 9, 12 tháng', 'every 3, 6, 9 or 12 months'),
    pattern: '(?:hàng|mỗi) (\\d{1,2}) tháng',
    meaning: points,
    reads: ['Hàng 6 tháng', 'mỗi 3 tháng'],
    not: ['hàng tháng'],
  }),
  rule({
    name: 'last-day-of-each',
    says: text('ngày cuối kỳ', 'the last day of a period'),
    pattern: `ngày (?:làm việc )?cuối(?: cùng)?(?: của)?(?: (mỗi|hàng|từng))? (tháng|quý|năm)`,
    meaning: lastDay,
    reads: ['Ngày cuối cùng hàng tháng', 'Ngày làm việc cuối cùng của tháng'],
    not: ['Ngày cuối cùng của tháng 3', 'Ngày cuối năm'],
  }),
  rule({
    name: 'periodic',
    says: text('định kỳ', 'periodically'),
    pattern: '(?:theo )?định kỳ',
    meaning: { type: 'periodic' },
    reads: ['Định kỳ, thường xuyên', 'Định kỳ hàng quý'],
    not: ['nhất định'],
  }),
  rule({
    name: 'several-times',
    says: text('nhiều lần', 'several times'),
    pattern: '(\\d{1,2}|hai|ba|bốn) lần(?! thứ)',
    meaning: ([, count]) => (once(count) ? null : FREQUENCY),
    reads: ['Tổ chức 02 lần trong năm', 'Mỗi năm hai lần'],
    not: ['01 lần', '2 lần/năm', '2 lần thứ'],
  }),
  rule({
    name: 'whole-year',
    says: text('cả năm', 'the whole year'),
    pattern: 'cả năm(?! học)',
    meaning: { type: 'unit', unit: 'year', whole: true },
    reads: ['Cả năm', '6 tháng và cả năm'],
    not: ['cả năm 2026', 'cả năm học'],
  }),
  rule({
    name: 'unit',
    says: text('kỳ (tuần, tháng, quý, năm)', 'a period'),
    pattern: `(?:0?1 |một |cả )?(${UNIT})`,
    meaning: ([, unit]) => ({ type: 'unit', unit: unitOf(unit) }),
    reads: ['Hàng quý, 06 tháng, năm', 'Quý'],
    not: ['năm học', 'Quý II', 'hàng năm'],
  }),
];
