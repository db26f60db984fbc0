import { text } from '../../text/text.ts';
import { type Rule, rule } from './rule.ts';

const DATED =
  '(?:,? ngày(?: \\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}| \\d{1,2} tháng \\d{1,2} năm \\d{4}))?';
const CITATION = { type: 'citation' } as const;

/** Numbers and dates of documents, which are never deadlines. */
export const CITATIONS: Rule[] = [
  rule({
    name: 'document-number',
    says: text('số, ký hiệu văn bản', 'a document’s number'),
    pattern: `(?:số:? )?\\d{0,6}(?:/\\d{4})?[-/]\\p{Lu}[\\p{Lu}\\p{N}]*[-/]\\p{Lu}[\\p{L}\\p{N}-]*${DATED}`,
    meaning: CITATION,
    cased: true,
    reads: ['Kế hoạch số 15/KH-UBND ngày 05/01/2024', 'Nghị định 118/2025/NĐ-CP'],
    not: ['15/6/2024', 'Quý I/2024'],
  }),
  rule({
    name: 'document-number-of-a-year',
    says: text('số văn bản theo năm', 'a document’s number of a year'),
    pattern: `số:? \\d{1,6}/\\d{4}${DATED}`,
    meaning: CITATION,
    reads: ['Kế hoạch số 152/2025', 'Công văn số 12/2026 ngày 05/01/2026'],
    not: ['15/2024', 'số 15'],
  }),
];
