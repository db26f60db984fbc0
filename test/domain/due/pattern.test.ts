import { describe, expect, test } from 'vitest';
import { patternOf } from '../../../domain/due/rules/pattern.ts';

/** Each letter of Vietnamese in both cases, and each vowel with each tone. */
const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz'].flatMap((letter) => {
  const tones = 'aăâeêioôơuưy'.includes(letter)
    ? ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    : [''];
  return tones.flatMap((tone) => {
    const toned = `${letter}${tone}`.normalize('NFC');
    return [toned, toned.toUpperCase()];
  });
});

const OTHERS = [...' .,;:!?()[]/-–—…“”‘’"\'+&%§°•→✓0²½Ⅳ', '\u00d7', '\u0303'];

describe('the pattern of a rule', () => {
  test.each([...LETTERS, 'ς', 'ж', '日'])('takes %s for a letter', (letter) => {
    expect(patternOf('^\\p{L}$', 'u').test(letter)).toBe(true);
  });

  test.each(OTHERS)('does not take "%s" for a letter', (mark) => {
    expect(patternOf('^\\p{L}$', 'u').test(mark)).toBe(false);
  });

  test.each(['0', '9', '²', '½', 'Ⅳ'])('takes %s for a numeral', (numeral) => {
    expect(patternOf('^[\\p{L}\\p{N}]$', 'u').test(numeral)).toBe(true);
    expect(patternOf('^\\p{N}$', 'u').test(numeral)).toBe(true);
  });

  test('reads both cases of a letter alike', () => {
    expect(patternOf('trước', 'iu').test('TRƯỚC')).toBe(true);
    expect(patternOf('đ', 'iu').test('Đ')).toBe(true);
  });

  test('leaves what is escaped, and letters of one case', () => {
    expect(patternOf('[\\[\\]\\p{L}]\\(', 'u').source).toContain('[\\[\\]A-Za-z');
    expect(patternOf('^\\p{Lu}$', 'u').test('đ')).toBe(false);
  });
});
