import { expect, test } from 'vitest';
import { movedSteps } from '../../../../domain/policy/moments/movedSteps.ts';
import { computeSchedule } from '../../../../domain/policy/schedule.ts';
import { stepName } from '../../../../domain/policy/steps/stepName.ts';
import type { ScheduleInput, Step } from '../../../../domain/policy/types.ts';
import { vietnam } from '../../calendar/vietnam.ts';
import { policy, quarterTask } from '../policy.ts';

const NOW = '2026-12-01T01:00:00.000Z';
const step = (id: string, date: string): Step => ({
  ...{ id, date, kind: 'remind', to: ['officer'], reason: '' },
  ...{ at: `${date}T00:00:00.000Z`, deliverAt: `${date}T00:30:00.000Z` },
});

test('tells the steps to come that are on another day, new or gone, by day', () => {
  const running = [
    step('remind/3', '2027-02-05'),
    step('remind/1', '2027-02-09'),
    step('urge', '2027-02-11'),
  ];
  const fresh = [
    step('remind/3', '2027-02-03'),
    step('remind/0', '2027-02-04'),
    step('urge', '2027-02-11'),
  ];
  expect(movedSteps(running, fresh, NOW)).toEqual([
    { id: 'remind/0', from: null, to: '2027-02-04' },
    { id: 'remind/3', from: '2027-02-05', to: '2027-02-03' },
    { id: 'remind/1', from: '2027-02-09', to: null },
  ]);
});

test('what has come already is not told', () => {
  expect(movedSteps([step('remind/3', '2026-11-30')], [], NOW)).toEqual([]);
});

test('every step of a schedule has a name', () => {
  const inputs: Partial<ScheduleInput>[] = [
    {},
    { kind: 'continuous', dueDate: null },
    { kind: 'external', dueDate: null, waiting: 'date' },
    { dueDate: '2024-01-05', toConfirm: true },
    { rhythm: 'weekly' },
  ];
  const ids = inputs.flatMap((input) =>
    computeSchedule({ ...quarterTask, ...input }, policy, vietnam).steps.map(({ id }) => id),
  );
  expect(new Set(ids.map((id) => id.replace(/[^a-z-].*$|-\d+$/, ''))).size).toBeGreaterThan(9);
  for (const id of ids) expect(stepName(id).vi).not.toBe(id);
  expect(stepName('remind/10').vi).toBe('nhắc trước hạn 10 ngày làm việc');
  expect(stepName('chairman/2026-05-04').vi).toBe('báo cáo Chủ tịch');
});
