import { describe, expect, it } from 'vitest';
import { isDueText } from '../../../domain/due/isDueText.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });
const QUARTER_ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

describe('a list of times', () => {
  it.each([
    ['- Quý I - Quý II', ['2026-03-31', '2026-06-30']],
    ['- Tháng 3 - Tháng 9', ['2026-03-31', '2026-09-30']],
    ['- 15/3 - 15/9', ['2026-03-15', '2026-09-15']],
    ['6 tháng đầu năm, 6 tháng cuối năm', ['2026-06-30', '2026-12-31']],
    ['6 tháng đầu năm và năm 2026', ['2026-06-30', '2026-12-31']],
    ['6 tháng đầu năm và cuối năm', ['2026-06-30', '2026-12-31']],
    ['Hàng quý, 6 tháng và cả năm', QUARTER_ENDS],
    [
      'Trước ngày 10/3 (quý I), 10/6 (quý II), 10/9 (quý III)',
      ['2026-03-09', '2026-06-09', '2026-09-09'],
    ],
  ])('keeps all of %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each([
    ['Quý I - Quý III', '2026-09-30'],
    ['Từ tháng 3 đến tháng 5/2026', '2026-05-31'],
    ['3 tháng cuối năm', '2026-12-31'],
    ['Tháng 6, năm 2026', '2026-06-30'],
  ])('is none in %j', (raw, day) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [day] }, confidence: 'sure' });
  });

  it.each([
    'Quý II và cuối năm',
    'Trước ngày 15/6 và cuối năm',
    'Hàng tháng; trước ngày 15/6 và 15/12',
    'Hàng tuần, hàng tháng',
    'Hàng năm, quý I',
    'Hàng quý và đột xuất',
  ])('of which one is not counted with the others is asked: %j', (raw) => {
    expect(read(raw)).toMatchObject({ confidence: 'ask', questions: [{ blocking: false }] });
  });
});

describe('a time of each year', () => {
  it.each([
    ['Quý I hàng năm', ['2026-03-31']],
    ['Tháng 12 hằng năm', ['2026-12-31']],
    ['Hàng năm vào tháng 6', ['2026-06-30']],
    ['Tháng 6 và tháng 12 hàng năm', ['2026-06-30', '2026-12-31']],
    ['Hằng năm, giai đoạn 2026-2030', ['2026-12-31']],
    ['Trước 15/12 hàng năm, giai đoạn 2025-2030', ['2026-12-14']],
  ])('is the plan’s: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'recurring', recurrence: ['yearly'], dueDates },
      confidence: 'sure',
    });
  });

  it.each(['Tháng 9/2026 và những năm tiếp theo', 'Quý IV/2026 và các năm tiếp theo'])(
    'goes on: %j',
    (raw) => {
      expect(read(raw).deadline).toMatchObject({ openEnded: true });
    },
  );
});

describe('how often a duty returns', () => {
  it.each([
    ['3 tháng 1 lần', 'quarterly'],
    ['6 tháng một lần', 'half-yearly'],
    ['Mỗi quý một lần', 'quarterly'],
  ])('is read: %j', (raw, recurrence) => {
    expect(read(raw)).toMatchObject({ deadline: { recurrence: [recurrence] }, confidence: 'sure' });
  });

  it.each(['Mỗi năm 2 lần', 'Tổ chức 02 lần trong năm', '1 năm 2 lần', 'Định kỳ và đột xuất'])(
    'is asked where no days follow: %j',
    (raw) => {
      expect(read(raw)).toMatchObject({
        deadline: { dueDates: [] },
        questions: [{ blocking: true }],
      });
    },
  );
});

describe('words for the whole year', () => {
  it.each([
    ['Trong năm', 'year'],
    ['Thường xuyên trong năm', 'continuous'],
    ['Quý II trong năm', 'quarter'],
  ])('%j is %s', (raw, kind) => {
    expect(read(raw)).toMatchObject({ deadline: { kind }, confidence: 'sure' });
  });
});

describe('an event that cannot be foreseen', () => {
  it.each(['Đột xuất', 'Báo cáo đột xuất theo yêu cầu của tỉnh'])(
    'waits to be recorded: %j',
    (raw) => {
      expect(read(raw)).toMatchObject({ deadline: { kind: 'event' }, confidence: 'sure' });
    },
  );
});

describe('a slip of the hand', () => {
  it.each([
    ['Qúy II/2026', '2026-06-30'],
    ['QÚY IV/2026', '2026-12-31'],
    ['Quy 3/2026', '2026-09-30'],
    ['Truớc ngày 15/6', '2026-06-14'],
    ['trứơc 15/6', '2026-06-14'],
  ])('is no other word: %j', (raw, day) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [day] }, confidence: 'sure' });
  });

  it.each([
    ['1O/6/2026', 'a letter for a zero'],
    ['O5/6/2026', 'a letter for a zero'],
    ['Quý lI/2026', 'a letter for a figure'],
    ['II/2026', 'a lost word'],
    ['Đợt II năm 2026', 'a number of something else'],
    ['Đợt 1 tháng 6/2026', 'a number of something else'],
    ['Lần 2/2026', 'a number of something else'],
    ['4-5/2026', 'two months or a day'],
    ['Quý I năm sau', 'another year'],
    ['Năm học 2026-2027', 'a year of school'],
    ['10/3 âm lịch', 'a lunar day'],
    ['Tháng 5 (ÂL)', 'a lunar month'],
  ])('that leaves the day open is asked, never dated: %j (%s)', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { dueDates: [] },
      questions: [{ blocking: true }],
    });
  });
});

describe('a text that speaks of time alone', () => {
  it.each([
    'Quý II/2026',
    'Trước ngày 15/6',
    'Từ 1/3 đến 15/3',
    'trước 5/3, 5/6',
    'Theo quy định',
    'Hàng tháng',
  ])('is whole: %j', (raw) => {
    expect(isDueText(raw)).toBe(true);
  });

  it.each([
    'Trước tháng',
    'Trước',
    'Quý I,',
    'Phòng Nội vụ',
    'Văn phòng trước ngày 15/6',
    '30/2',
    '',
  ])('is not, or is broken off: %j', (raw) => {
    expect(isDueText(raw)).toBe(false);
  });
});
