import { describe, expect, it } from 'vitest';
import { readRelativeTerm } from '../../../domain/due/relativeTerm.ts';

const short = (raw: string): string | null => {
  const term = readRelativeTerm(raw);
  if (!term) return null;
  const from = typeof term.from === 'string' ? term.from : term.from.on;
  return `${term.n} ${term.unit} ${from}`;
};

describe('a term from a day', () => {
  it.each([
    ['trong 05 ngày làm việc kể từ ngày nhận văn bản', '5 working-day received'],
    ['Trong thời hạn 10 ngày kể từ khi nhận được Công văn này.', '10 day received'],
    ['Chậm nhất 03 (ba) ngày làm việc, kể từ ngày nhận được văn bản đến', '3 working-day received'],
    ['trong vòng năm ngày tính từ ngày tiếp nhận', '5 day received'],
    ['kể từ ngày nhận được văn bản, trong thời hạn mười lăm ngày', '15 day received'],
    ['15 ngày kể từ ngày ký', '15 day issued'],
    ['trong 02 tháng kể từ ngày ban hành Kế hoạch này', '2 month issued'],
    ['không quá hai mươi ngày sau ngày ký ban hành', '20 day issued'],
    ['trong 07 ngày kể từ ngày được giao', '7 day given'],
    ['trong 10 ngày làm việc kể từ ngày 26/01/2027', '10 working-day 2027-01-26'],
    ['10 ngày sau khi có kết luận thanh tra', '10 day event'],
    ['trong thời hạn 10 ngày kể từ khi Tỉnh ủy ban hành', '10 day event'],
    ['Sau khi tổ chức đối thoại 05 ngày làm việc', '5 working-day event'],
    ['trong 20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ', '20 day event'],
    ['01 năm kể từ ngày nghiệm thu', '1 year event'],
    ['02 tuần sau khi kết thúc đợt kiểm tra', '2 week event'],
  ])('is read in %j', (raw, read) => {
    expect(short(raw)).toBe(read);
  });

  it.each([
    '05/3/2027',
    'Quý I/2027',
    'trước ngày 05 hàng tháng',
    'Khi có hồ sơ trễ hẹn',
    '10 ngày sau khi kết thúc quý',
    'sau mỗi quý 10 ngày',
    '15 ngày trước khi khai mạc',
    'trong 03 (năm) ngày kể từ ngày nhận',
    'trong 0 ngày kể từ ngày nhận',
    'trong năm kể từ ngày ký',
    'kể từ ngày nhận văn bản',
  ])('is none in %j', (raw) => {
    expect(short(raw)).toBeNull();
  });
});
