import { remembered } from '../remembered.ts';
import { ASIDE_PHRASES } from './asidePhrases.ts';
import { DATE_PHRASES } from './datePhrases.ts';
import { type Item, type Phrase, phrase } from './items.ts';
import { OFFSET_PHRASES, OPEN_PHRASES } from './openPhrases.ts';
import { PERIOD_PHRASES } from './periodPhrases.ts';
import { RECURRENCE_PHRASES } from './recurrencePhrases.ts';

/**
 * What is left when nothing above fits. Figures that look like a date but are none must never pass
 * unseen.
 */
const REST: Phrase[] = [
  phrase('âm lịch|[âÂ]\\.?[lL]', () => ({ type: 'unreadable', why: 'lunar' })),
  // `Dịp 27/7 và Tết Nguyên đán` is two times, of which one is not printed.
  phrase('và (?:dịp )?tết (?:nguyên đán|âm lịch|trung thu)', () => ({
    type: 'unreadable',
    why: 'lunar',
  })),
  phrase('\\d{1,10}(?:\\s?/\\s?\\d{1,10}){1,3}', () => ({ type: 'unreadable', why: 'date' })),
  phrase('\\d{1,10}(?:[.-]\\d{1,10}){2,3}', () => ({ type: 'unreadable', why: 'date' })),
  phrase('\\d{1,10}(?:[.,]\\d{1,10})?', () => ({ type: 'number' })),
  phrase('[IVX]{1,4}', () => ({ type: 'number' }), 'uy'),
  phrase('(?:quý|quí) [IVX\\d]{1,6}', () => ({ type: 'unreadable', why: 'quarter' })),
  phrase('ngày', () => ({ type: 'dangling' })),
  // A month or a day of the week: it may only stand beside the day it is.
  phrase('T[2-7](?!,? (?:ngày )?\\d{1,2}[/.-]\\d)', () => ({ type: 'dangling' }), 'uy'),
  phrase(
    'hoặc(?= (?:(?:trước|trong|đến|cuối|vào) )*(?:ngày|tháng|quý|quí|năm|hàng|hằng|\\d))',
    () => ({
      ...{ type: 'unreadable', why: 'vague' },
    }),
  ),
  {
    pattern: /và(?![\p{L}\p{N}])|[;&]/iuy,
    meaning: () => ({ type: 'separator', range: false, mark: 'list' }),
  },
  { pattern: /\//uy, meaning: () => ({ type: 'separator', range: false, mark: 'slash' }) },
  { pattern: /,/uy, meaning: () => ({ type: 'separator', range: false }) },
  { pattern: /[-–]/uy, meaning: () => ({ type: 'separator', range: true }) },
  { pattern: /[\p{L}\p{N}\p{M}]{1,60}/uy, meaning: () => ({ type: 'word' }) },
];

const TIMES: Phrase[] = [...DATE_PHRASES, ...PERIOD_PHRASES, ...RECURRENCE_PHRASES, ...REST];

/** The words of a deadline column. */
const DUE_TEXT: Phrase[] = [...ASIDE_PHRASES, ...OPEN_PHRASES, ...TIMES];

/** `sơ kết vào tháng 6`; what took place `vào tháng 6` is no duty. */
const MEETING = phrase(
  '(?<=(?<!\\p{L})(?:sơ kết|tổng kết|báo cáo|họp)(?: [^\\d,;.]{0,40})? )vào(?= (?:tháng|quý|quí) )',
  () => ({
    ...{ type: 'side', side: 'within' },
  }),
);

/** The words of running text, where *khi* and *theo* mostly open no deadline. */
export const PROSE: Phrase[] = [...OFFSET_PHRASES, MEETING, ...TIMES];

/** Slips of the hand that no other word is: `Qúy II`, `quy 2`, `truớc ngày`. */
const QUARTER = /(?<!\p{L})(q)(?:ú[yi]|u[yi](?= (?:I{1,3}|IV|[1-4])(?![\p{L}\d])))(?!\p{L})/giu;
const BEFORE = /(?<!\p{L})(t)r(?:uớ|ứơ|ươ|uơ|uo)c(?= (?:ngày|tháng|quý|năm|\d))/giu;

/** `Q1/2026`, `Q.I`. */
const SHORT_QUARTER = /(?<![\p{L}\d])q\s?\.?\s?(?=(?:I{1,3}|IV|[1-4])(?![\p{L}\d]))/giu;
/** `T3/2026`, `T3-T6/2026`. */
const SHORT_MONTH =
  /(?<![\p{L}\d])T\s?\.?\s?(?=(?:0?[1-9]|1[0-2])(?:\s?[-–,;+&]\s?(?:T\.?\s?)?(?:0?[1-9]|1[0-2])){0,11}\s?\/\s?20\d\d)/gu;
const DASHES = /[÷—―−]/gu;

/**
 * One spelling for scanning: NFC, plain spaces. Positions in items count characters of this text.
 */
export function plainLine(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .replace(QUARTER, '$1uý')
    .replace(SHORT_QUARTER, 'Quý ')
    .replace(SHORT_MONTH, 'Tháng ')
    .replace(DASHES, '–')
    .replace(BEFORE, '$1rước')
    .trim();
}

const scanned = new Map<string, readonly Item[]>();

/**
 * Reads a deadline's plain line (see `plainLine`) into items. A plan writes the same few deadlines
 * in hundreds of rows, and looks at each several times.
 */
export const scan = (line: string): readonly Item[] =>
  remembered(scanned, line, () => scanFor(line, DUE_TEXT));

/**
 * Whether all items of a deadline's plain line are such; looks no further than the first that is
 * not.
 */
export function scanWhile(line: string, isSuch: (item: Item) => boolean): readonly Item[] | null {
  const items: Item[] = [];
  for (const item of itemsOf(line, DUE_TEXT)) {
    if (!isSuch(item)) return null;
    items.push(item);
  }
  return items;
}

/** Reads a plain line into items, left to right; the first phrase of the table that fits wins. */
export const scanFor = (line: string, phrases: Phrase[]): Item[] => [...itemsOf(line, phrases)];

function* itemsOf(line: string, phrases: Phrase[]): Generator<Item> {
  let at = 0;
  while (at < line.length) {
    const item = itemAt(line, at, phrases);
    // Deadlines are days.
    if (item && item.type !== 'hour' && item.type !== 'aside') yield item;
    at = item ? item.to : at + 1;
  }
}

function itemAt(line: string, at: number, phrases: Phrase[]): Item | null {
  for (const { pattern, meaning } of phrases) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const found = match && match[0].length > 0 ? meaning(match) : null;
    if (match && found) return { ...found, from: at, to: at + match[0].length };
  }
  return null;
}
