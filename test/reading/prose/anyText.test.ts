import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duesIn } from '../../../reading/prose/dues.ts';
import { outlineOf, withBelow } from '../../../reading/prose/outline.ts';
import { statementsIn } from '../../../reading/prose/statements.ts';
import { chargedIn } from '../../../reading/prose/units/charged.ts';

const context = { planYear: 2026, beforeIsInclusive: false };
const WORDS = [
  ...[
    'Giao',
    'Phòng Kinh tế',
    'các đơn vị',
    'Ban',
    'chủ trì',
    'phối hợp với',
    'rà soát',
    'báo cáo',
  ],
  ...[
    'hoàn thành',
    'trước ngày 15/6',
    'hằng tháng',
    'trong quý II',
    'Tháng 7:',
    'đã',
    ',',
    ';',
    '.',
  ],
  ...['(', ')', 'theo', 'kết quả', 'Nội dung này', 'để', 'thứ Sáu', '30/2', '%', '1.', '- '],
];
const sentences = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 25 })
  .map((words) => words.join(' ').replace(/\s+/gu, ' ').trim());

describe('any sentence at all', () => {
  it('charges with nothing but its own words', () => {
    fc.assert(
      fc.property(fc.oneof(sentences, fc.string()), (sentence) => {
        const { unit, work, together } = chargedIn(sentence);
        for (const words of [unit, together, work]) expect(sentence).toContain(words);
      }),
    );
  });

  it('has its deadlines where they stand, in order', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const all = duesIn(sentence, context).flatMap(({ at }) => at);
        for (const [at, { from, to }] of all.entries()) {
          expect(from).toBeGreaterThanOrEqual(all[at - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(sentence.length);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });

  it('gives duties with a title, and undated ones to somebody only, named or to be asked', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const statements = statementsIn(sentence, { unit: '' }, context);
        for (const { title, unit, isUnitSure, reading } of statements) {
          expect(title).not.toBe('');
          if (reading === null && isUnitSure) expect(unit).not.toBe('');
        }
      }),
      // Once a duty of nobody's was joined with one whose unit is to be asked.
      { examples: [['rà soát 1. Ban đã đã']] },
    );
  });
});

describe('any document at all', () => {
  it('has each paragraph once in its outline, below what stands before it', () => {
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('I. ', '1. ', '1.1. ', 'a) ', '- ', '+ ', 'A. ', ''),
        fc.constantFrom('Việc', 'Mục:'),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(lines, (marked) => {
        const blocks = marked.map(([mark, words], at) => ({
          ...{
            type: 'paragraph' as const,
            text: `${mark}${words} ${at}`,
            source: { line: at + 1 },
          },
        }));
        const items = [...withBelow(outlineOf(blocks))];
        expect(items.map(({ source }) => source.line)).toEqual(blocks.map((_, at) => at + 1));
        for (const { parent, source } of items)
          expect(parent?.source.line ?? 0).toBeLessThan(source.line ?? 0);
      }),
    );
  });
});
