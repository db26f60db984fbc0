import { expect, test } from 'vitest';
import { dueNoteTexts } from '../../../../client/office/pages/plan/dueNoteTexts.ts';

test('due dates gone by and those of other years are told in a sentence each', () => {
  const notes = {
    past: { days: 3, refs: ['1', '3'] },
    otherYears: { year: 2024, rows: [{ ref: '1', day: '2025-03-31' }] },
  };
  expect(dueNoteTexts(notes).map(({ vi }) => vi)).toEqual([
    expect.stringMatching(/^Đã qua 3 ngày đến hạn của 2 nhiệm vụ \(mục 1; 3\): .*cần xác nhận/),
    'Thời hạn ngoài năm 2024 (1 nhiệm vụ): 1: 31/03/2025.',
  ]);
});
