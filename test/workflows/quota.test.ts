import { afterEach, expect, test } from 'vitest';
import { readLedger } from '../../client/office/queries/mails.ts';
import { recordHistories } from '../replay/record.ts';
import { type MailedOffice, mailMany } from '../support/mailMany.ts';

const PEOPLE = 6;

let mailed: MailedOffice;

afterEach(async (context) => {
  await recordHistories(mailed.office, context.task.name);
  await mailed.stop();
});

test('all mails wait together while our quota is spent, and each leaves once when it is back', async () => {
  mailed = await mailMany(PEOPLE);
  const { office, server, taken, refused } = mailed;
  server.quota = 3;
  await office.until('2024-03-15T01:40:00.000Z');
  expect(taken()).toHaveLength(3);
  expect(refused()).toBeLessThanOrEqual(3 + 6);
  server.quota = null;
  await office.until('2024-03-15T02:30:00.000Z');
  expect(taken()).toHaveLength(PEOPLE);
  expect(new Set(taken()).size).toBe(PEOPLE);
  expect((await mailed.ledgers()).every(({ end }) => end === 'delivered')).toBe(true);
});

test('a mail that waits says for what, and when it is tried again', async () => {
  mailed = await mailMany(PEOPLE);
  mailed.server.quota = 0;
  await mailed.office.until('2024-03-15T01:00:00.000Z');
  const ids = Array.from({ length: PEOPLE }, (_, n) => `mail/thu-nghiem/p${n}/2024-03-15`);
  const { client } = mailed.office.world;
  const ledgers = await Promise.all(ids.map((id) => readLedger(client, id)));
  for (const { end, attempts, again } of ledgers) {
    const last = attempts.at(-1);
    expect({ end, ...last }).toMatchObject({ end: 'waiting', about: 'sender' });
    expect(last?.response).toContain('5.7.0 The limit on the number');
    expect((again ?? '') > '2024-03-15T01:00:00.000Z').toBe(true);
  }
});

test('where the quota is not back by evening, the mails of all move to the next working day', async () => {
  mailed = await mailMany(PEOPLE);
  const { office, server, taken, refused } = mailed;
  server.quota = 0;
  await office.until('2024-03-15T11:00:00.000Z');
  // Office hours from seven in the morning, less noon: 35 quarters of an hour.
  expect(refused()).toBeLessThanOrEqual(3 + 36);
  server.quota = null;
  await office.until('2024-03-18T03:00:00.000Z');
  expect(taken()).toHaveLength(PEOPLE);
  expect(new Set(taken()).size).toBe(PEOPLE);
  expect((await mailed.ledgers()).every(({ end }) => end === 'moved')).toBe(true);
});
