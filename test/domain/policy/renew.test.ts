import { expect, test } from 'vitest';
import { scheduleInputOf } from '../../../domain/plan/expand/scheduleInput.ts';
import { type Rescheduling, renew } from '../../../domain/policy/renew.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import type { Policy, Schedule } from '../../../domain/policy/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { explanation, facts, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const { calendar, policy } = smallOffice();

const at = (from: string, change: Partial<TaskFacts> = {}, rules: Policy = policy): Schedule =>
  computeSchedule(scheduleInputOf(facts(change), { calendar, from }), rules, calendar);

const brought = (
  from: string,
  extent: Rescheduling['extent'],
  ...rest: [Partial<TaskFacts>?, Policy?]
): Rescheduling => ({ from, extent, schedule: at(from, ...rest) });

const daysOf = ({ steps }: Schedule): string[] =>
  steps.filter(({ date }) => date < '2024-05-01').map(({ id, date }) => `${id}@${date}`);

const started = at('2024-03-01T02:00:00.000Z');
const NOW = '2024-04-09T03:00:00.000Z';
const demanded = {
  explanation: { ...explanation().explanation, demandedAt: NOW } as TaskFacts['explanation'],
};

test('while the due date stands, what came due keeps its day and the rest is as computed now', () => {
  const renewed = renew(started, brought(NOW, 'to-come', demanded));
  expect(daysOf(renewed)).toEqual([
    'remind/10@2024-03-15',
    'remind/5@2024-03-22',
    'remind/1@2024-03-28',
    'urge@2024-04-01',
    'supervisor@2024-04-03',
    'chairman/2024-04-08@2024-04-08',
    'explanation-urging/1@2024-04-12',
    'chairman/2024-04-15@2024-04-15',
    'explanation-urging/2@2024-04-17',
    'chairman/2024-04-22@2024-04-22',
  ]);
  const again = brought('2024-04-13T03:00:00.000Z', 'to-come', demanded);
  expect(daysOf(renew(renewed, again))).toEqual(daysOf(renewed));
});

test('rungs that were climbed are climbed once, whatever days a changed policy gives them', () => {
  const slower = { ...policy, ladder: { ...policy.ladder, urge: 2, supervisor: 4, chairman: 7 } };
  const renewed = daysOf(
    renew(started, brought('2024-04-04T03:00:00.000Z', 'to-come', {}, slower)),
  );
  expect(renewed.filter((step) => step.startsWith('urge'))).toEqual(['urge@2024-04-01']);
  expect(renewed.filter((step) => step.startsWith('supervisor'))).toEqual([
    'supervisor@2024-04-03',
  ]);
  expect(renewed.filter((step) => step.startsWith('chairman'))[0]).toBe(
    'chairman/2024-04-15@2024-04-15',
  );
});

test('a ladder that begins anew keeps nothing, but an explanation is not urged twice for one day', () => {
  const urged = at('2024-04-15T03:00:00.000Z', explanation());
  const now = '2024-04-20T03:00:00.000Z';
  const later = { ...explanation(), dueDate: '2024-05-31', workBy: '2024-05-31' };
  const renewed = daysOf(renew(urged, brought(now, 'anew', later)));
  expect(renewed.filter((step) => step.startsWith('explanation-urging/1'))).toEqual([
    'explanation-urging/1@2024-04-19',
  ]);
  expect(renewed.filter((step) => step.startsWith('urge'))).toEqual([]);
});

test('steps that come beside others leave those where they are', () => {
  const extra: Rescheduling = {
    from: NOW,
    extent: 'more',
    schedule: {
      ...started,
      calendarVersion: 'other',
      steps: at(NOW, reported('2024-04-08')).steps.filter(({ kind }) => kind === 'remind-review'),
    },
  };
  const renewed = renew(started, extra);
  expect(renewed.calendarVersion).toBe(started.calendarVersion);
  expect(renewed.steps).toHaveLength(started.steps.length + 1);
  expect(renewed.steps.map(({ at: moment }) => moment)).toEqual(
    renewed.steps.map(({ at: moment }) => moment).sort(),
  );
});
