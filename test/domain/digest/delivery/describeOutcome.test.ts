import { expect, test } from 'vitest';
import { describeOutcome } from '../../../../domain/digest/delivery/describeOutcome.ts';
import type { DeliveryOutcome } from '../../../../domain/digest/types.ts';

const refused = (permanent: boolean): DeliveryOutcome => ({
  outcome: 'refused',
  permanent,
  response: '550 no\r\nsuch',
});

test.each<[DeliveryOutcome | null, string, string]>([
  [{ outcome: 'accepted', response: '250 ok' }, 'Đã gửi: 250 ok', 'Delivered: 250 ok'],
  [refused(true), 'Máy chủ thư từ chối hẳn: 550 no such', 'Refused for good: 550 no such'],
  [refused(false), 'Máy chủ thư tạm thời chưa nhận: 550 no such', 'Not taken for now: 550 no such'],
  [
    null,
    'Chưa rõ đã gửi: mất liên lạc sau khi bắt đầu gửi',
    'Unknown: contact was lost after sending had begun',
  ],
])('%o reads in both languages, on one line', (outcome, vi, en) => {
  expect(describeOutcome(outcome, 'vi')).toBe(vi);
  expect(describeOutcome(outcome, 'en')).toBe(en);
});
