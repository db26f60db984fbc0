import { expect, test } from 'vitest';
import { dueNoteTexts } from '../../../../client/office/pages/plan/dueNoteTexts.ts';

const YEAR = { from: '2024-01-01', to: '2024-12-31' };

test('due dates gone by and those of other years are told in a sentence each', () => {
  const notes = {
    past: { days: 3, refs: ['1', '3'] },
    beforeIssue: { issued: '2024-02-05', rows: [{ ref: '3', day: '2024-01-31' }] },
    outside: { period: YEAR, rows: [{ ref: '1', day: '2025-03-31' }] },
  };
  expect(dueNoteTexts(notes).map(({ vi }) => vi)).toEqual([
    expect.stringMatching(/^Đã qua 3 ngày đến hạn của 2 nhiệm vụ \(mục 1; 3\): .*cần xác nhận/),
    'Thời hạn trước ngày ban hành kế hoạch 05/02/2024 (1 nhiệm vụ): 3: 31/01/2024; có ghi đúng ngày, tháng, năm không?',
    'Thời hạn ngoài năm 2024 (1 nhiệm vụ): 1: 31/03/2025.',
  ]);
  const period = { from: '2026-10-01', to: '2027-12-31' };
  const outside = { period, rows: [{ ref: '2', day: '2028-01-31' }] };
  expect(dueNoteTexts({ past: null, beforeIssue: null, outside }).map(({ vi }) => vi)).toEqual([
    'Thời hạn ngoài thời gian 01/10/2026–31/12/2027 (1 nhiệm vụ): 2: 31/01/2028.',
  ]);
});
