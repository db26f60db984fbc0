import { expect, test } from 'vitest';
import { findTargets } from '../../../../reading/prose/targets/findTargets.ts';

test.each<[sentence: string, name: string, wanted: string]>([
  [
    'Tiếp nhận hồ sơ của người dân qua mạng đạt từ 97% trở lên',
    'Tiếp nhận hồ sơ của người dân qua mạng',
    '≥ 97 %',
  ],
  ['Phấn đấu 97,5 % hồ sơ nộp qua mạng', 'Tỷ lệ hồ sơ nộp qua mạng', '≥ 97.5 %'],
  ['100% văn bản gửi đi được ký số', 'Tỷ lệ văn bản gửi đi được ký số', '≥ 100 %'],
  [
    'Đảm bảo 100 % đơn thư của công dân được trả lời',
    'Tỷ lệ đơn thư của công dân được trả lời',
    '≥ 100 %',
  ],
  [
    'Phấn đấu đến cuối năm 2026 thoát 18 hộ nghèo có lao động',
    'Thoát hộ nghèo có lao động',
    '≥ 18 hộ adds',
  ],
  [
    'Giải quyết việc làm cho 250 lao động trở lên',
    'Giải quyết việc làm cho lao động',
    '≥ 250 lao động adds',
  ],
  ['Phấn đấu tạo 250 việc làm mới', 'Tạo việc làm mới', '≥ 250 việc làm adds'],
  ['Chỉ số cải cách của phường đạt tối thiểu 90 điểm', 'Chỉ số cải cách của phường', '≥ 90 điểm'],
  ['Kiểm tra ≥ 30 % số đơn vị trong năm', 'Kiểm tra số đơn vị trong năm', '≥ 30 %'],
  [
    'Số hộ kinh doanh mới tăng ít nhất 5 % so với năm 2025',
    'Số hộ kinh doanh mới tăng so với năm 2025',
    '≥ 5 %',
  ],
  ['Tỷ lệ hộ nghèo giảm 1,5 %', 'Hộ nghèo giảm', '≥ 1.5 %'],
  ['Tỷ lệ hồ sơ trả trễ không quá 2%', 'Hồ sơ trả trễ', '≤ 2 %'],
  [
    'Hằng năm mỗi đơn vị có ít nhất 01 sáng kiến được công nhận',
    'Hằng năm mỗi đơn vị có sáng kiến được công nhận',
    '≥ 1 sáng kiến adds each',
  ],
  ['Trồng tối thiểu 1.200 cây xanh', 'Trồng cây xanh', '≥ 1200 cây adds'],
])('“%s” names a target', (sentence, name, wanted) => {
  expect(findTargets(sentence).map(short)).toEqual([[name, wanted]]);
});

const short = (one: ReturnType<typeof findTargets>[number]) => [
  one.name,
  [
    `${one.wanted.side === 'at-least' ? '≥' : '≤'} ${one.wanted.value} ${one.measure}`,
    ...(one.adds ? ['adds'] : []),
    ...(one.each ? ['each'] : []),
  ].join(' '),
];

test('two amounts of a sentence are two targets', () => {
  const found = findTargets(
    'Chỉ số phục vụ đạt tối thiểu 90 điểm trở lên, mức hài lòng của người dân đạt tối thiểu 85% trở lên',
  );
  expect(found.map(short)).toEqual([
    ['Chỉ số phục vụ', '≥ 90 điểm'],
    ['Mức hài lòng của người dân', '≥ 85 %'],
  ]);
});

test.each([
  'Triển khai Kế hoạch số 97/KH-UBND ngày 18/01/2026 của Ủy ban nhân dân tỉnh',
  'Căn cứ điểm a khoản 3 Điều 18 Nghị định số 118/2025/NĐ-CP',
  'Thực hiện Nghị quyết 57-NQ/TW và Quyết định 766/QĐ-TTg',
  'Báo cáo trước ngày 15 hằng tháng, chậm nhất 03 ngày làm việc',
  'Hoàn thành trước ngày 30/6/2026',
  'Bố trí tối thiểu 3% ngân sách cho chuyển đổi số',
  'Kinh phí thực hiện 250 triệu đồng, hỗ trợ 50% chi phí',
  'Năm trước kết quả đạt 82,13%, xếp vị trí thứ 4',
  'Điểm khảo sát đạt 23,27/30 điểm',
  'Cán bộ của 13 thôn phối hợp tuyên truyền',
  'Họp giao ban 02 buổi một tuần với 05 trường',
  'Rút ngắn thời gian giải quyết từ 10 đến 50% thời gian',
  'Tăng thu ngân sách từ 3 – 5% dự toán giao',
  'Đến nay đã đạt 60% khối lượng',
  'Phục vụ hành chính đạt 73,18%',
  'Không để hộ tái nghèo (tỷ lệ bằng 0%)',
  'Rà soát 18 hộ nghèo trên địa bàn',
  'Điện thoại 0236 3 123 456',
])('“%s” names none', (sentence) => {
  expect(findTargets(sentence)).toEqual([]);
});
