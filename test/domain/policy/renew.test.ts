import { expect, test } from 'vitest';
import { scheduleInputOf } from '../../../domain/plan/scheduleInput.ts';
import { renew } from '../../../domain/policy/renew.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import type { Schedule } from '../../../domain/policy/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { facts, letter } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const { calendar, policy } = smallOffice();
const at = (from: string, change: Partial<TaskFacts> = {}): Schedule =>
  computeSchedule(
    scheduleInputOf(facts(change), { calendar, language: 'vi', from }),
    policy,
    calendar,
  );
const daysOf = ({ steps }: Schedule): string[] =>
  steps.filter(({ date }) => date < '2024-05-01').map(({ id, date }) => `${id}@${date}`);

const started = at('2024-03-01T02:00:00.000Z');
const NOW = '2024-04-09T03:00:00.000Z';

test('while the due date stands, what came due keeps its day and the rest is as computed now', () => {
  const demanded = { ...letter().letter, demandedAt: NOW } as TaskFacts['letter'];
  const renewed = renew(started, at(NOW, { letter: demanded }), NOW, false);
  expect(daysOf(renewed)).toEqual([
    'remind-10@2024-03-15',
    'remind-5@2024-03-22',
    'remind-1@2024-03-28',
    'urge+1@2024-04-01',
    'supervisor+3@2024-04-03',
    'chairman/2024-04-08@2024-04-08',
    'letter-urge+3@2024-04-12',
    'chairman/2024-04-15@2024-04-15',
    'letter-urge+6@2024-04-17',
    'chairman/2024-04-22@2024-04-22',
  ]);
  const again = '2024-04-13T03:00:00.000Z';
  expect(daysOf(renew(renewed, at(again, { letter: demanded }), again, false))).toEqual(
    daysOf(renewed),
  );
});

test('a due date that moved begins anew, but a letter is not urged for days gone by again', () => {
  const urged = at('2024-04-15T03:00:00.000Z', letter());
  const now = '2024-04-20T03:00:00.000Z';
  const moved = at(now, { ...letter(), dueDate: '2024-05-31', workBy: '2024-05-31' });
  const renewed = daysOf(renew(urged, moved, now, true));
  expect(renewed.filter((step) => step.startsWith('letter-urge+3'))).toEqual([
    'letter-urge+3@2024-04-19',
  ]);
  expect(renewed.filter((step) => step.startsWith('urge'))).toEqual([]);
});
