import { expect, test } from 'vitest';
import { refuseJunk } from '../../../../client/web/mailLink/readTyped.ts';
import type { LinkAct } from '../../../../domain/access/mayActByLink.ts';
import type { Refusal } from '../../../../domain/text/refusal.ts';

const said = (act: LinkAct, typed: Record<string, string>): string => {
  try {
    refuseJunk(act, typed);
    return '';
  } catch (error) {
    return (error as Refusal).said.vi;
  }
};

const REPORT = { documentNo: '15/BC-UBND', documentDate: '05/03/2026' };

test.each<[LinkAct, Record<string, string>]>([
  ['report', REPORT],
  ['report', { ...REPORT, note: 'xong', link: 'https://xa.example.vn/vb?id=15&x=1' }],
  ['progress', { note: 'đã trình lãnh đạo ký' }],
  ['progress', { note: 'Đã xong 60%.' }],
  ['request-extension', { to: 'quý 2/2026', reason: 'chờ số liệu' }],
  ['ask-hand-over', { reason: 'Đi học (dài ngày)' }],
])('%s: what somebody means passes: %j', (act, typed) => {
  expect(said(act, typed)).toBe('');
});

test.each<[LinkAct, Record<string, string>, string]>([
  ['report', {}, 'Chưa ghi gì: nhập số, ký hiệu văn bản rồi gửi lại.'],
  ['report', { documentNo: '15/BC-UBND' }, 'Chưa ghi gì: nhập ngày văn bản rồi gửi lại.'],
  ['progress', {}, 'Chưa ghi gì: nhập ghi chú rồi gửi lại.'],
  ['progress', { note: 'test' }, 'chưa rõ'],
  ['progress', { note: '1 2 3' }, 'chưa rõ'],
  ['progress', { note: 'a@example.com' }, 'chưa rõ'],
  ['progress', { note: '555-555-0199 555' }, 'chưa rõ'],
  ['request-extension', { to: '01/04/2026', reason: '-' }, 'chưa rõ'],
  ['request-extension', { reason: 'chờ số liệu' }, 'nhập thời hạn mới'],
  ['ask-hand-over', { reason: 'x' }, 'chưa rõ'],
  ['report', { ...REPORT, link: 'javascript:alert(1)' }, 'bắt đầu bằng https://'],
  ['report', { ...REPORT, link: 'https://x"><script>' }, 'bắt đầu bằng https://'],
])('%s: refused with a sentence: %j', (act, typed, sentence) => {
  expect(said(act, typed)).toContain(sentence);
});
