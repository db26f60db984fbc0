import { describe, expect, it } from 'vitest';
import { typedGiven } from '../../../../client/cli/options/typedGiven.ts';
import { refusedText } from '../../../../client/cli/refusedText.ts';
import {
  type GivenWork,
  nameText,
  refText,
  refuseDays,
  sectionText,
  termFrom,
} from '../../../../client/office/commands/givenOrally.ts';
import { readRelativeTerm } from '../../../../domain/due/relativeTerm.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return refusedText(error.said).vi;
    throw error;
  }
  return '';
};

describe('how work came to the office', () => {
  it.each([
    'giao ban ngày 05/03/2026',
    'giao tại giao ban ngày 5/3/2026',
    'Được giao tại giao ban, ngày 05.03.2026',
    'giao ban 2026-03-05',
  ])('orally: %s', (words) => {
    const work = typedGiven({ given: words });
    expect(work).toEqual({ given: { where: 'giao ban', on: '2026-03-05' } });
    expect(refText(work)).toBe('giao ban 05/03/2026');
    expect(sectionText(work).vi).toBe('giao tại giao ban ngày 05/03/2026');
    expect(nameText(work).vi).toBe('Giao tại giao ban ngày 05/03/2026');
  });

  it('by a document, with the day of its receipt', () => {
    const work = typedGiven({
      documentNo: '88/SNV',
      documentDate: '02/03/2026',
      received: '05/03/2026',
    });
    expect(refText(work)).toBe('88/SNV');
    expect(nameText(work).vi).toBe('Văn bản số 88/SNV ngày 02/03/2026');
    expect(sectionText(work).vi).toBe('văn bản 88/SNV, 02/03/2026, nhận ngày 05/03/2026');
  });

  it.each([
    [{}, 'Việc này giao ở đâu?'],
    [{ documentNo: '88/SNV' }, 'Việc này giao ở đâu?'],
    [{ given: 'giao ban ngày 05/03/2026', documentNo: '88/SNV' }, 'bỏ một bên'],
    [{ given: 'giao ban ngày 05/03/2026', received: '05/03/2026' }, 'bỏ một bên'],
    [{ given: 'giao ban' }, 'Chưa rõ “giao ban”'],
    [{ given: '05/03/2026' }, 'Chưa rõ “05/03/2026”'],
    [{ given: 'giao ban ngày 31/02/2026' }, 'không có ngày này'],
    [{ documentNo: '88/SNV', documentDate: '02/03/2026', received: '5 tháng 3' }, '“5 tháng 3”'],
  ])('is refused with its remedy: %j', (typed, said) => {
    expect(refusal(() => typedGiven(typed))).toContain(said);
  });
});

describe('the day a term is counted from', () => {
  const from = (work: GivenWork, words: string) => {
    const term = readRelativeTerm(words);
    return term && termFrom(work, term);
  };
  const letter = { documentNo: '88/SNV', documentDate: '2026-03-02' };
  const received = { ...letter, received: '2026-03-05' };
  const orally = { given: { where: 'giao ban', on: '2026-03-09' } };

  it.each([
    [received, '05 ngày kể từ ngày nhận văn bản', '2026-03-05'],
    [received, '05 ngày kể từ ngày ký', '2026-03-02'],
    [letter, '05 ngày kể từ ngày giao', '2026-03-02'],
    [letter, '05 ngày kể từ ngày 10/03/2026', '2026-03-10'],
    [orally, '05 ngày kể từ ngày được giao', '2026-03-09'],
    [received, '05 ngày sau khi có kết luận thanh tra', null],
  ])('%j, %s: %s', (work, words, day) => {
    expect(from(work, words)).toBe(day);
  });

  it('must be said where it is that of the receipt', () => {
    expect(refusal(() => from(letter, '05 ngày kể từ ngày nhận văn bản'))).toContain('--received');
  });

  it('is not still to come, nor before the document was written', () => {
    expect(refusal(() => refuseDays(received, '2026-03-04'))).toContain('chưa tới');
    expect(refusal(() => refuseDays(orally, '2026-03-08'))).toContain('--given');
    const early = { ...letter, received: '2026-03-01' };
    expect(refusal(() => refuseDays(early, '2026-03-10'))).toContain('trước ngày văn bản');
    expect(refusal(() => refuseDays(received, '2026-03-05'))).toBe('');
  });
});
