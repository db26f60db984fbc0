import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalise } from '../../../domain/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Ủy ban nhân dân', 'uy ban nhan dan'],
    ['ĐÔN ĐỐC', 'don doc'],
    ['Thường xuyên'.normalize('NFD'), 'thuong xuyen'],
    ['  Quý\u00a0 IV/2024\n', 'quy iv/2024'],
  ])('reads %j as %j', (raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  it('does not care how accents are encoded, and folds once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(fold(raw.normalize('NFD'))).toBe(fold(raw.normalize('NFC')));
        expect(fold(fold(raw))).toBe(fold(raw));
      }),
    );
  });
});

describe('normalise', () => {
  it('keeps accents, so names that differ only in them stay apart', () => {
    expect(normalise('Trần Hạnh')).not.toBe(normalise('Trần Hanh'));
    expect(normalise('  TRẦN\tHạnh '.normalize('NFD'))).toBe('trần hạnh');
  });
});
