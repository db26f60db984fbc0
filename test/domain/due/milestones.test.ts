import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });

describe('several stages of one work', () => {
  it.each([
    [
      'Hoàn thành thủ tục quý II/2026, khánh thành năm 2027',
      ['2026-06-30', '2027-12-31'],
      ['Hoàn thành thủ tục quý II/2026', 'khánh thành năm 2027'],
    ],
    [
      'gửi lấy ý kiến trước 12/8, ban hành trong năm 2027',
      ['2026-08-11', '2027-12-31'],
      ['gửi lấy ý kiến trước 12/8', 'ban hành trong năm 2027'],
    ],
    [
      'Khảo sát: tháng hai; thiết kế: quý ba; nghiệm thu 2027 - 2028',
      ['2026-02-28', '2026-09-30', '2028-12-31'],
      ['Khảo sát: tháng 2', 'thiết kế: quý 3', 'nghiệm thu 2027 - 2028'],
    ],
    [
      'Sơ kết trước 05/7; tổng kết trước 05/12',
      ['2026-07-04', '2026-12-04'],
      ['Sơ kết trước 05/7', 'tổng kết trước 05/12'],
    ],
    [
      'Quý I/2026, bàn giao năm 2028',
      ['2026-03-31', '2028-12-31'],
      ['Quý I/2026', 'bàn giao năm 2028'],
    ],
  ])('keep all their dates, each with its words: %j', (raw, dueDates, words) => {
    const { deadline, confidence } = read(raw);
    expect([deadline.dueDates, confidence]).toEqual([dueDates, 'sure']);
    expect(deadline.milestones?.map((one) => one.words)).toEqual(words);
    expect(deadline.milestones?.map((one) => one.dueDate)).toEqual(dueDates);
  });

  it.each([
    ['6 tháng đầu năm và cả năm', ['2026-06-30', '2026-12-31']],
    ['06 tháng đầu năm và 6 tháng cuối năm', ['2026-06-30', '2026-12-31']],
    ['Sơ kết vào tháng 5, tổng kết công tác năm vào tháng 11', ['2026-05-31', '2026-11-30']],
  ])('are both due: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each([
    ['Phấn đấu hoàn thành trước 30/6, chậm nhất 31/7/2026', 'hai mốc khác nhau'],
    ['Thẩm định quý II, phê duyệt quý IV/2027', 'năm nào của kế hoạch'],
  ])('are asked where it is not said which holds: %j', (raw, why) => {
    const { deadline, questions } = read(raw);
    expect(deadline.dueDates).toEqual([]);
    expect(questions).toMatchObject([{ blocking: true }]);
    expect(questions[0]?.said.vi).toContain(why);
  });

  it.each([
    'Trước ngày 15/6/2026; năm 2027',
    'Hoàn thành quý I/2026 và năm 2027',
    'Quý II và cuối năm',
  ])('are looked at where the coarser may be another’s, and both kept: %j', (raw) => {
    const { deadline, questions } = read(raw);
    expect(deadline.dueDates).toHaveLength(2);
    expect(questions).toMatchObject([{ blocking: false }]);
  });

  it.each([
    'Khởi công tháng 3, hoàn thành tháng 9',
    'Quý III, trước ngày 15/9',
    'Tháng 6, năm 2026',
  ])('are none in %j', (raw) => {
    expect(read(raw).deadline.milestones).toBeUndefined();
    expect(read(raw).deadline.dueDates).toHaveLength(1);
  });
});
