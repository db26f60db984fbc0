import { text } from '../text/text.ts';
import { IN_WORDS, numberOf, THINGS } from './lexicon.ts';
import { type Line, lineOf, type Rewording, reworded } from './line.ts';
import { withoutAccents } from './unaccented.ts';

const ROMAN_OR_DIGIT = '(?:I{1,3}|IV|[1-4])(?![\\p{L}\\d])';
/** Where a month and a year were left blank, `Ngày tháng năm` is printed. */
const NO_BLANKS = '(?<!ngày )(?<!\\p{L})';
const MONTH = '(?:0?[1-9]|1[0-2])';
const NO_MORE = `(?! (?:mươi|lần|${THINGS}))`;

const to =
  (words: string): Rewording['becomes'] =>
  () =>
    words;

/** Slips of the hand, short forms and figures in words: in due texts and in running text. */
const SLIPS: readonly Rewording[] = [
  withoutAccents,
  {
    name: 'square-brackets',
    says: text('ngoặc vuông', 'square brackets'),
    pattern: /\[([^[\]()]{3,200})\]/gu,
    becomes: ([, words]) => `(${words})`,
    reads: [['22/5 [theo mẫu 03]', '22/5 (theo mẫu 03)']],
    not: ['[x] Quý I', '22/5 (theo mẫu 03)'],
  },
  {
    name: 'quarter-slip',
    says: text('chữ “quý” gõ nhầm', '*quý* mistyped'),
    pattern: new RegExp(`(?<!\\p{L})(q)(?:ú[yi]|u[yi](?= ${ROMAN_OR_DIGIT}))(?!\\p{L})`, 'giu'),
    becomes: ([, q]) => `${q}uý`,
    reads: [
      ['Qúy II/2026', 'Quý II/2026'],
      ['hết quy 3/2026', 'hết quý 3/2026'],
    ],
    not: ['Theo quy định', 'Quý II'],
  },
  {
    name: 'short-quarter',
    says: text('Q viết tắt của quý', 'Q for a quarter'),
    pattern: new RegExp(`(?<![\\p{L}\\d])q\\s?\\.?\\s?(?=${ROMAN_OR_DIGIT})`, 'giu'),
    becomes: to('Quý '),
    reads: [
      ['Q1/2026', 'Quý 1/2026'],
      ['Q.I', 'Quý I'],
      ['Qii/2026', 'Quý ii/2026'],
      ['Q.iv', 'Quý iv'],
    ],
    not: ['Q5', 'QĐ 1'],
  },
  {
    name: 'short-month-of-a-year',
    says: text('T viết tắt của tháng', 'T for a month'),
    pattern: new RegExp(
      `(?<![\\p{L}\\d])T\\s?\\.?\\s?(?=${MONTH}(?:\\s?[-–,;+&]\\s?(?:T\\.?\\s?)?${MONTH}){0,11}\\s?\\/\\s?20\\d\\d)`,
      'gu',
    ),
    becomes: to('Tháng '),
    reads: [
      ['T3/2026', 'Tháng 3/2026'],
      ['T3-T6/2026', 'Tháng 3-Tháng 6/2026'],
    ],
    not: ['T2', 'Tổ T13/2026'],
  },
  {
    name: 'dash',
    says: text('gạch nối', 'a dash'),
    pattern: /[÷—―−]/gu,
    becomes: to('–'),
    reads: [['Tháng 01÷03/2026', 'Tháng 01–03/2026']],
    not: ['Tháng 1-3'],
  },
  {
    name: 'before-slip',
    says: text('chữ “trước” gõ nhầm', '*trước* mistyped'),
    pattern: /(?<!\p{L})(t)r(?:uớ|ứơ|ươ|uơ|uo)c(?= (?:ngày|tháng|quý|năm|\d))/giu,
    becomes: ([, t]) => `${t}rước`,
    reads: [
      ['Truớc ngày 15/6', 'Trước ngày 15/6'],
      ['trứơc 15/6', 'trước 15/6'],
    ],
    not: ['Nước sạch', 'trước ngày 15/6'],
  },
  {
    name: 'month-in-words',
    says: text('tháng viết bằng chữ', 'a month in words'),
    pattern: new RegExp(`${NO_BLANKS}(tháng) (${IN_WORDS})${NO_MORE}`, 'giu'),
    becomes: ({ 0: found, 1: month, 2: words = '', index, input }) =>
      isMonth(words, input.slice(0, index), input.slice(index + found.length))
        ? `${month} ${numberOf(words)}`
        : found,
    reads: [
      ['Tháng Hai', 'Tháng 2'],
      ['trong tháng mười hai', 'trong tháng 12'],
      ['Tháng Năm/2026', 'Tháng 5/2026'],
      ['tháng năm năm 2026', 'tháng 5 năm 2026'],
      ['từ tháng ba đến tháng năm', 'từ tháng 3 đến tháng 5'],
    ],
    not: ['tháng hai lần', 'Ngày tháng Năm', 'THÁNG NĂM 2026', 'Tháng Năm 2026', 'trong tháng năm'],
  },
  {
    name: 'quarter-in-words',
    says: text('quý viết bằng chữ', 'a quarter in words'),
    pattern: new RegExp(
      `(?<!\\p{L})(qu[ýí]) (một|hai|ba|bốn|tư)(?![\\p{L}\\p{N}])${NO_MORE}`,
      'giu',
    ),
    becomes: ({ 1: quarter, 2: words = '' }) => `${quarter} ${numberOf(words)}`,
    reads: [
      ['Quý hai', 'Quý 2'],
      ['quý tư năm 2026', 'quý 4 năm 2026'],
    ],
    not: ['mỗi quý một lần', 'quý ba lượt'],
  },
  {
    name: 'day-in-words',
    says: text('ngày viết bằng chữ', 'a day in words'),
    pattern: new RegExp(
      `(?<!\\p{L})(ngày) (${IN_WORDS})(?= (?:tháng (?:\\d|${IN_WORDS})|(?:hàng|hằng|mỗi) tháng))`,
      'giu',
    ),
    becomes: ({ 1: day, 2: words = '' }) => `${day} ${numberOf(words)}`,
    reads: [['ngày mười lăm hằng tháng', 'ngày 15 hằng tháng']],
    not: ['ngày hai lần'],
  },
  {
    name: 'count-in-words',
    says: text('số viết bằng chữ', 'a number in words'),
    // `Quý hai năm 2026`, `thứ hai tuần sau`: not two of them; `năm tháng` may be years and months.
    pattern: new RegExp(
      `(?<!\\p{L})(?<!(?:thứ|quý|quí|tháng|lần|ngày) )(?!một |tư |(?:năm|bảy|bẩy) (?:tuần|năm))(${IN_WORDS}) (?=(?:ngày|tuần|tháng|quý|năm)(?:(?: làm việc)?,? (?:đầu|cuối|một lần|1 lần|sau|kể từ|tính từ|trước)|\\s?\\/\\s?(?:một |1 )?lần))|(?<=(?:(?<!\\p{L})(?:mỗi|cứ) |\\())(?:ba|sáu|chín|mười hai) (?=tháng(?! (?:\\d|${IN_WORDS})))`,
      'giu',
    ),
    becomes: ({ 0: found }) => `${numberOf(found.trim())} `,
    reads: [
      ['sáu tháng đầu năm', '6 tháng đầu năm'],
      ['ba tháng/lần', '3 tháng/lần'],
      ['mỗi ba tháng', 'mỗi 3 tháng'],
      ['ba tháng một lần', '3 tháng một lần'],
      ['mười lăm ngày sau khi ký', '15 ngày sau khi ký'],
    ],
    not: ['thứ hai tuần sau', 'quý hai năm sau', 'Một năm sau khi ký', 'tháng hai'],
  },
];

