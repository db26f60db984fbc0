import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { planLines } from '../../../../client/cli/pages/planLines.ts';
import { planRow } from '../../../../client/office/pages/plan/planRow.ts';
import { plannedTask } from '../../../support/plannedTask.ts';

const { columns } = process.stdout;
afterEach(() => {
  process.stdout.columns = columns;
});

const lines = (width: number): string[] => {
  process.stdout.columns = width;
  const task = plannedTask('Trước ngày 15/3/2024', {
    ref: '10.12',
    section: 'Công tác chỉ đạo, điều hành',
    title: 'Rà soát, báo cáo kết quả giải quyết hồ sơ thủ tục hành chính '.repeat(3),
    leadUnits: ['Văn phòng – Thống kê', 'Các thôn'],
    supervisor: 'Phó Chủ tịch UBND xã phụ trách kinh tế',
  });
  const row = planRow(task, null, { directory: null, beforeIsInclusive: false });
  return planLines([row], 'vi').map((line) => stripVTControlCharacters(line));
};

test.each([80, 100, 140])(
  'on a terminal of %d columns a plan’s page is no wider, and its dates are whole',
  (width) => {
    const page = lines(width);
    expect(Math.max(...page.map((line) => line.length))).toBeLessThanOrEqual(width);
    const said = page.map((line) => line.trim()).join(' ');
    expect(said).toContain('Công tác chỉ đạo, điều hành 10.12');
    expect(said).toContain(
      'Chủ trì: Văn phòng – Thống kê; Các thôn · Chỉ đạo: Phó Chủ tịch UBND xã phụ trách kinh tế',
    );
    expect(said).toContain(
      'Thời hạn: Trước ngày 15/3/2024 → hạn 14/03/2024 (Thứ Năm); “trước” là hết ngày liền trước',
    );
  },
);
