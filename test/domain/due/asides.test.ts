import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });

describe('words that explain a deadline', () => {
  it.each([
    ['Khởi công tháng 3, hoàn thành tháng 9/2026', ['2026-09-30']],
    ['Bắt đầu từ 15/2; kết thúc trước ngày 20/5', ['2026-05-19']],
    ['Triển khai Quý I, cơ bản hoàn thành Quý III', ['2026-09-30']],
    ['Từ ngày niêm yết danh sách đến 07 giờ 00 ngày 14/3/2026', ['2026-03-14']],
    ['Từ khi ký hợp đồng đến hết tháng 8', ['2026-08-31']],
    ['Chậm nhất ngày 30/11/2026 (105 ngày trước ngày khai hội)', ['2026-11-30']],
    ['Tuần 9 (từ 02/11 - 07/11/2026)', ['2026-11-07']],
    ['Tuần 3: 12/10 - 17/10/2026', ['2026-10-17']],
    ['Từ tháng 9 – tháng 11', ['2026-11-30']],
    ['Từ quý I - quý III/2026', ['2026-09-30']],
    ['Đến 30/6 đạt 50%; đến 31/12 đạt 100%', ['2026-06-30', '2026-12-31']],
    [
      'Trước 28/02 đối với đơn vị cấp I; trước 15/02 đối với đơn vị cấp II',
      ['2026-02-14', '2026-02-27'],
    ],
    ['Trước Ngày Môi trường thế giới 05/6', ['2026-06-04']],
    ['Dịp Tháng Công nhân (tháng 5)', ['2026-05-31']],
    ['Tháng 3 khởi công, tháng 9 hoàn thành', ['2026-09-30']],
    ['Quý I bắt đầu; quý III/2026 cơ bản hoàn thành', ['2026-09-30']],
    ['Từ nay đến hết năm', ['2026-12-31']],
    ['Từ nay đến hết tháng 7/2026', ['2026-07-31']],
    ['Từ nay đến trước ngày 30/6', ['2026-06-29']],
    ['Ít nhất 2 lần/năm (tháng 4 và tháng 10)', ['2026-04-30', '2026-10-31']],
  ])('leave its day as it is: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it('leave it to the calendar what becomes of days off', () => {
    const { deadline, confidence } = read(
      'Ngày 15 hằng tháng (nếu trùng ngày nghỉ thì chuyển sang ngày kế tiếp)',
    );
    expect([deadline.dueDates.length, deadline.dayOfMonth, confidence]).toEqual([12, 15, 'sure']);
  });

  it.each(['105 ngày trước ngày khai hội', 'Từ ngày 05/3/2026', 'Tuần 9', 'Bắt đầu tháng 3'])(
    'make no deadline by themselves: %j',
    (raw) => {
      expect(read(raw).confidence).toBe('ask');
    },
  );
});

describe('duty round the clock', () => {
  it.each([
    'Trực 24/7',
    'Trực cấp cứu 24/7',
    'Hằng ngày (24/7)',
    'Duy trì hoạt động 24/7',
    'Trực 24/7 trong các dịp lễ',
    '24/7 trong suốt mùa mưa bão',
    '24/24',
    '24/24h',
    '24/24 giờ',
    'Trực 24/24 giờ/ngày',
    '24h/7 ngày',
    '24 giờ/ngày',
    'Trong suốt quá trình tổ chức lễ hội',
    'Suốt thời gian diễn ra hội thao',
    'Quanh năm',
  ])('is no day of July: %j', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'continuous', dueDates: [] },
      confidence: 'sure',
    });
  });

  it('is asked where nothing else stands beside its figures', () => {
    expect(read('24/7')).toMatchObject({
      deadline: { kind: 'continuous', dueDates: [] },
      confidence: 'ask',
    });
  });

  it.each([
    'Trước ngày 25/7',
    'Ngày 24/7',
    'Đến 24/7',
    'Chậm nhất 24/7',
    '24/7/2026',
    '20/7 - 24/7',
    '24/6; 24/7',
  ])('leaves the 24th a day where it is one: %j', (raw) => {
    expect(read(raw).deadline.dueDates.at(-1)).toBe('2026-07-24');
  });
});
