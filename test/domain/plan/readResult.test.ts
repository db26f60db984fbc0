import { describe, expect, test } from 'vitest';
import { readResult } from '../../../domain/plan/readResult.ts';

describe('a cell of results', () => {
  test.each([
    ['Báo cáo số 12/BC-UBND ngày 05/03/2026', '12/BC-UBND', '2026-03-05'],
    ['Đã ban hành Kế hoạch số 7/KH-UBND, ngày 5.3.2026', '7/KH-UBND', '2026-03-05'],
    ['12/BC-UBND ngày 05 tháng 3 năm 2026', '12/BC-UBND', '2026-03-05'],
    ['QĐ 15a/QĐ-UBND (05/03/2026)', '15a/QĐ-UBND', '2026-03-05'],
    ['Số 03-BC/ĐU ngày 05-03-2026; số 03-BC/ĐU ngày 05/03/2026', '03-BC/ĐU', '2026-03-05'],
    ['Báo cáo số 12-BC/ĐU ngày 03/3/2026 của Đảng ủy', '12-BC/ĐU', '2026-03-03'],
    ['Kế hoạch số 7/KH-UBND ngày 05/03/2026 của UBND xã Bình An', '7/KH-UBND', '2026-03-05'],
    ['Đã hoàn thành (Báo cáo số 12/BC-UBND ngày 05/03/2026)', '12/BC-UBND', '2026-03-05'],
    ['Đã thực hiện xong tại Báo cáo số 12/BC-UBND ngày 05/03/2026', '12/BC-UBND', '2026-03-05'],
    ['Hoàn thành 100%, đã gửi BC số 12/BC-UBND ngày 05/03/2026.', '12/BC-UBND', '2026-03-05'],
    ['12/BC-UBND ngày 05/03/2026 – hoàn thành đúng hạn', '12/BC-UBND', '2026-03-05'],
  ])('with number and date says which document: %s', (words, documentNo, documentDate) => {
    expect(readResult(words)).toEqual({ documentNo, documentDate });
  });

  test.each([
    'Báo cáo số 12/BC-UBND',
    'Báo cáo số 12/BC-UBND ngày 31/02/2026',
    'Báo cáo số 12/BC-UBND ngày 05/03/2026; Tờ trình số 8/TTr-UBND ngày 06/03/2026',
    'Dự kiến Báo cáo số 12/BC-UBND ngày 05/03/2026',
    'Đang thực hiện theo Kế hoạch số 12/KH-UBND ngày 05/01/2026',
    'Đã xin gia hạn tại Tờ trình số 12/TTr-VP ngày 05/03/2026',
    'Chờ ý kiến Sở Nội vụ (Công văn số 45/UBND-VP ngày 05/03/2026)',
    'Không thực hiện được do thiếu kinh phí, Báo cáo số 22/BC-VP ngày 05/03/2026',
    'Đạt 50%, Báo cáo số 22/BC-VP ngày 05/03/2026',
    'Hoàn thành 50%, Báo cáo số 22/BC-VP ngày 05/03/2026',
    'Cơ bản hoàn thành, Báo cáo số 22/BC-VP ngày 05/03/2026',
    'Bị trả lại, Báo cáo số 22/BC-VP ngày 05/03/2026',
    'Báo cáo số 22/BC-VP ngày 05/03/2026 của UBND xã Bình An trả lại',
    'Chậm tiến độ, đã giải trình tại Văn bản số 9/UBND ngày 05/03/2026',
    'Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2026, đã tổ chức 3 lớp',
    'Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2026',
    'Đã thực hiện 05/KH-UBND ngày 10/01/2026',
    'Hoàn thành 100% Kế hoạch số 05/KH-UBND ngày 10/01/2026',
    'Đã thực hiện đúng hạn Kế hoạch số 05/KH-UBND ngày 10/01/2026',
    'Đã hoàn thành Kế hoạch số 05/KH-UBND ngày 10/01/2026',
    'Chưa hoàn thành (Công văn số 12/UBND ngày 05/03/2026)',
  ])('that names one, and leaves it open, is unclear: %s', (words) => {
    expect(readResult(words)).toBe('unclear');
  });

  test.each(['', 'Báo cáo', 'Đã hoàn thành', 'Hoàn thành ngày 05/03/2026', '100%', 'Quý I/2026'])(
    'without a document says nothing: “%s”',
    (words) => expect(readResult(words)).toBeNull(),
  );
});
