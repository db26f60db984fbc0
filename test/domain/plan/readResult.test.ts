import { describe, expect, test } from 'vitest';
import { readResult } from '../../../domain/plan/readResult.ts';

describe('a cell of results', () => {
  test.each([
    ['Báo cáo số 12/BC-UBND ngày 05/03/2026', '12/BC-UBND', '2026-03-05'],
    ['Đã ban hành Kế hoạch số 7/KH-UBND, ngày 5.3.2026', '7/KH-UBND', '2026-03-05'],
    ['12/BC-UBND ngày 05 tháng 3 năm 2026', '12/BC-UBND', '2026-03-05'],
    ['QĐ 15a/QĐ-UBND (05/03/2026)', '15a/QĐ-UBND', '2026-03-05'],
    ['Số 03-BC/ĐU ngày 05-03-2026; số 03-BC/ĐU ngày 05/03/2026', '03-BC/ĐU', '2026-03-05'],
  ])('with number and date says which document: %s', (words, documentNo, documentDate) => {
    expect(readResult(words)).toEqual({ documentNo, documentDate });
  });

  test.each([
    'Báo cáo số 12/BC-UBND',
    'Báo cáo số 12/BC-UBND ngày 31/02/2026',
    'Báo cáo số 12/BC-UBND ngày 05/03/2026; Tờ trình số 8/TTr-UBND ngày 06/03/2026',
    'Dự kiến Báo cáo số 12/BC-UBND ngày 05/03/2026',
    'Đang thực hiện theo Kế hoạch số 12/KH-UBND ngày 05/01/2026',
    'Chưa hoàn thành (Công văn số 12/UBND ngày 05/03/2026)',
  ])('that names one, and leaves it open, is unclear: %s', (words) => {
    expect(readResult(words)).toBe('unclear');
  });

  test.each(['', 'Báo cáo', 'Đã hoàn thành', 'Hoàn thành ngày 05/03/2026', '100%', 'Quý I/2026'])(
    'without a document says nothing: “%s”',
    (words) => expect(readResult(words)).toBeNull(),
  );
});
