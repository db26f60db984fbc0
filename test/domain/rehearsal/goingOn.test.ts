import { expect, test } from 'vitest';
import { goingOn } from '../../../domain/rehearsal/goingOn.ts';
import { rehearse } from '../../../domain/rehearsal/rehearse.ts';
import { decided, facts, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const office = smallOffice();

test('a task that runs goes on after a day with what is still to come, and nothing of before', () => {
  const running = facts({ dueDate: '2024-03-29', workBy: '2024-03-29' });
  const { mails } = rehearse(
    [goingOn(running, office, '2024-03-20T02:00:00.000Z')],
    office,
    '2024-05-31',
  );
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.every(({ date }) => date > '2024-03-20')).toBe(true);
});

test('one that was reported and accepted sends nothing more', () => {
  const ended = facts({ ...reported(), ...decided(true) });
  const { mails } = rehearse(
    [goingOn(ended, office, '2024-03-20T02:00:00.000Z')],
    office,
    '2024-05-31',
  );
  expect(mails).toEqual([]);
});
