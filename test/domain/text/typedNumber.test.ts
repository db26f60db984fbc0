import { expect, test } from 'vitest';
import { typedNumber } from '../../../domain/text/typedNumber.ts';

test.each([
  ['97,5', 97.5],
  ['97.5', 97.5],
  ['0.125', 0.125],
  ['1.234', 1234],
  ['1.234.567,8', 1_234_567.8],
  ['-1,5', -1.5],
  [' 97,5 % ', 97.5],
  ['18', 18],
])('“%s” is a number', (typed, value) => {
  expect(typedNumber(typed)).toBe(value);
});

test.each([
  '',
  'mười tám',
  '18 hộ',
  '1,234,567',
  '1.23.456',
  '97,5,1',
  '1e9',
  'Infinity',
  '12345678901234567',
  '5 - 6',
])('“%s” is none, or may be read two ways', (typed) => {
  expect(typedNumber(typed)).toBeNull();
});
