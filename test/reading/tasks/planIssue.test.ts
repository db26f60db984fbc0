import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../reading/planPeriod.ts';
import type { Block } from '../../../reading/table/grid.ts';
import { issueOf } from '../../../reading/tasks/planIssue.ts';

const lines = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text, source: {} }));

const letterhead = (...cells: string[]): Block => ({
  type: 'table',
  rows: [{ cells, source: {}, pageStart: false } as never],
});

describe('number and day of a plan', () => {
  test.each<[string, Block[], string, string | null]>([
    [
      'in lines',
      lines('UBND XÃ AN BÌNH', 'Số: 12/KH-UBND', 'An Bình, ngày 05 tháng 01 năm 2026', 'KẾ HOẠCH'),
      '12/KH-UBND',
      '2026-01-05',
    ],
    [
      'in a letterhead of two cells',
      [
        letterhead(
          'UBND XÃ AN BÌNH\nSố: 7 /CTr-UBND',
          'CỘNG HÒA …\nAn Bình, ngày 9 tháng 2 năm 2026',
        ),
        ...lines('CHƯƠNG TRÌNH'),
      ],
      '7/CTr-UBND',
      '2026-02-09',
    ],
    [
      'of an appendix by itself',
      lines('PHỤ LỤC', '(Kèm theo Kế hoạch số 31/KH-UBND ngày 02/3/2026 của UBND xã An Bình)'),
      '31/KH-UBND',
      '2026-03-02',
    ],
    ['of a draft', lines('Số:    /KH-UBND', 'An Bình, ngày    tháng 01 năm 2026'), '', null],
    ['that names another document only', lines('Căn cứ Luật số 63/2025/QH15;'), '', null],
    ['of no real day', lines('An Bình, ngày 31 tháng 02 năm 2026'), '', null],
  ])('%s', (_, blocks, number, issued) => {
    expect(issueOf(blocks)).toEqual({ number, issued });
  });
});

test.each([
  ['Công tác quý IV/2026 và năm 2027', { from: '2026-10-01', to: '2027-12-31' }],
  ['Công tác 6 tháng cuối năm 2026 và cả năm 2027', { from: '2026-07-01', to: '2027-12-31' }],
  ['Công tác quý IV/2026', null],
])('the days of a plan: %s', (title, period) => {
  expect(periodOf(lines('KẾ HOẠCH', title), undefined)).toEqual(period);
});
