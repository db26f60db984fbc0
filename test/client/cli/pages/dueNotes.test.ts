import { describe, expect, test } from 'vitest';
import { dueNotes, otherYear } from '../../../../client/cli/pages/dueNotes.ts';
import { plannedTask } from '../../../support/plannedTask.ts';

const PLAN = { id: 'kh', title: 'Cải cách hành chính năm 2024', year: 2024, agency: '' };

const notes = (today: string, ...dueTexts: string[]): string[] => {
  const tasks = dueTexts.map((dueText, at) => plannedTask(dueText, { ref: `${at + 1}` }));
  return dueNotes({ plan: PLAN, tasks, suggestions: [] }, today).map(({ vi }) => vi);
};

describe('what a preview says of due dates', () => {
  test('counts those that are past', () => {
    expect(notes('2024-07-01', 'Hàng quý', 'Quý IV', '30/6', 'Thường xuyên')).toEqual([
      expect.stringMatching(/^Đã qua 3 ngày đến hạn của 2 nhiệm vụ \(mục 1; 3\): .*cần xác nhận/),
    ]);
    expect(notes('2024-03-31', 'Hàng quý')).toEqual([]);
  });

  test('names those of other years', () => {
    expect(notes('2023-01-01', 'Quý I/2025', 'Quý II')).toEqual([
      'Thời hạn ngoài năm 2024 (1 nhiệm vụ): 1: 31/03/2025.',
    ]);
  });
});

describe('a year that was given', () => {
  test.each([
    ['is that of the title', PLAN, null],
    [
      'is one of those in the title',
      { ...PLAN, title: 'Nhiệm vụ năm 2023, kế hoạch năm 2024' },
      null,
    ],
    ['stands beside a title without one', { ...PLAN, title: 'Kế hoạch giai đoạn 2021-2025' }, null],
    ['is another than the title’s', { ...PLAN, year: 2025 }, 'bỏ --year 2025 rồi chạy lại'],
  ])('%s', (_what, plan, said) => {
    if (said === null) expect(otherYear(plan, 'option')).toBeNull();
    else expect(otherYear(plan, 'option')?.vi).toContain(said);
  });

  test('is taken out where it was written', () => {
    expect(otherYear({ ...PLAN, year: 2025 }, 'answers')?.vi).toContain(
      'xóa dòng year: 2025 trong tệp trả lời',
    );
  });
});
