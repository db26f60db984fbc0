import { describe, expect, it } from 'vitest';
import { findDuties } from '../../../domain/due/findDuties.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';

const context = { planYear: 2026, beforeIsInclusive: false };
const read = (raw: string) => readDueText(raw, context);
const AFTER_QUARTERS = ['2026-04-10', '2026-07-10', '2026-10-10', '2027-01-10'];

describe('days counted from the end of a period', () => {
  it.each([
    ['10 ngày sau khi kết thúc quý', 'quarterly', AFTER_QUARTERS],
    ['Sau khi kết thúc quý 10 ngày', 'quarterly', AFTER_QUARTERS],
    ['Sau 10 ngày kể từ ngày kết thúc quý', 'quarterly', AFTER_QUARTERS],
    ['Hàng quý, chậm nhất 10 ngày sau khi kết thúc quý', 'quarterly', AFTER_QUARTERS],
    ['Chậm nhất 10 ngày sau mỗi quý', 'quarterly', AFTER_QUARTERS],
    ['Chậm nhất 5 ngày sau khi kết thúc 6 tháng', 'half-yearly', ['2026-07-05', '2027-01-05']],
    ['Chậm nhất 15 ngày sau khi hết năm', 'yearly', ['2027-01-15']],
  ])('are due after each of the plan’s year: %j', (raw, recurrence, dueDates) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'recurring', recurrence: [recurrence], dueDates, boundary: 'by' },
      confidence: 'sure',
    });
  });

  it('are due after each month, the last in the next year', () => {
    const { deadline } = read('trong vòng 5 ngày kể từ ngày kết thúc tháng');
    expect(deadline).toMatchObject({ kind: 'recurring', recurrence: ['monthly'] });
    expect([deadline.dueDates.length, deadline.dueDates[0], deadline.dueDates.at(-1)]).toEqual([
      12,
      '2026-02-05',
      '2027-01-05',
    ]);
  });

  it.each([
    ['10 ngày sau khi kết thúc quý I', '2026-04-10'],
    ['Trong 10 ngày kể từ ngày kết thúc quý II/2026', '2026-07-10'],
    ['5 ngày sau khi kết thúc tháng 12/2025', '2026-01-05'],
    ['20 ngày kể từ ngày kết thúc 6 tháng đầu năm', '2026-07-20'],
    ['15 ngày sau khi kết thúc năm 2026', '2027-01-15'],
  ])('are one day where the period is named: %j', (raw, day) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'date', dueDates: [day] },
      confidence: 'sure',
    });
  });

  it('of several periods are all kept', () => {
    const { deadline } = read('10 ngày sau khi kết thúc quý; 15 ngày sau khi kết thúc năm');
    expect(deadline).toMatchObject({ recurrence: ['quarterly', 'yearly'] });
    expect(deadline.dueDates).toEqual([...AFTER_QUARTERS, '2027-01-15']);
  });

  it('beside a time that does not fit are asked', () => {
    expect(read('10 ngày sau khi kết thúc quý, trước ngày 15/12').confidence).toBe('ask');
    expect(read('Hàng tháng, 10 ngày sau khi kết thúc quý').confidence).toBe('ask');
  });

  it.each([
    ['sau khi kết thúc học kỳ'],
    ['Chậm nhất 10 ngày sau khi kết thúc kỳ báo cáo'],
    ['Sau khi kết thúc quý'],
    ['Ngay sau khi kết thúc năm'],
    ['Sau mỗi quý'],
    ['Sau quý II'],
    ['Trước khi kết thúc năm'],
    ['10 ngày sau khi kết thúc năm học'],
    ['sau khi kết thúc tháng hành động vì môi trường'],
    ['Chậm nhất 05 ngày làm việc sau khi kết thúc quý'],
  ])('that no calendar tells are asked: %j', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'unspecified', dueDates: [] },
      questions: [{ about: 'due', value: raw, blocking: true }],
    });
  });

  it.each([
    'Ngay sau khi kết thúc kỳ họp',
    'Sau khi kết thúc hội nghị',
    '5 ngày sau khi kết thúc đợt kiểm tra',
  ])('are no matter of an event: %j', (raw) => {
    expect(read(raw)).toMatchObject({ deadline: { kind: 'event' }, confidence: 'sure' });
  });

  it('are found in running text', () => {
    const found = findDuties('Gửi báo cáo chậm nhất 10 ngày sau khi kết thúc quý.', context);
    expect(found).toMatchObject([
      {
        dueText: 'chậm nhất 10 ngày sau khi kết thúc quý',
        reading: { deadline: { dueDates: AFTER_QUARTERS } },
      },
    ]);
  });
});

describe('a day of a month told by its period', () => {
  it.each([
    ['chậm nhất ngày 05 của tháng sau tháng báo cáo', 'monthly', '2026-02-05', '2027-01-05'],
    ['Hàng tháng, trước ngày 05 tháng sau', 'monthly', '2026-02-04', '2027-01-04'],
    ['Ngày 05 tháng liền kề sau quý báo cáo', 'quarterly', '2026-04-05', '2027-01-05'],
    ['Định kỳ hàng quý, ngày 10 tháng đầu của quý sau', 'quarterly', '2026-04-10', '2027-01-10'],
    ['Trước ngày 10 tháng đầu quý', 'quarterly', '2026-01-09', '2026-10-09'],
    ['Trước ngày 20 tháng cuối quý', 'quarterly', '2026-03-19', '2026-12-19'],
    ['Ngày 30 tháng cuối quý', 'quarterly', '2026-03-30', '2026-12-30'],
  ])('reads %j as %s from %s to %s', (raw, recurrence, first, last) => {
    const { deadline, confidence } = read(raw);
    expect(deadline).toMatchObject({ kind: 'recurring', recurrence: [recurrence] });
    expect([deadline.dueDates[0], deadline.dueDates.at(-1), confidence]).toEqual([
      first,
      last,
      'sure',
    ]);
  });

  it.each([
    ['Trước ngày 05 của tháng sau', 'monthly'],
    ['Ngày 10 tháng đầu tiên của quý tiếp theo', 'quarterly'],
  ])('is asked where the text does not say that it returns: %j', (raw, recurrence) => {
    expect(read(raw)).toMatchObject({
      deadline: { recurrence: [recurrence] },
      questions: [{ blocking: false }],
    });
  });

  it('beside a rhythm it does not keep is asked', () => {
    expect(read('Trước ngày 05 hàng tháng, hàng quý').confidence).toBe('ask');
    expect(read('Hàng tháng, ngày 20 tháng cuối quý').confidence).toBe('ask');
  });

  it('of a period nobody knows is asked', () => {
    expect(read('Trước ngày 14 của tháng cuối kỳ báo cáo').questions).toMatchObject([
      { blocking: true },
    ]);
    expect(read('Ngày 05 tháng sau kỳ báo cáo').questions).toMatchObject([{ blocking: true }]);
  });
});