const A_MONTH = `tháng (?:\\d{1,2}|(?!năm)${IN_WORDS})`;
/** `từ tháng ba đến tháng năm`, `tháng năm và tháng mười` */
const BEHIND_MONTH = new RegExp(
  `${A_MONTH}(?:\\s?/\\s?\\d{4})?\\s?(?:,|và|–|-|(?:cho )?(?:đến|tới)(?: hết)?)\\s$`,
  'iu',
);
const BEFORE_MONTH = new RegExp(`^\\s?(?:,|và|–|-|(?:đến|tới)(?: hết)?)\\s${A_MONTH}`, 'iu');

/** `Tháng năm` may be a date left blank; it is May with a capital, or before the year. */
const isMonth = (words: string, before: string, after: string): boolean =>
  !/^năm$/iu.test(words) ||
  BEHIND_MONTH.test(before) ||
  BEFORE_MONTH.test(after) ||
  /^(?: năm \d{4}|\s?\/\s?\d{4})/iu.test(after) ||
  (words === 'Năm' && /^(?:$|\s?[,;/)])/u.test(after));

/** No day of the week: those are `T2` … `T7`. */
const ONLY_MONTH = /(?<![\p{L}\d])T\s?\.?\s?(?:0[1-9]|1[0-2]|[189])(?![\p{L}\d])/u;
const SHORT_MONTH = new RegExp(`(?<![\\p{L}\\d])T\\s?\\.?\\s?(?=${MONTH}(?![\\p{L}\\d]))`, 'gu');

