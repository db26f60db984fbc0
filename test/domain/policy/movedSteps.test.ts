import { expect, test } from 'vitest';
import { movedSteps } from '../../../domain/policy/movedSteps.ts';
import type { Step } from '../../../domain/policy/types.ts';

const NOW = '2026-12-01T01:00:00.000Z';
const step = (id: string, date: string): Step => ({
  ...{ id, date, kind: 'remind', to: ['officer'], reason: '' },
  ...{ at: `${date}T00:00:00.000Z`, deliverAt: `${date}T00:30:00.000Z` },
});

test('tells the steps to come that are on another day, new or gone, by day', () => {
  const running = [step('remind-3', '2027-02-05'), step('remind-1', '2027-02-09'), step('urge+1', '2027-02-11')];
  const fresh = [step('remind-3', '2027-02-03'), step('remind-0', '2027-02-04'), step('urge+1', '2027-02-11')];
  expect(movedSteps(running, fresh, NOW)).toEqual([
    { id: 'remind-0', from: null, to: '2027-02-04' },
    { id: 'remind-3', from: '2027-02-05', to: '2027-02-03' },
    { id: 'remind-1', from: '2027-02-09', to: null },
  ]);
});

test('what has come already is not told', () => {
  expect(movedSteps([step('remind-3', '2026-11-30')], [], NOW)).toEqual([]);
});
