import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';

const read = (raw: string) => readDueText(raw, { planYear: 2026, beforeIsInclusive: false });

describe('a list of times', () => {
  it.each([
    ['Trước ngày 15 tháng 3, 6, 9, 12', ['2026-03-14', '2026-06-14', '2026-09-14', '2026-12-14']],
    ['Ngày 10 các tháng 4, 10', ['2026-04-10', '2026-10-10']],
    ['Ngày 15 tháng 3, tháng 6, tháng 9 năm 2027', ['2027-03-15', '2027-06-15', '2027-09-15']],
    ['Trước ngày 15 tháng 3, 20 tháng 6', ['2026-03-14', '2026-06-19']],
    ['15 tháng 3, 20/6', ['2026-03-15', '2026-06-20']],
    ['2 lần/năm (tháng 6 và tháng 12)', ['2026-06-30', '2026-12-31']],
    ['03 đợt: 15/3, 15/6, 15/9', ['2026-03-15', '2026-06-15', '2026-09-15']],
    ['Đợt 1 trước 31/3; đợt 2 trước 30/6', ['2026-03-30', '2026-06-29']],
    ['02 đợt: đợt 1 (tháng 3); đợt 2 (tháng 9)', ['2026-03-31', '2026-09-30']],
    ['Giai đoạn 1: Quý I; giai đoạn 2: Quý III', ['2026-03-31', '2026-09-30']],
    ['Đợt 1: 01 - 02/6; đợt 2: 01 - 02/12', ['2026-06-02', '2026-12-02']],
    ['Từ 01/01 đến trước ngày 16/02/2026', ['2026-02-15']],
    ['01 lớp/quý II; 01 lớp/quý IV', ['2026-06-30', '2026-12-31']],
    ['Tháng 6, 02 hội thi', ['2026-06-30']],
    ['09-20/02/2026', ['2026-02-20']],
    ['05–10/3', ['2026-03-10']],
    ['Quý: ngày 10 tháng cuối quý', ['2026-03-10', '2026-06-10', '2026-09-10', '2026-12-10']],
    [
      'Quý I: 15/3; 6 tháng: 15/6; 9 tháng: 15/9; năm: 15/12',
      ['2026-03-15', '2026-06-15', '2026-09-15', '2026-12-15'],
    ],
    ['Năm: trước ngày 15/12', ['2026-12-14']],
  ])('keeps each with its own: %j', (raw, dueDates) => {
    expect(read(raw)).toMatchObject({ deadline: { dueDates }, confidence: 'sure' });
  });

  it.each([
    '2 lần/năm (tháng 6)',
    'Đợt 1, 2 tháng 3',
    'Kỳ 1, 2/2026',
    'Đợt 1/2026',
    '4-5/2026',
    'Ngày 31 tháng 3, 6',
    'Dịp 27/7 và Tết Nguyên đán',
    'Trước Tết Nguyên đán Giáp Tý 2027',
    'Tết Ất Sửu năm 2027',
  ])('is asked where figures do not agree: %j', (raw) => {
    expect(read(raw).confidence).toBe('ask');
  });
});
