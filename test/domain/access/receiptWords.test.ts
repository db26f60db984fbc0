import { expect, test } from 'vitest';
import { type ReceiptLine, receiptWords } from '../../../domain/access/receiptWords.ts';
import { text } from '../../../domain/text/text.ts';

const line = (change: Partial<ReceiptLine> = {}): ReceiptLine => ({
  at: '2026-03-05T01:15:00.000Z',
  link: { place: 'mail', date: '2026-03-05' },
  from: '',
  key: 'k3f9a2c',
  title: 'Rà soát nhà văn hóa',
  said: text('cập nhật tiến độ (đã trình ký)', 'noted the progress (đã trình ký)'),
  ...change,
});

const words = (lines: ReceiptLine[], language: 'vi' | 'en' = 'vi') =>
  receiptWords(
    { name: 'UBND xã An Phước' },
    { name: 'Trần Thị Mận', title: 'Trưởng phòng Kinh tế' },
    lines,
    'Asia/Ho_Chi_Minh',
    language,
  );

test('names each act by the office’s clock, and its mails once each', () => {
  const { subject, paragraphs } = words([
    line(),
    line({ link: { place: 'mail', date: '2026-03-04' } }),
    line(),
  ]);
  expect(subject).toBe('[UBND xã An Phước] Đã ghi nhận 3 nội dung qua liên kết trong thư');
  expect(paragraphs[1]).toContain('trong thư ngày 05/03/2026, 04/03/2026 gửi Ông/Bà');
  expect(paragraphs[2]).toBe(
    '- 05/03/2026 08:15, Rà soát nhà văn hóa (k3f9a2c): cập nhật tiến độ (đã trình ký)',
  );
});

test('without a contact the office is called; English beside it', () => {
  expect(words([line()]).paragraphs.at(-1)).toContain('xin báo ngay Văn phòng, để trả lại');
  expect(words([line()], 'en').paragraphs.at(-1)).toContain('please tell the office at once, so');
});

test('what people wrote stays on its line', () => {
  const said = words([line({ title: 'Một\r\nBcc: x@y.vn', from: '10.0.0.7' })]).paragraphs[2];
  expect(said).toContain('Một Bcc: x@y.vn (k3f9a2c)');
  expect(said).toContain('; từ địa chỉ 10.0.0.7');
});

test('a list that was pasted to him is called one, beside a mail', () => {
  const list = line({ link: { place: 'list', date: '2026-03-05' } });
  expect(words([list]).subject).toContain('qua liên kết trong danh sách');
  expect(words([list, line()]).paragraphs[1]).toContain(
    'trong thư ngày 05/03/2026 và danh sách ngày 05/03/2026 gửi Ông/Bà',
  );
});
