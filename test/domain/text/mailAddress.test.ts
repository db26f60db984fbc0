import { expect, test } from 'vitest';
import { readMailAddress } from '../../../domain/text/mailAddress.ts';

test.each([
  ['hanh.gtn@xa.example.vn', 'hanh.gtn@xa.example.vn'],
  ['h@tỉnh.vn', 'h@xn--tnh-dlz.vn'],
  ['H+viec@XA.example.vn', 'H+viec@xa.example.vn'],
  ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
])('%s is an address, and goes out as %s', (value, sent) => {
  expect(readMailAddress(value)).toEqual({ address: sent });
});

test('letters put together from parts give the same domain as whole ones', () => {
  expect(readMailAddress('h@tỉnh.vn'.normalize('NFD'))).toEqual(
    readMailAddress('h@tỉnh.vn'.normalize('NFC')),
  );
});

test.each([
  ['a..b@x.vn', 'spare dot'],
  ['.a@x.vn', 'spare dot'],
  ['a.@x.vn', 'spare dot'],
  ['hạnh@x.vn', 'accents'],
  ['a@b@x.vn', 'exactly one'],
  ['a@x.vn, c@x.vn', 'exactly one'],
  ['a@x.vn\r\nBcc: c@x.vn', 'exactly one'],
  ['Tên <a@x.vn>', 'exactly one'],
  ['@x.vn', 'exactly one'],
  ['a@', 'exactly one'],
  ['x.vn', 'exactly one'],
  ['a@localhost', 'no domain'],
  ['a@10.0.0.1', 'no domain'],
  ['a@-x.vn', 'no domain'],
  ['a@x..vn', 'no domain'],
  ['a@x.vn.', 'no domain'],
  ['a@x_y.vn', 'no domain'],
  ['a@x.vn/b', 'no domain'],
  ['a@x%2evn.vn', 'no domain'],
  [`${'a'.repeat(65)}@x.vn`, 'too long'],
  [`a@${'b'.repeat(64)}.vn`, 'no domain'],
])('%j is refused: %s', (value, why) => {
  const read = readMailAddress(value);
  expect('fault' in read ? read.fault.en : read).toContain(why);
});

test('a machine’s own name is a sender’s domain where that is allowed', () => {
  expect(readMailAddress('dondoc@localhost', { bareHost: true })).toEqual({
    address: 'dondoc@localhost',
  });
});
