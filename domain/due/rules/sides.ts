import { text } from '../../text/text.ts';
import { LATEST, YEAR } from '../lexicon.ts';
import { type Rule, rule } from './rule.ts';

/** On which side of a printed time the due date stands. */
export const SIDES: Rule[] = [
  rule({
    name: 'before-or-within',
    says: text('trước hoặc trong kỳ: hết kỳ đó', 'before or within a time: its end'),
    pattern:
      '(?:trước|trong)(?:,? hoặc|,? và|\\s?/)\\s?(?:ngay )?(?:trước|trong|đúng|vào|đến hết)(?: vào| trong| đúng)?',
    meaning: { type: 'side', side: 'by' },
    reads: [
      'Trước hoặc trong tháng 5/2026',
      'Trong hoặc trước quý III',
      'trước hoặc đúng ngày 5/6',
    ],
    not: ['Trước tháng 5', 'trước và sau 5/6'],
  }),
  rule({
    name: 'before',
    says: text('trước', 'before'),
    pattern:
      'trước(?: (?:thời điểm|mốc|thời hạn|hạn)(?= (?:(?:ngày|tháng|quý) )?[\\dIVX]))?(?! khi)',
    meaning: { type: 'side', side: 'before' },
    reads: ['trước ngày 20/11', 'Hoàn thành trước tháng 11/2024', 'trước thời điểm 30/6'],
    not: ['trước khi họp', 'trước hoặc trong tháng 5'],
  }),
  rule({
    name: 'before-a-period-ends',
    says: text('trước khi hết kỳ: hết kỳ đó', 'before a period ends: its end'),
    pattern: `(?:ngay )?trước khi (?:kết thúc|hết)(?= (?:tháng \\d|quý [IVX\\d]|năm ${YEAR}))`,
    meaning: { type: 'side', side: 'by' },
    reads: ['Trước khi kết thúc quý III/2026', 'Trước khi hết tháng 8'],
    not: ['Trước khi kết thúc năm', 'trước khi kết thúc đợt kiểm tra'],
  }),
  rule({
    name: 'at-the-latest',
    says: text('chậm nhất', 'at the latest'),
    pattern: `(?:${LATEST}|(?<!(?:quá|hết|gia|trước|đúng) )hạn(?: chót| cuối)?(?: là)?:?|deadline:?)(?: vào| trong| đến)?(?: cuối)?`,
    meaning: { type: 'side', side: 'by' },
    reads: [
      'chậm nhất ngày 20/01/2024',
      'muộn nhất là 15/6',
      'không quá ngày 30/6',
      'hạn 12/6',
      'hạn: 20/11',
    ],
    not: ['đã quá hạn ngày 20/8', 'gia hạn 15/6'],
  }),
  rule({
    name: 'until-before',
    says: text('đến trước', 'until before'),
    pattern: '(?:cho )?(?:đến|tới) trước(?! khi)',
    meaning: { type: 'side', side: 'before', until: true },
    reads: ['Từ 01/01 đến trước ngày 16/02/2026'],
    not: ['đến ngày 16/02'],
  }),
  rule({
    name: 'until',
    says: text('đến hết', 'until'),
    pattern: '(?:cho )?đến(?: hết)?|tới(?: hết)?|hết|xong(?: trong)?',
    meaning: { type: 'side', side: 'by' },
    reads: ['đến hết ngày 15/12', 'xong trong tháng 6', 'hết quý II'],
    not: ['trước ngày 15/12'],
  }),
  rule({
    name: 'within',
    says: text('trong', 'within'),
    pattern: 'trong',
    meaning: { type: 'side', side: 'within' },
    reads: ['Hoàn thành trong tháng 5/2024'],
    not: ['trước hoặc trong tháng 5'],
  }),
  rule({
    name: 'from',
    says: text('từ: lúc bắt đầu', 'from: a beginning'),
    pattern: '(?:kể |tính )?từ',
    meaning: { type: 'side', side: 'from' },
    reads: ['từ ngày 1/3 đến 15/3', 'Kể từ tháng 4'],
    not: ['Từ nay đến 30/6'],
  }),
];