/** Short ways of a whole deadline. */
const WHOLE: readonly Rewording[] = [
  {
    name: 'day-apart-from-its-month',
    says: text('ngày ghi sau tháng', 'a day behind its month'),
    pattern:
      /^(?:trong |vào )?tháng (\d{1,2}(?:(?:\s?\/\s?| năm )\d{4})?)\s?[,;(–-]\s?((?:hoàn thành |xong )?(?:trước|(?:chậm|muộn) nhất(?: là)?(?: vào)?)) ngày (\d{1,2})\)?\.?$/giu,
    becomes: ({ 1: month, 2: side, 3: day }) => `${side} ngày ${day} tháng ${month}`,
    reads: [['Tháng 12, muộn nhất ngày 20', 'muộn nhất ngày 20 tháng 12']],
    not: ['Tháng 12, muộn nhất ngày 20/12'],
  },
  {
    name: 'rhythm-above-days',
    says: text('kỳ ghi trước các ngày', 'a period above its days'),
    pattern:
      /^(quý|năm)\s?\(((?:trước |chậm nhất )?(?:ngày )?\d{1,2}\s?\/\s?\d{1,2}(?!\d)[^()]*)\)$/giu,
    becomes: ({ 1: unit = '', 2: days }) => `hàng ${unit.toLowerCase()}, ${days}`,
    reads: [['Quý (10/3; 10/6; 10/9; 10/12)', 'hàng quý, 10/3; 10/6; 10/9; 10/12']],
    not: ['Quý I (10/3)'],
  },
  {
    name: 'rhythm-as-label',
    says: text('kỳ ghi trước ngày', 'a period as a label'),
    pattern:
      /^(tuần|tháng|quý|năm)\s?:\s?(?=(?:trước |chậm nhất )?(?:vào )?(?:ngày|thứ) [^;:]+$)/giu,
    becomes: ({ 1: unit = '' }) => `hàng ${unit.toLowerCase()}, `,
    reads: [['Quý: ngày 10 tháng cuối quý', 'hàng quý, ngày 10 tháng cuối quý']],
    not: ['Quý I: ngày 10/3'],
  },
  {
    name: 'short-month',
    says: text('T viết tắt của tháng', 'T for a month'),
    pattern: /^.*$/gu,
    becomes: ([line]) => (ONLY_MONTH.test(line) ? line.replace(SHORT_MONTH, 'Tháng ') : line),
    reads: [
      ['T12', 'Tháng 12'],
      ['T6, T9', 'Tháng 6, Tháng 9'],
    ],
    not: ['T2', 'T3; tháng 9'],
  },
];

/** All of them, for the test that walks them. */
export const REWORDINGS = { slips: SLIPS, whole: WHOLE };

/** A text in one spelling: running text, or a cell that may be a deadline. */
export const spelled = (raw: string): Line => SLIPS.reduce(reworded, lineOf(raw));

/** A deadline's cell in one spelling, short ways written out. */
export const spelledOut = (raw: string): Line => WHOLE.reduce(reworded, spelled(raw));

/** The same in words that differ in a letter only; every character stays at its place. */
export const inOneSpelling = (text: string): string =>
  !/[ằẰíÍìÌ]/u.test(text)
    ? text
    : text
        .replace(
          /(?<!\p{L})(h)([ằẰ])(?=ng(?!\p{L}))/giu,
          (_, h, a) => `${h}${a === 'Ằ' ? 'À' : 'à'}`,
        )
        .replace(/(?<!\p{L})(qu)([íÍ])(?!\p{L})/giu, (_, qu, y) => `${qu}${y === 'Í' ? 'Ý' : 'ý'}`)
        .replace(/(?<!\p{L})(k)([ìÌ])(?!\p{L})/giu, (_, k, y) => `${k}${y === 'Ì' ? 'Ỳ' : 'ỳ'}`);

/**
 * `- Quý I - Quý II`: where a dash begins a list, those after it go on with it, and are no ranges.
 */
export const withListMarks = (text: string): string =>
  /^[-–+•] /u.test(text) ? text.replace(/ [-–+•] /gu, ' ; ') : text;
