import { expect, test } from 'vitest';
import { deadlinesOf } from '../../../../../client/office/pages/calendar/deadlines.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { cancelled, reported } from '../../../../support/facts.ts';
import { rowOn } from '../../../../support/rowOn.ts';

const daysOf = (person: string, change: Partial<TaskFacts>): string[] =>
  deadlinesOf([rowOn('2024-03-13', change)], person).map(({ on }) => on);

test.each<[what: string, person: string, change: Partial<TaskFacts>, days: string[]]>([
  ['his own', 'an', {}, ['2024-03-29']],
  ['another’s', 'binh', {}, []],
  ['handed on to him', 'em', { doers: [{ person: 'em', innerDue: null }] }, ['2024-03-29']],
  ['by an inner date', 'em', { doers: [{ person: 'em', innerDue: '2024-03-20' }] }, ['2024-03-20']],
  ['reported', 'an', reported(), []],
  ['cancelled', 'an', cancelled, []],
  ['to be confirmed', 'an', { toConfirm: true }, []],
  ['without a date', 'an', { workBy: null, dueDate: null, waiting: 'date' }, []],
])('a calendar has what is asked of its owner by a day: %s', (_what, person, change, days) => {
  expect(daysOf(person, change)).toEqual(days);
});
