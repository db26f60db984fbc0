import { expect, test } from 'vitest';
import { readSender } from '../../../domain/text/sender.ts';

test.each([
  ['Nhắc việc <nhacviec@xa.example.vn>', 'Nhắc việc', 'nhacviec@xa.example.vn'],
  ['"Nhắc việc" <nhacviec@tỉnh.vn>', 'Nhắc việc', 'nhacviec@xn--tnh-dlz.vn'],
  ['nhacviec@xa.example.vn', '', 'nhacviec@xa.example.vn'],
  ['Đôn Đốc <dondoc@localhost>', 'Đôn Đốc', 'dondoc@localhost'],
])('%s is a sender', (value, name, address) => {
  expect(readSender(value)).toEqual({ name, address });
});

test.each(['Nhắc việc', 'a <b> <c@d.vn>', 'x <a..b@x.vn>', 'x <a@x.vn>\nBcc: y'])(
  '%j is refused with the way to write one',
  (value) => {
    expect(readSender(value)).toMatchObject({
      fault: { en: expect.stringContaining('Name <name@office.example.vn>') },
    });
  },
);
