import { expect, test } from 'vitest';
import { wantsOthersBeside } from '../../../../domain/plan/changes/othersBeside.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { facts } from '../../../support/facts.ts';

const UNITS = { vp: 'Văn phòng', tp: 'Tư pháp – Hộ tịch' };
type Unit = keyof typeof UNITS;
const beside = (...units: Unit[]): Partial<TaskFacts> => ({
  coordinatingUnits: units.map((unit) => UNITS[unit]),
  coordinating: units.map((unit) => ({ unit, name: UNITS[unit], relation: 'subordinate' })),
});

test.each<[what: string, task: Partial<TaskFacts>, to: Partial<TaskFacts>, wants: boolean]>([
  ['another unit', beside('vp'), beside('tp'), true],
  ['one more', beside('vp'), beside('vp', 'tp'), true],
  ['none any more', beside('vp'), {}, true],
  ['the same in another order', beside('vp', 'tp'), beside('tp', 'vp'), false],
  [
    'what it named before, whatever somebody has made of that',
    { ...beside('tp'), plannedCoordinating: ['vp'] },
    beside('vp'),
    false,
  ],
  [
    'the same words, of a task whose units nobody looked up',
    { coordinatingUnits: ['Văn phòng'] },
    beside('vp'),
    false,
  ],
  ['other words, of such a task', { coordinatingUnits: ['Tư pháp'] }, beside('vp'), true],
])('a corrected plan names %s: %#', (_what, task, to, wants) => {
  expect(wantsOthersBeside(facts(task), facts(to))).toBe(wants);
});
