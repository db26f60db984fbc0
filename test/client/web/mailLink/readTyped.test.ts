import { expect, test } from 'vitest';
import { junkIn } from '../../../../client/web/mailLink/readTyped.ts';
import type { LinkAct } from '../../../../domain/access/mayActByLink.ts';

const said = (act: LinkAct, typed: Record<string, string>): string =>
  junkIn(act, typed)
    .map((fault) => fault.said.vi)
    .join('; ');

const REPORT = { documentNo: '15/BC-UBND', documentDate: '05/03/2026' };

test.each<[LinkAct, Record<string, string>]>([
  ['report', REPORT],
  ['report', { link: 'https://xa.example.vn/tin', note: 'đã đăng tin' }],
  ['report', { link: 'https://xa.example.vn/tin/15' }],
  ['report', { link: 'https://xa.example.vn/?tin=15' }],
  ['report', { link: 'https://xa.example.vn', note: 'trang đã mở' }],
  ['report', { picture: 'le-ra-quan.jpg' }],
  ['report', { 'product.1': 'Tin bài', 'link.1': 'https://xa.example.vn/tin' }],
  ['report', { postedAt: 'nhà văn hóa thôn', postedFrom: '1/3/2026' }],
  ['report', { 'product.1': 'Kế hoạch', 'documentNo.1': '15/KH', 'documentDate.1': '5/3/2026' }],
  ['report', { ...REPORT, note: 'xong', link: 'https://xa.example.vn/vb?id=15&x=1' }],
  ['progress', { note: 'đã trình lãnh đạo ký' }],
  ['progress', { note: 'Đã xong 60%.' }],
  ['request-extension', { to: 'quý 2/2026', reason: 'chờ số liệu' }],
  ['ask-hand-over', { reason: 'Đi học (dài ngày)' }],
  ['raise-obstacle', { words: 'chưa có kinh phí', by: '01/04/2026' }],
])('%s: what somebody means passes: %j', (act, typed) => {
  expect(said(act, typed)).toBe('');
});

test.each<[LinkAct, Record<string, string>, string]>([
  ['report', {}, 'thiếu số, ký hiệu văn bản; thiếu ngày văn bản'],
  ['report', { documentNo: '15/BC-UBND' }, 'thiếu ngày văn bản'],
  ['report', { documentNo: 'test', documentDate: 'test' }, 'chưa đúng cách ghi ngày'],
  ['report', { link: 'https://x.vn' }, 'chép địa chỉ của chính trang kết quả'],
  ['report', { link: 'https://x.vn/' }, 'chép địa chỉ của chính trang kết quả'],
  ['report', { picture: 'test' }, 'không phải tên tệp ảnh'],
  ['report', { postedAt: 'test' }, 'thiếu niêm yết, đăng từ ngày'],
  ['progress', {}, 'thiếu ghi chú'],
  ['progress', { note: 'test' }, 'chưa rõ'],
  ['progress', { note: '1 2 3' }, 'chưa rõ'],
  ['progress', { note: 'a@example.com' }, 'chưa rõ'],
  ['progress', { note: '555-555-0199 555' }, 'chưa rõ'],
  ['request-extension', { to: '01/04/2026', reason: '-' }, 'chưa rõ'],
  ['request-extension', { reason: 'chờ số liệu' }, 'thiếu thời hạn mới'],
  ['ask-hand-over', { reason: 'x' }, 'chưa rõ'],
  ['raise-obstacle', { words: 'test', by: '01/04/2026' }, 'chưa rõ'],
  ['raise-obstacle', { words: 'chưa có kinh phí' }, 'thiếu đề nghị trả lời chậm nhất ngày'],
  ['report', { ...REPORT, link: 'javascript:alert(1)' }, 'bắt đầu bằng https://'],
  ['report', { ...REPORT, link: 'https://x"><script>' }, 'bắt đầu bằng https://'],
])('%s: refused with a sentence: %j', (act, typed, sentence) => {
  expect(said(act, typed)).toContain(sentence);
});
