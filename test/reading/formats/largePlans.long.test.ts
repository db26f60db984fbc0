import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../reading/readPlan.ts';
import { planInEveryFormat } from '../../support/largePlan.ts';

const task = (no: number): string[] => [
  ...[`${no}`, `Rà soát, cập nhật nội dung số ${no} của kế hoạch cải cách hành chính`],
  ...(no % 3 === 1
    ? ['Văn phòng HĐND và UBND xã', 'Báo cáo', 'Quý IV/2026']
    : ['', `Biên bản số ${no}`, '']),
  'PCT UBND xã',
];

describe('a plan of two thousand rows', () => {
  it.each(Object.entries(planInEveryFormat(2000, task)))('is read whole: %s', async (_, make) => {
    const { tasks } = await readPlan(await make(), { fileName: 'x', year: 2026 });
    expect(tasks).toHaveLength(2000);
    expect(tasks.every(({ leadUnits }) => leadUnits[0] === 'Văn phòng HĐND và UBND xã')).toBe(true);
  });
});
