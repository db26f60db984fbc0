import { expect, test } from 'vitest';
import type { Visitor } from '../../../../client/web/env.ts';
import { plansBelow } from '../../../../client/web/tasks/plansBelow.ts';
import { facts } from '../../../support/facts.ts';
import { rowOn } from '../../../support/rowOn.ts';

const above = facts({ plan: 'cap-tren' });
const plan = { id: 'ke-hoach', versions: [], taskAbove: { task: above.id } };

const visitor = (plans: object[], sees = true): Visitor =>
  ({
    agency: { directory: { agency: 'thu-nghiem' } },
    counts: () => sees,
    desk: {
      plans: { running: async () => plans },
      queries: {
        tasks: async () => [rowOn('2024-04-10', {}), rowOn('2024-04-10', { plan: 'khac' })],
        today: async () => '2024-04-10',
      },
    },
  }) as unknown as Visitor;

test('of a plan that carries a task out, its own tasks are counted', async () => {
  const [below] = await plansBelow(visitor([plan]), above);
  expect(below).toMatchObject({ id: 'ke-hoach', counts: { counted: 1, 'overdue-open': 1 } });
});

test('what its reader may not see is not counted', async () => {
  const [below] = await plansBelow(visitor([plan], false), above);
  expect(below?.counts.counted).toBe(0);
});

test('most tasks are carried out by no plan', async () => {
  expect(await plansBelow(visitor([{ ...plan, taskAbove: null }]), above)).toEqual([]);
});
