import { afterEach, expect, test } from 'vitest';
import { accountsOf } from '../../client/office/accounts/accounts.ts';
import { recordHistories } from '../replay/record.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

test('somebody signs in and years later ends every session of his', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const accounts = accountsOf(office.world);
  const an = { agency: agency.directory.agency, person: 'an' };
  expect(await accounts.redeem(an, 'f3a1')).toBe(true);
  expect(await accounts.endSessions(an)).toBe(1);
  await office.until('2027-03-01T02:00:00.000Z');
  expect(await accounts.redeem(an, 'f3a1')).toBe(false);
  expect(await accounts.endSessions(an)).toBe(2);
  expect(await accounts.epochOf(an)).toBe(2);
});
