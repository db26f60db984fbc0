import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const plan = { planYear: 2026, beforeIsInclusive: false };
const ofSchool = { ...plan, period: { from: '2026-09-01', to: '2027-05-31' } };
const ofTwoYears = { ...plan, period: { from: '2026-01-01', to: '2027-12-31' } };

describe('a plan of a year of school', () => {
  const read = (raw: string) => readDueText(raw, ofSchool);

  it.each([
    ['Tháng 10', '2026-10-31'],
    ['Tháng 01', '2027-01-31'],
    ['trước ngày 25/4', '2027-04-24'],
    ['Quý IV', '2026-12-31'],
    ['Quý I', '2027-03-31'],
    ['Tháng 8', '2026-08-31'],
    ['Tháng 6', '2027-06-30'],
    ['20/12 - 10/01', '2027-01-10'],
    ['Từ tháng 9 đến tháng 5', '2027-05-31'],
    ['Tháng 3/2026', '2026-03-31'],
    ['cuối năm', '2026-12-31'],
  ])('has its months in the year they fall in: %j', (raw, day) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [day] }, confidence: 'sure' });
  });

  it('has its monthly duties from September to May', () => {
    const { dueDates } = read('Hằng tháng').deadline;
    expect([dueDates.length, dueDates[0], dueDates.at(-1)]).toEqual([
      9,
      '2026-09-30',
      '2027-05-31',
    ]);
    const fifth = read('Trước ngày 05 hằng tháng').deadline.dueDates;
    expect([fifth.length, fifth[0], fifth.at(-1)]).toEqual([9, '2026-09-04', '2027-05-04']);
    const after = read('Hằng tháng, ngày 05 tháng sau').deadline.dueDates;
    expect([after.length, after[0], after.at(-1)]).toEqual([9, '2026-10-05', '2027-06-05']);
  });

  it('has the ends of quarters that are in it', () => {
    expect(read('Hằng quý').deadline.dueDates).toEqual(['2026-09-30', '2026-12-31', '2027-03-31']);
  });

  it('tells a weekly duty its first and last day', () => {
    expect(read('Thứ Hai hằng tuần').deadline).toMatchObject({
      weekdays: [1],
      within: ofSchool.period,
    });
  });

  it('is read as of the year that is named', () => {
    expect(read('Hằng quý năm 2027').deadline.dueDates.at(0)).toBe('2027-03-31');
  });
});

describe('a plan of two years', () => {
  const read = (raw: string) => readDueText(raw, ofTwoYears);

  it.each(['Tháng 5', 'trước ngày 15/6', 'Quý II', 'Cuối năm'])('asks of which %j is', (raw) => {
    const { deadline, questions } = read(raw);
    expect(deadline.dueDates).toEqual([]);
    expect(questions).toMatchObject([{ blocking: true }]);
    expect(questions[0]?.said.vi).toContain('năm nào của kế hoạch');
  });

  it.each([
    ['Tháng 5/2027', 1],
    ['Quý II năm 2026', 1],
    ['Hằng quý', 8],
    ['Hằng tháng', 24],
    ['Hằng năm', 2],
    ['Thường xuyên', 0],
  ])('knows %j', (raw, count) => {
    expect(read(raw).deadline.dueDates).toHaveLength(count);
    expect(read(raw).confidence).toBe('sure');
  });
});

describe('a time of each year in a plan of several', () => {
  const read = (raw: string) => readDueText(raw, ofTwoYears);

  it.each([
    ['Trước ngày 15/12 hằng năm', ['2026-12-14', '2027-12-14']],
    ['Hằng năm, chậm nhất ngày 20/6', ['2026-06-20', '2027-06-20']],
    ['Tháng 6 hằng năm', ['2026-06-30', '2027-06-30']],
    ['Hằng năm', ['2026-12-31', '2027-12-31']],
    ['Quý I hằng năm', ['2026-03-31', '2027-03-31']],
    ['Quý II, quý IV hàng năm', ['2026-06-30', '2026-12-31', '2027-06-30', '2027-12-31']],
    ['Trước quý I hằng năm', ['2026-12-31', '2027-12-31']],
    [
      'Ngày 15 tháng 6 và tháng 12 hằng năm',
      ['2026-06-15', '2026-12-15', '2027-06-15', '2027-12-15'],
    ],
  ])('returns in each of its years: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each([
    ['Tháng 6 hằng năm', ['2027-06-30']],
    ['15/6 hằng năm', ['2027-06-15']],
    ['Trước ngày 1/7 hằng năm', ['2027-06-30']],
    ['Quý II hằng năm', ['2027-06-30']],
    ['Tháng 5, 10 hằng năm', ['2026-10-31', '2027-05-31', '2027-10-31']],
  ])('does not return before the plan begins: %j', (raw, dueDates) => {
    const fromJuly = { ...ofTwoYears, period: { from: '2026-07-01', to: '2027-12-31' } };
    expect(readDueText(raw, fromJuly)).toMatchObject({
      deadline: { dueDates },
      confidence: 'sure',
    });
  });

  it('is of the year it names', () => {
    expect(read('Trước ngày 15/12/2027').deadline.dueDates).toEqual(['2027-12-14']);
  });

  it('is of the plan’s year in a plan of one', () => {
    expect(readDueText('Trước ngày 15/12 hằng năm', plan).deadline.dueDates).toEqual([
      '2026-12-14',
    ]);
  });
});
