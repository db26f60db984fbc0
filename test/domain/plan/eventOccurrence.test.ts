import { expect, test } from 'vitest';
import { eventOccurrence } from '../../../domain/plan/eventOccurrence.ts';
import { UNTOUCHED } from '../../../domain/plan/newFacts.ts';
import { statusOf } from '../../../domain/task/status.ts';
import { explanation, facts, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const NOW = '2024-03-05T02:00:00.000Z';
const event = facts({
  kind: 'event',
  waiting: 'event',
  dueDate: null,
  workBy: null,
  offsetDays: 10,
  dueText: '10 ngày sau khi ban hành kế hoạch',
});
const happening = { on: '2024-03-04', note: 'Kế hoạch số 5', due: null };

test('an event’s occurrence has nothing of what was done about its parent', () => {
  const parent = { ...event, ...reported(), ...explanation(), doers: [] };
  const { facts: opened } = eventOccurrence(parent, happening, smallOffice(), NOW);
  for (const fact of Object.keys(UNTOUCHED) as (keyof typeof UNTOUCHED)[])
    expect(opened[fact]).toEqual(UNTOUCHED[fact]);
  expect(statusOf(opened, '2024-03-05')).toBe('due-this-quarter');
});

test('it is due so many days after the event, and says so', () => {
  const { facts: opened } = eventOccurrence(event, happening, smallOffice(), NOW);
  expect(opened).toMatchObject({ dueDate: '2024-03-14', workBy: '2024-03-14', revision: 1 });
  expect(opened.dueText).toContain('sự kiện ngày 04/03/2024: Kế hoạch số 5');
});

test('where nobody says when, it waits for a date', () => {
  const { facts: opened } = eventOccurrence(
    { ...event, offsetDays: null },
    happening,
    smallOffice(),
    NOW,
  );
  expect(opened).toMatchObject({ dueDate: null, waiting: 'date' });
});
