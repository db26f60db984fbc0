import { expect, test } from 'vitest';
import { productsOf } from '../../../../domain/task/proof/products.ts';

test.each<[string, string[]]>([
  ['', []],
  ['Báo cáo', ['Báo cáo']],
  ['Kế hoạch; Báo cáo kết quả', ['Kế hoạch', 'Báo cáo kết quả']],
  [
    '- Kế hoạch kiểm tra; - Biên bản. - Thông báo kết quả.',
    ['Kế hoạch kiểm tra', 'Biên bản', 'Thông báo kết quả'],
  ],
  ['1. Kế hoạch; 2. Báo cáo', ['Kế hoạch', 'Báo cáo']],
  ['+ Tờ trình; + Dự thảo nghị quyết', ['Tờ trình', 'Dự thảo nghị quyết']],
])('a list for certain is taken apart: %s', (cell, products) => {
  expect(productsOf(cell)).toEqual(products);
});

test.each([
  'Danh mục và báo cáo',
  'Báo cáo, danh sách người được khám',
  'Đơn thư được xử lý đúng hạn; không có khiếu nại vượt cấp.',
  'Văn bản (kế hoạch; báo cáo)',
  '- Tiêu chí đã đạt - Năm 2024 tiếp tục thực hiện',
  'Công khai từ 07 giờ 30 - 11 giờ 30',
])('what may be one product stays one: %s', (cell) => {
  expect(productsOf(cell)).toHaveLength(1);
});

test('the same product named twice is one', () => {
  expect(productsOf('Báo cáo; báo cáo')).toHaveLength(1);
  expect(productsOf('Báo cáo; Báo cáo; Kế hoạch')).toEqual(['Báo cáo', 'Kế hoạch']);
});
