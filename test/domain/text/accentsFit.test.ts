import { expect, it } from 'vitest';
import { accentsFit } from '../../../domain/text/accentsFit.ts';

it.each([
  ['Thon Ha', 'Thôn Hạ'],
  ['thôn ha', 'Thôn Hạ'],
  ['THÔN HẠ', 'Thôn Hạ'.normalize('NFD')],
  ['Văn hoá', 'Văn hóa'],
  ['Uỷ ban', 'Ủy ban'],
  ['DC-XD', 'ĐC – XD'],
  ['Thôn Hà', 'Thon Ha'],
])('accents may be left out or stand on another letter: %s is %s', (typed, name) => {
  expect(accentsFit(typed, name)).toBe(true);
});

it.each([
  ['Thôn Hà', 'Thôn Hạ'],
  ['Thôn Há', 'Thôn Ha'],
  ['Thôn Hò', 'Thôn Hồ'],
  ['Thôn Ấn', 'Thôn An'],
  ['Hoàng Thị Đung', 'Hoàng Thị Dung'],
  ['Trương Vĩ', 'Trường Vi'],
])('others are another name: %s is not %s', (typed, name) => {
  expect(accentsFit(typed, name)).toBe(false);
});
