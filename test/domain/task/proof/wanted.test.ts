import { describe, expect, test } from 'vitest';
import { missingProducts, provenSoFar } from '../../../../domain/task/proof/proven.ts';
import { productsIn, wantedIn } from '../../../../domain/task/proof/wanted.ts';
import { facts } from '../../../support/facts.ts';

describe('how many proofs a plan’s words speak of', () => {
  test.each<[string, { each: string; count: number }]>([
    ['Đăng ít nhất 02 tin, bài mỗi tháng trên trang thông tin', { each: 'tin, bài', count: 2 }],
    ['Tối thiểu 3 sáng kiến cải cách hành chính', { each: 'sáng kiến', count: 3 }],
    ['Mỗi quý có 02 chuyên mục', { each: 'chuyên mục', count: 2 }],
    ['mỗi đơn vị đăng ký ít nhất 02 (hai) mô hình.', { each: 'mô hình', count: 2 }],
  ])('%s', (words, wanted) => {
    expect(wantedIn(words)).toEqual(wanted);
  });

  test.each([
    'Mỗi đơn vị một sáng kiến',
    'Mỗi quý 01 chuyên mục',
    'Tối thiểu 90% hồ sơ trực tuyến',
    'Ít nhất 02 cuộc kiểm tra',
    'Tổ chức 02 hội nghị',
    'ít nhất 250 tin bài',
    'ít nhất 02 tinh giản biên chế',
  ])('one, or none: %s', (words) => {
    expect(wantedIn(words)).toBeNull();
  });
});

describe('a task of which several are wanted', () => {
  const task = facts({ deliverable: 'Tin, bài', wanted: { each: 'tin bài', count: 3 } });
  const proof = (n: number) => ({ product: `Tin bài ${n}`, link: `https://xa.example.vn/${n}` });

  test('owes each of them by its number, and says how many there are', () => {
    expect(productsIn(task)).toEqual(['Tin bài 1', 'Tin bài 2', 'Tin bài 3']);
    expect(missingProducts(task, [proof(1)])).toEqual(['Tin bài 2', 'Tin bài 3']);
    expect(provenSoFar({ ...task, proven: [proof(1), proof(2)] })).toEqual({
      ...{ proven: 2, of: 3, missing: ['Tin bài 3'] },
    });
  });

  test('owes what its plan lists where it lists several', () => {
    const listed = { ...task, deliverable: '- Kế hoạch; - Báo cáo' };
    expect(productsIn(listed)).toEqual(['Kế hoạch', 'Báo cáo']);
  });
});
