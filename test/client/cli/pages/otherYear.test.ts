import { describe, expect, test } from 'vitest';
import { otherYear } from '../../../../client/cli/pages/otherYear.ts';

const PLAN = { id: 'kh', title: 'Cải cách hành chính năm 2024', year: 2024, agency: '' };

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

  test('is none where the title says the years of a longer plan, or nobody gave one', () => {
    const longer = { ...PLAN, title: 'quý IV/2026 và năm 2027', year: 2026 };
    const period = { from: '2026-10-01', to: '2027-12-31' };
    expect(otherYear({ ...longer, period }, 'option')).toBeNull();
    expect(otherYear(longer, null)).toBeNull();
    expect(otherYear(longer, 'option')).not.toBeNull();
  });

  test('is taken out where it was written', () => {
    expect(otherYear({ ...PLAN, year: 2025 }, 'answers')?.vi).toContain(
      'xóa dòng year: 2025 trong tệp trả lời',
    );
  });
});
