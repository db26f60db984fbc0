import { describe, expect, it } from 'vitest';
import { isDueText } from '../../../domain/due/isDueText.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });
const dates = (raw: string) => ({ deadline: { dueDates: [raw] }, confidence: 'sure' });

describe('a month in words', () => {
  it.each([
    ['Tháng Hai', '2026-02-28'],
    ['Trong tháng Tư năm 2026', '2026-04-30'],
    ['Trước tháng Mười Hai', '2026-11-30'],
    ['Tháng Năm/2026', '2026-05-31'],
  ])('is that month: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(dates(day));
  });

  it('is no name of a unit', () => {
    expect(isDueText('Tháng Hai')).toBe(true);
  });

  it.each(['Tháng Năm 2026', 'Ngày tháng Năm', 'tháng hai lần', 'THÁNG NĂM 2026'])(
    'is none in %j',
    (raw) => {
      expect(read(raw)).toMatchObject({
        deadline: { dueDates: [] },
        questions: [{ blocking: true }],
      });
    },
  );
});

describe('a day apart from its month', () => {
  it.each([
    ['Tháng 12, muộn nhất ngày 20', '2026-12-20'],
    ['Tháng 6/2026 (trước ngày 15)', '2026-06-14'],
  ])('is of that month: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(dates(day));
  });

  it('must be in the month', () => {
    expect(read('Tháng 2, chậm nhất ngày 30')).toMatchObject({
      deadline: { dueDates: [] },
      confidence: 'ask',
    });
  });
});

describe('a rhythm', () => {
  const QUARTERS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

  it.each([
    ['Hàng quý (tháng 3, 6, 9, 12)', QUARTERS],
    ['Mỗi quý 01 lần, vào tháng cuối quý', QUARTERS],
    ['Quý (10/3; 10/6; 10/9; 10/12)', ['2026-03-10', '2026-06-10', '2026-09-10', '2026-12-10']],
    ['Hàng tháng, từ tháng 10', ['2026-10-31', '2026-11-30', '2026-12-31']],
    ['Hàng quý, bắt đầu từ quý III/2026', ['2026-09-30', '2026-12-31']],
    ['Ngày 25 hàng tháng, từ tháng 11', ['2026-11-25', '2026-12-25']],
    ['Hàng tuần, từ tháng 02/2026', []],
  ])('has its days in %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'recurring', dueDates },
      confidence: 'sure',
    });
  });

  it.each([
    ['20 hàng tháng', '2026-12-20', 20],
    ['Trước 10 hằng tháng', '2026-12-09', 10],
  ])('has the day before it: %j', (raw, last, dayOfMonth) => {
    const { deadline } = read(raw);
    expect([deadline.dueDates.at(-1), deadline.dayOfMonth]).toEqual([last, dayOfMonth]);
  });

  it('has no day in the number of a form', () => {
    expect(read('Mẫu 02 hàng tháng').deadline.dayOfMonth).toBeUndefined();
  });

  it.each([
    'Hàng quý (tháng 3, 6, 9)',
    'Hàng quý (tháng 1, 2, 3, 12)',
    'Từ tháng 3',
    'Hàng tháng, từ tháng 3/2027',
  ])('that leaves days open is asked: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });
});

describe('a day', () => {
  it.each(['Sau 30/6', 'Sau ngày 30/6/2026', '05 ngày sau ngày 30/6'])(
    'is not due that comes before: %j',
    (raw) => {
      expect(read(raw)).toMatchObject({
        deadline: { dueDates: [] },
        questions: [{ blocking: true }],
      });
    },
  );

  it.each([
    ['Ngày Hội Đại đoàn kết trước ngày 18/11', '2026-11-17'],
    ['Tháng hành động vì trẻ em (tháng 6)', '2026-06-30'],
    ['Khởi công tháng 3, tháng 9 hoàn thành', '2026-09-30'],
    ['Hoàn thành 100% trong quý II', '2026-06-30'],
    ['5-10/12', '2026-12-10'],
  ])('keeps its side and its place beside names and shares: %j', (raw, day) => {
    expect(read(raw)).toMatchObject(dates(day));
  });

  it('of each quarter is that of its last month', () => {
    expect(read('Trước 15 tháng cuối quý').deadline.dueDates).toEqual([
      ...['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14'],
    ]);
  });

  it('beside a rhythm is one of two', () => {
    expect(read('Từ khi có kết quả, hàng tháng, đến ngày 15/12').confidence).toBe('ask');
  });
});

describe('hours of each day', () => {
  it.each(['Trước 07 giờ và 16 giờ hằng ngày', 'Trước 16h hàng ngày'])(
    'are no day, and are whole: %j',
    (raw) => {
      expect(read(raw)).toMatchObject({ deadline: { kind: 'continuous' }, confidence: 'sure' });
      expect(isDueText(raw)).toBe(true);
    },
  );
});

describe('a count', () => {
  it('repeated without end is no text to lose oneself in', () => {
    expect(read('2 lần: '.repeat(5000)).confidence).toBe('ask');
  });
});

describe('a text without a missing word', () => {
  it.each([
    'Tuần thứ 2 tháng 12',
    'Tuần đầu tháng 7/2026',
    'Tuần cuối tháng 6',
    'Trung tuần tháng 6',
    'Ngày 15 hàng quý',
    'Trước Tết Nguyên đán 20 ngày',
    'Trước ngày bầu cử 20 ngày',
    '90 ngày, từ 01/3/2026',
  ])('is not said to be cut off, where its day is not told: %j', (raw) => {
    const [question] = read(raw).questions;
    expect(question?.blocking).toBe(true);
    expect(question?.said.en).toContain('the day does not follow');
  });

  it.each(['Dịp tổng kết năm', 'Nhân dịp khai giảng năm học mới'])('is an event: %j', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'event', dueDates: [] },
      confidence: 'sure',
    });
  });
});
