import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { planTable } from '../../../client/cli/planTable.ts';
import { plannedTask } from '../../support/plannedTask.ts';

const { columns } = process.stdout;
afterEach(() => {
  process.stdout.columns = columns;
});

const lines = (width: number): string[] => {
  process.stdout.columns = width;
  const task = plannedTask('Trước ngày 15/3/2024', { ref: '10.12', leadUnits: ['Văn phòng – Thống kê'] });
  return stripVTControlCharacters(planTable([task], 'vi')).split('\n');
};

test.each([80, 100, 140])(
  'on a terminal of %d columns a plan’s table is no wider, and its dates are whole',
  (width) => {
    const drawn = lines(width);
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(drawn.join('\n')).toContain(' 14/03/2024 ');
    expect(drawn.join('\n')).not.toContain('…');
  },
);
