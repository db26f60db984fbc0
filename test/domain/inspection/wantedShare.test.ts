import { expect, test } from 'vitest';
import { wantedShareIn } from '../../../domain/inspection/wantedShare.ts';

test.each<[string, number | null]>([
  ['Kiểm tra cải cách hành chính ít nhất 30% đơn vị trực thuộc trong năm', 30],
  ['Số đơn vị được kiểm tra phải đạt từ 30% trở lên trên tổng số phòng chuyên môn', 30],
  ['Tối thiểu 33,3 % số cơ quan, đơn vị được kiểm tra công vụ', 33.3],
  ['kiểm tra đột xuất tối thiểu 50% các thôn', 50],
  ['khắc phục kịp thời 100% kiến nghị sau thanh tra, kiểm tra', null],
  ['Kiểm tra việc giải quyết hồ sơ; 98% hồ sơ của đơn vị đúng hạn', null],
  ['Kiểm tra ít nhất 130% đơn vị', null],
  ['Kiểm tra công vụ tại các đơn vị', null],
])('%s: %s', (words, percent) => {
  expect(wantedShareIn(words)?.percent ?? null).toBe(percent);
  expect(wantedShareIn(words.normalize('NFD'))?.percent ?? null).toBe(percent);
});
