import { text } from '../../text/text.ts';
import { mark, type Rule, rule } from './rule.ts';

const DATE_LIKE = text('không phải ngày trong lịch', 'no day of the calendar');

/** What is left when nothing else fits. */
export const REST: Rule[] = [
  rule({
    name: 'figures-with-strokes',
    says: DATE_LIKE,
    pattern: '\\d{1,10}(?:\\s?/\\s?\\d{1,10}){1,3}',
    meaning: { type: 'unreadable', why: 'date' },
    reads: ['14/11/20233', '13/2024/5'],
    not: ['15/6/2024', '6/2024'],
  }),
  rule({
    name: 'figures-with-points',
    says: DATE_LIKE,
    pattern: '\\d{1,10}(?:[.-]\\d{1,10}){2,3}',
    meaning: { type: 'unreadable', why: 'date' },
    reads: ['15.6.20233', '1.2.3.4'],
    not: ['30.6.2026'],
  }),
  rule({
    name: 'no-such-quarter',
    says: text('không có quý này', 'no such quarter'),
    pattern: 'quý [IVX\\d]{1,6}',
    meaning: { type: 'unreadable', why: 'quarter' },
    reads: ['Quý 202'],
    not: ['Quý II', 'quý báo cáo'],
  }),
  rule({
    name: 'length',
    says: text('số ngày, không rõ từ ngày nào', 'so many days, of no known beginning'),
    pattern:
      '(?:trong (?:vòng |thời hạn |thời gian )?)?\\d{1,3} ngày(?: đêm| làm việc)?(?! (?:đầu|cuối))',
    meaning: { type: 'length' },
    reads: ['90 ngày', 'Trong vòng 10 ngày làm việc'],
    not: ['10 ngày sau khi họp', 'ngày 10'],
  }),
  rule({
    name: 'number',
    says: text('con số', 'a number'),
    pattern: '\\d{1,10}(?:[.,]\\d{1,10})?',
    meaning: { type: 'number' },
    reads: ['5 đơn vị', 'trước 2.5 ha'],
    not: ['15/6'],
  }),
  rule({
    name: 'roman-number',
    says: text('số La Mã', 'a Roman number'),
    pattern: '[IVX]{1,4}',
    meaning: { type: 'number' },
    cased: true,
    reads: ['Đợt II năm 2026'],
    not: ['Quý II', 'vi phạm'],
  }),
  rule({
    name: 'day-without-figure',
    says: text('ngày để trống', 'a day left blank'),
    pattern: 'ngày',
    meaning: { type: 'dangling' },
    reads: ['trước ngày', 'Ngày     tháng 3 năm 2026'],
    not: ['ngày 15', 'hàng ngày'],
  }),
  rule({
    name: 'day-of-something',
    says: text('ngày không ghi bằng số', 'a day without its figure'),
    pattern: 'ngày(?= (?!(?:và|hoặc|trước|sau|từ|đến|hàng|tháng|năm)(?!\\p{L}))\\p{Ll})',
    meaning: { type: 'dangling', of: true },
    reads: ['trước ngày khai giảng', 'Ngày hội Đại đoàn kết'],
    not: ['trước ngày', 'ngày 15', 'Ngày tháng năm', 'Ngày hội (18-19/10)'],
  }),
  rule({
    name: 'weekday-or-month',
    says: text('T2–T7: thứ hay tháng', 'a weekday or a month'),
    // It may only stand beside the day it is.
    pattern: 'T[2-7](?!,? (?:ngày )?\\d{1,2}[/.-]\\d)',
    meaning: { type: 'unreadable', why: 'weekday or month' },
    cased: true,
    reads: ['T2', 'T3; tháng 9'],
    not: ['Sáng T3 10/3', 'T6 hàng tuần', 'T12'],
  }),
  mark({
    name: 'and',
    says: text('và', 'and'),
    pattern: /và(?![\p{L}\p{N}])|[;&]/iuy,
    meaning: { type: 'separator', range: false, mark: 'list' },
    reads: ['15/6 và 15/12', '5/3; 5/6'],
    not: ['vàng', '5/3, 5/6'],
  }),
  mark({
    name: 'stroke',
    says: text('gạch chéo', 'a stroke'),
    pattern: /\//uy,
    meaning: { type: 'separator', range: false, mark: 'slash' },
    reads: ['II/2026'],
    not: ['15/6'],
  }),
  mark({
    name: 'comma',
    says: text('dấu phẩy', 'a comma'),
    pattern: /,/uy,
    meaning: { type: 'separator', range: false },
    reads: ['15/6, 15/12'],
    not: ['Quý I, II'],
  }),
  mark({
    name: 'dash-between',
    says: text('gạch nối', 'a dash'),
    pattern: /[-–]/uy,
    meaning: { type: 'separator', range: true },
    reads: ['1/3 – 15/3'],
    not: ['Tháng 1-3'],
  }),
];

/** Any other word, where no rule fits. */
export const WORD: Rule = mark({
  name: 'word',
  says: text('từ khác', 'any other word'),
  pattern: /[\p{L}\p{N}\p{M}]{1,60}/uy,
  meaning: { type: 'word' },
  reads: ['Phòng Nội vụ', 'Hoàn thành trước 15/6'],
  not: ['15/6'],
});
