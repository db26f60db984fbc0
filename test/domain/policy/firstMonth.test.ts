import { describe, expect, test } from 'vitest';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import { vietnam } from '../calendar/vietnam.ts';
import { policy, quarterTask } from './policy.ts';

/** The task is due on 31/03/2024; what is held of its schedule, by day. */
const held = (planStartedOn: string | undefined, firstMonthDays: number): string[] =>
  computeSchedule({ ...quarterTask, planStartedOn }, { ...policy, firstMonthDays }, vietnam)
    .steps.filter((step) => step.held)
    .map(({ id }) => id);

describe('in a plan’s first month', () => {
  test.each<[string, string | undefined, number, string[]]>([
    ['what comes after it is not held', '2024-01-15', 30, []],
    ['where the policy has none, nothing is held', '2024-03-25', 0, []],
    ['what is of no plan is not held', undefined, 30, []],
    ['its last day is held', '2024-03-05', 30, ['supervisor']],
    ['the day after is not', '2024-03-04', 30, []],
    [
      'reports to leaders and the demand of an explanation are held',
      '2024-03-20',
      30,
      ['supervisor', 'chairman/2024-04-08', 'explanation', 'chairman/2024-04-15'],
    ],
  ])('%s', (_what, startedOn, days, ids) => {
    expect(held(startedOn, days)).toEqual(ids);
  });

  test('a demand that is held is urged from the month’s end on, when it goes by itself', () => {
    const input = { ...quarterTask, planStartedOn: '2024-03-20' };
    const { steps } = computeSchedule(input, { ...policy, firstMonthDays: 30 }, vietnam);
    const urgings = steps.filter(({ kind }) => kind === 'urge-explanation');
    expect(urgings.map(({ date }) => date)).toEqual(['2024-04-24', '2024-04-26']);
  });

  test('a reminder of a report that waits for the leader is held, too', () => {
    const review = { askedOn: '2024-03-21' };
    const input = { ...quarterTask, planStartedOn: '2024-03-20', review };
    const { steps } = computeSchedule(input, { ...policy, firstMonthDays: 30 }, vietnam);
    const [remind, tell] = ['remind-review', 'report-review'].map((kind) =>
      steps.find((step) => step.kind === kind),
    );
    expect([remind?.held, tell?.held]).toEqual([true, undefined]);
  });
});
