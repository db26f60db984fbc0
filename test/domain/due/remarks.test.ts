import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });

describe('a remark in brackets', () => {
  it.each([
    ['trước ngày 03/10/2026 (theo dấu bưu điện)', '2026-10-02'],
    ['chậm nhất 15/7 (tính theo ngày nhận trên hệ thống)', '2026-07-15'],
    ['20/5 (trong giờ hành chính)', '2026-05-20'],
    ['Chậm nhất ngày 11/02/2026 (trước ngày bầu cử 30 ngày theo Điều 12 Quy chế)', '2026-02-11'],
    ['30/11/2026 (105 ngày trước ngày khai hội)', '2026-11-30'],
    ['Quý II (đã hoàn thành ngày 12/5)', '2026-06-30'],
    ['Tháng 4 (đã trình ngày 10/4)', '2026-04-30'],
    ['Tháng 11/2026 (sau khi tỉnh ban hành hướng dẫn)', '2026-11-30'],
    ['31/8/2026 (theo Công văn số 12/SNV ngày 05/01/2026)', '2026-08-31'],
    ['25/02/2026 (thứ Tư)', '2026-02-25'],
    ['Trước ngày 10/6/2026 (qua Văn phòng tổng hợp)', '2026-06-09'],
  ])('neither adds a date nor spoils one: %j', (raw, day) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [day] }, confidence: 'sure' });
  });

  it.each(['30/6/2026 (gia hạn đến 30/9/2026)', '30/6/2026 (được lùi đến quý IV)'])(
    'that it was extended is looked at, and adds no date: %j',
    (raw) => {
      const { deadline, questions } = read(raw);
      expect(deadline.dueDates).toEqual(['2026-06-30']);
      expect(questions[0]?.said.vi).toContain('gia hạn');
    },
  );

  it.each([
    ['trước ngày 05/6 (6 tháng) và 05/12 (năm)', ['2026-06-04', '2026-12-04']],
    ['Trước 05/6 (báo cáo 6 tháng), trước 05/12 (báo cáo năm)', ['2026-06-04', '2026-12-04']],
    ['trước ngày 20/5 (giữa năm) và 20/11 (cuối năm)', ['2026-05-19', '2026-11-19']],
    ['15/3 (đợt 1), 15/9 (đợt 2)', ['2026-03-15', '2026-09-15']],
    [
      'Chậm nhất 12/3 (quý I), 12/6 (6 tháng), 12/9 (9 tháng), 12/12 (năm)',
      ['2026-03-12', '2026-06-12', '2026-09-12', '2026-12-12'],
    ],
  ])('names the report of its day, and the side before it holds for all: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it('alone is a deadline of its own', () => {
    expect(read('(12/5)').deadline.dueDates).toEqual(['2026-05-12']);
    expect(read('(theo quy định)').deadline.kind).toBe('external');
  });
});
