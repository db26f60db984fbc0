import { describe, expect, it } from 'vitest';
import { isDueText } from '../../../domain/due/isDueText.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });
const [MARCH, JUNE, SEPTEMBER, DECEMBER] = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

describe('a quarter or month in short', () => {
  it.each([
    ['Q1/2026', [MARCH]],
    ['Q.1/2026', [MARCH]],
    ['Q 1/2026', [MARCH]],
    ['Q.I', [MARCH]],
    ['QIV/2026', [DECEMBER]],
    ['Qii/2026', [JUNE]],
    ['Q.iv', [DECEMBER]],
    ['Q1-Q2/2026', [JUNE]],
    ['Q1, Q3', [MARCH, SEPTEMBER]],
    ['Quý 1,2,3', [MARCH, JUNE, SEPTEMBER]],
    ['Quý I+II', [MARCH, JUNE]],
    ['T3/2026', [MARCH]],
    ['T.12', [DECEMBER]],
    ['T3-T6/2026', [JUNE]],
    ['T6, T9', [JUNE, SEPTEMBER]],
    ['Tháng 01÷03/2026', [MARCH]],
    ['Quý I — Quý III', [SEPTEMBER]],
    ['31/3/26', [MARCH]],
    ['Trước 30.6.26', ['2026-06-29']],
  ])('is read: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });
});

describe('a letter and a figure among units', () => {
  it.each(['T1, T8', 'T.10', 'Tổ 8'])('is a hamlet, not a month: %j', (cell) => {
    expect(isDueText(cell)).toBe(false);
  });
});

describe('a day or month as programs export it', () => {
  it.each([
    ['2026-06-15', ['2026-06-15']],
    ['2026-06-15T00:00:00Z', ['2026-06-15']],
    ['15/06/2026 00:00:00', ['2026-06-15']],
    ['06-2026', [JUNE]],
    ['6.2026', [JUNE]],
    ['5-2026 - 9-2026', [SEPTEMBER]],
  ])('is read: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each(['2026-13-15', '2026-06-31', '13-2026', '2026-06', 'Đợt 1-2026'])(
    'is asked where it is none: %j',
    (raw) => {
      expect(read(raw)).toMatchObject({
        deadline: { dueDates: [] },
        questions: [{ blocking: true }],
      });
    },
  );
});

describe('an hour', () => {
  it.each([
    ['Trước 17h00 ngày 15/6/2026', ['2026-06-15']],
    ['Trước 17 giờ 00 phút ngày 15/6', ['2026-06-15']],
    ['Thứ Ba 06/10 8h00', ['2026-10-06']],
    ['Từ 8h ngày 3/3 đến 17h ngày 5/3', ['2026-03-05']],
    ['10:30 ngày 20/5', ['2026-05-20']],
  ])('says nothing more than its day: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each(['14h00', 'Trong 24 giờ', 'Trước 48 giờ'])('is no day: %j', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { dueDates: [] },
      questions: [{ blocking: true }],
    });
  });
});

describe('days of each month', () => {
  it.each([
    ['Ngày 10 và 25 hàng tháng', ['2026-01-10', '2026-01-25', '2026-02-10']],
    ['Trước ngày 15, ngày 28 hằng tháng', ['2026-01-14', '2026-01-27', '2026-02-14']],
  ])('are read: %j', (raw, first) => {
    const { deadline, confidence } = read(raw);
    expect(deadline).toMatchObject({ kind: 'recurring', recurrence: ['monthly'] });
    expect(deadline.dueDates.slice(0, 3)).toEqual(first);
    expect(deadline.dueDates).toHaveLength(24);
    expect(confidence).toBe('sure');
  });

  it('that February has not are asked', () => {
    expect(read('Ngày 15 và 30 hàng tháng')).toMatchObject({
      confidence: 'ask',
      questions: [{ blocking: false }],
    });
  });

  it.each([
    'Hàng tháng (ngày 25), hàng quý (ngày 20 tháng cuối quý)',
    'Ngày 15 và ngày cuối tháng',
    'Ngày     tháng 3 năm 2026',
  ])('are asked where they are not all days: %j', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { dueDates: [] },
      questions: [{ blocking: true }],
    });
  });
});

describe('the last day', () => {
  it.each([
    ['Ngày cuối cùng hàng tháng', 12, 'sure'],
    ['Ngày cuối cùng của mỗi quý', 4, 'sure'],
    ['Ngày cuối tháng', 12, 'ask'],
    ['Ngày làm việc cuối cùng của tháng', 12, 'ask'],
    ['Ngày cuối cùng của tháng 3', 1, 'sure'],
    ['Ngày cuối năm', 1, 'sure'],
  ])('%j is due %i times, %s', (raw, times, confidence) => {
    const due = read(raw);
    expect(due.deadline.dueDates).toHaveLength(times);
    expect(due.confidence).toBe(confidence);
  });
});

describe('times that agree with one another', () => {
  it.each([
    ['Quý I (trước 25/3)', ['2026-03-24']],
    ['Tháng 3 (hoàn thành trước 25/3)', ['2026-03-24']],
    ['Quý III (tháng 9)', [SEPTEMBER]],
    ['6 tháng: trước 20/6; năm: trước 20/12', ['2026-06-19', '2026-12-19']],
    ['Chậm nhất 20/6 (6 tháng); 20/12 (năm)', ['2026-06-20', '2026-12-20']],
    [
      'Định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12)',
      ['2026-06-09', '2026-12-09'],
    ],
    ['Cả năm', [DECEMBER]],
  ])('are one deadline: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each([
    'Quý I (trước 25/4)',
    'Quý I, II (trước 25/3)',
    'Quý III (tháng 3)',
    '6 tháng, trước 15/12',
    'Hàng quý trước 5/6, 5/12',
  ])('are asked where they do not: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });
});

describe('what no calendar tells', () => {
  it.each([
    ['Tết 2026', 'a feast'],
    ['Hè năm 2026', 'a season'],
    ['Vụ Đông – Xuân 2026', 'a crop'],
    ['Tháng 3/2026 hoặc tháng 4/2026', 'either'],
    ['Hàng tháng hoặc hàng quý', 'either'],
    ['20/12 - 10/01', 'an end before the beginning'],
    ['T3; tháng 9', 'a month or a Tuesday'],
    ['Từ tháng 11 đến tháng 2', 'an end before the beginning'],
    ['Quý IV - I', 'an end before the beginning'],
  ])('is asked, never dated: %j (%s)', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { dueDates: [] },
      questions: [{ blocking: true }],
    });
  });

  it.each([
    ['20/12/2026 - 10/01/2027', '2027-01-10'],
    ['Tháng 9/2026 - tháng 5/2027', '2027-05-31'],
    ['20/12 đến 10/01 năm sau', '2027-01-10'],
  ])('is told by a year: %j', (raw, day) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [day] }, confidence: 'sure' });
  });
});
