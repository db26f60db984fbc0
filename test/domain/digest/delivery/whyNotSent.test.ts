import { expect, test } from 'vitest';
import type { Attempt } from '../../../../domain/digest/delivery/ledger.ts';
import { whyNotSent } from '../../../../domain/digest/delivery/whyNotSent.ts';

const attempt = (
  outcome: Attempt['outcome'],
  response: string,
  more: Partial<Attempt> = {},
): Attempt => ({ at: '2024-03-15T00:00:00.000Z', outcome, response, ...more });

test.each<[string, Attempt]>([
  [
    'chưa kết nối được máy chủ thư: không tìm thấy tên máy chủ',
    attempt('refused-for-now', 'EDNS: queryA ENOTFOUND mail.x'),
  ],
  [
    'chưa kết nối được máy chủ thư: không có máy chủ thư ở địa chỉ và cổng này',
    attempt('refused-for-now', 'ESOCKET: connect ECONNREFUSED 127.0.0.1:25'),
  ],
  [
    'chưa kết nối được máy chủ thư: máy chủ không trả lời',
    attempt('refused-for-now', 'ETIMEDOUT: Greeting never received'),
  ],
  [
    'chưa kết nối được máy chủ thư: mất liên lạc',
    attempt('refused-for-now', 'ECONNECTION: Connection closed unexpectedly'),
  ],
  [
    'chưa kết nối được máy chủ thư: ổ đĩa đã đầy',
    attempt('refused-for-now', 'Error: ENOSPC: no space left on device'),
  ],
  ['máy chủ thư tạm thời chưa nhận', attempt('refused-for-now', '451 4.3.0 later')],
  ['chưa rõ đã gửi: mất liên lạc sau khi bắt đầu gửi', attempt('unknown', 'ETIMEDOUT: x')],
  ['máy chủ thư từ chối hẳn: không có hộp thư này', attempt('refused', '550 5.1.1 user unknown')],
  [
    'máy chủ thư từ chối hẳn: hộp thư người nhận đã đầy',
    attempt('refused', '552 5.2.2 over quota'),
  ],
  ['máy chủ thư từ chối hẳn: bị bộ lọc thư chặn', attempt('refused', '554 5.7.1 looks like spam')],
  [
    'máy chủ thư từ chối hẳn: xem trả lời của máy chủ thư',
    attempt('refused', '554 transaction failed'),
  ],
])('%s', (words, one) => {
  expect(whyNotSent(one)?.vi).toBe(words);
});

test.each([
  ['554 5.7.0 limit exceeded', 'hết hạn mức'],
  ['550 5.1.90 daily limit', 'hết hạn mức'],
  ['554 5.2.252 SendAsDenied', 'không được phép gửi với địa chỉ người gửi'],
  ['535 5.7.8 Authentication failed', 'không chấp nhận đăng nhập'],
  ['550 5.1.8 Access denied, bad outbound sender', 'đã chặn tài khoản gửi'],
  ['554 5.7.1 Relay access denied', 'không chuyển thư hộ máy này'],
  ['550 no such sender', 'không nhận thư của tài khoản gửi'],
])('%s tells what is wrong with our account, and what to do', (response, words) => {
  const refused = attempt('refused-for-now', response, { about: 'sender' });
  expect(whyNotSent(refused)?.vi).toMatch(/^máy chủ thư không nhận tài khoản gửi: .*[;]/);
  expect(whyNotSent(refused)?.vi).toContain(words);
  const waits = whyNotSent({ ...refused, waited: true });
  expect(waits?.vi).toMatch(/^đợi cùng mọi thư khác: /);
});

test('a mail that was taken needs no reason', () => {
  expect(whyNotSent(attempt('accepted', '250 OK'))).toBeNull();
});
