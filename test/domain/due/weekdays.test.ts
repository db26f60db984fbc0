import { describe, expect, it } from 'vitest';
import { findDuties } from '../../../domain/due/findDuties.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';

const context = { planYear: 2026, beforeIsInclusive: false };
const read = (raw: string) => readDueText(raw, context);

describe('a day of each week', () => {
  it.each([
    ['Thứ Hai hàng tuần', [1]],
    ['Chiều thứ Sáu hằng tuần', [5]],
    ['Trước 15h thứ Năm hàng tuần', [4]],
    ['Trước 16 giờ 30 ngày thứ 6 hàng tuần', [5]],
    ['thứ hai, thứ tư hàng tuần', [1, 3]],
    ['Thứ 2, 4 và 6 hàng tuần', [1, 3, 5]],
    ['Hàng tuần (Chủ nhật)', [7]],
    ['T6 hàng tuần', [5]],
    ['Trước thứ Sáu hàng tuần', [4]],
    ['Trước thứ Hai hàng tuần', [7]],
  ])('is read: %j', (raw, weekdays) => {
    expect(read(raw)).toMatchObject({
      deadline: { kind: 'recurring', recurrence: ['weekly'], dueDates: [], weekdays },
      confidence: 'sure',
    });
  });

  it('may be meant inclusively by an agency that counts so', () => {
    const { deadline } = readDueText('Trước thứ Sáu hàng tuần', {
      ...context,
      beforeIsInclusive: true,
    });
    expect(deadline.weekdays).toEqual([5]);
  });

  it.each([
    ['Thứ Hai', 'which week'],
    ['Thứ Sáu hàng tháng', 'which week'],
    ['Thứ Sáu tuần cuối tháng', 'which month'],
    ['Từ thứ 2 đến thứ 6 hàng tuần', 'which day of a span'],
    ['T2', 'a month or a Monday'],
  ])('is asked where it does not follow: %j (%s)', (raw) => {
    expect(read(raw)).toMatchObject({
      deadline: { dueDates: [] },
      questions: [{ blocking: true }],
    });
  });

  it('says nothing more of a printed day', () => {
    expect(read('Thứ Hai, ngày 05/10/2026')).toMatchObject({
      deadline: { kind: 'date', dueDates: ['2026-10-05'] },
      confidence: 'sure',
    });
  });

  it.each([
    ['Trước thứ Sáu, ngày 13/3/2026', '2026-03-12'],
    ['Thứ Năm, ngày 12/3/2026 đến thứ Sáu, ngày 13/3/2026', '2026-03-13'],
    ['Sáng T3 10/3', '2026-03-10'],
  ])('beside a printed day leaves it what it is: %j', (raw, day) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates: [day] }, confidence: 'sure' });
  });

  it('of another date than printed is asked', () => {
    expect(read('Thứ Hai, ngày 06/10/2026')).toMatchObject({
      deadline: { kind: 'date', dueDates: ['2026-10-06'] },
      questions: [{ blocking: false }],
    });
  });

  it('is found in a sentence', () => {
    const [duty] = findDuties('Văn phòng tổng hợp, báo cáo trước 16h thứ Sáu hàng tuần', context);
    expect(duty).toMatchObject({
      dueText: 'trước 16h thứ Sáu hàng tuần',
      reading: { deadline: { weekdays: [5] }, confidence: 'sure' },
    });
  });
});

describe('a rhythm beside a time it does not keep', () => {
  it.each([
    ['Hàng tuần; tổng kết trước 15/12', '2026-12-14', 'Hàng tuần'],
    ['Thứ Hai hàng tuần; tổng kết trước ngày 15/12', '2026-12-14', 'Thứ Hai hàng tuần'],
    ['Hàng quý, trước ngày 15/12/2026', '2026-12-14', 'Hàng quý'],
    ['Hàng tháng; hoàn thành tháng 11', '2026-11-30', 'Hàng tháng'],
  ])('may be a duty of its own, and is named: %j', (raw, day, value) => {
    expect(read(raw)).toMatchObject({
      deadline: { dueDates: [day] },
      questions: [{ value, blocking: false, ifNot: 'kept' }],
    });
  });
});
