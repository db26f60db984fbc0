import { describe, expect, it } from 'vitest';
import { findDuties } from '../../../domain/due/findDuties.ts';

const context = { planYear: 2024, beforeIsInclusive: false };
const found = (sentence: string) => findDuties(sentence, context).map(({ dueText }) => dueText);

describe('dated duties in running text', () => {
  it.each([
    ['Nhập số liệu vào phần mềm trước ngày 05 hàng tháng', ['trước ngày 05 hàng tháng']],
    ['Báo cáo 4 quý (trước ngày 5/3, trước 5/6)', ['trước ngày 5/3, trước 5/6']],
    [
      'cập nhật 6 tháng chậm nhất ngày 05/6 và cả năm chậm nhất ngày 05/12',
      ['chậm nhất ngày 05/6', 'chậm nhất ngày 05/12'],
    ],
    ['Định kỳ hằng quý, năm tổng hợp báo cáo UBND xã', ['Định kỳ hằng quý, năm']],
    ['hàng năm, tham mưu UBND xã khen thưởng', ['hàng năm']],
    ['Phấn đấu đạt tiêu chí trong năm 2024', ['trong năm 2024']],
    ['theo dõi và cuối năm báo cáo Lãnh đạo', ['cuối năm']],
    ['báo cáo chậm nhất ngày 25 của tháng cuối quý', ['chậm nhất ngày 25 của tháng cuối quý']],
    ['Định kỳ hằng tháng báo cáo UBND xã trước ngày 20', ['Định kỳ hằng tháng, trước ngày 20']],
    [
      'định kỳ hằng quý báo cáo UBND tỉnh trước ngày 25 của tháng cuối quý',
      ['định kỳ hằng quý, trước ngày 25 của tháng cuối quý'],
    ],
    ['sơ kết vào tháng 6, tổng kết công tác năm vào tháng 12', ['vào tháng 6', 'vào tháng 12']],
    ['Định kỳ hằng tháng họp, xong trước ngày 5/3', ['Định kỳ hằng tháng', 'trước ngày 5/3']],
    [
      'Nộp hồ sơ sau thời gian tỉnh ban hành hướng dẫn 10 ngày',
      ['sau thời gian tỉnh ban hành hướng dẫn 10 ngày'],
    ],
  ])('are found in %j', (sentence, dueTexts) => {
    expect(found(sentence)).toEqual(dueTexts);
  });

  it.each([
    'Đề án được tổng kết vào tháng 12 năm 2023',
    'Thực hiện Chỉ thị số 12-CT/TU ngày 27 tháng 10 năm 2023 của Ban Thường vụ',
    'Tiếp tục thực hiện đề án giai đoạn 2021 - 2025',
    'xây dựng xã đến năm 2030, tầm nhìn 2045',
    'Công khai thu, chi ngân sách hằng năm, kế hoạch sử dụng đất',
    'làm việc ngày thứ bảy hàng tuần để giải quyết công việc tồn đọng',
    'Kiểm tra định kỳ và chuyên đề',
  ])('are not made of mere mentions of time: %j', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('are asked about when their day does not exist', () => {
    expect(findDuties('gửi báo cáo trước ngày 31/6', context)).toMatchObject([
      { reading: { confidence: 'ask' } },
    ]);
  });
});
