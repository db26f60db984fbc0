import { afterEach, expect, test } from 'vitest';
import { type MailedOffice, mailMany } from '../support/mailMany.ts';
import { shareOf } from '../support/shareOf.ts';

const PEOPLE = shareOf(500, 200);
/** Of a day: the account's quota. */
const TAKEN = 120;

let mailed: MailedOffice;

afterEach(() => mailed.stop());

test(`a quota error for ${PEOPLE} people sends no mail twice and loses none`, async () => {
  mailed = await mailMany(PEOPLE);
  const { office, server, taken, refused } = mailed;
  server.quota = TAKEN;
  // 07:00 to 09:30: the quota is spent early in the half hour in which mails leave.
  await office.until('2024-03-15T02:30:00.000Z');
  expect(taken()).toHaveLength(TAKEN);
  // Three may be under way when it begins; then one goes ahead each quarter of an hour.
  const probes = refused();
  expect(probes).toBeGreaterThan(5);
  expect(probes).toBeLessThanOrEqual(3 + 10);

  server.quota = null;
  await office.until('2024-03-15T03:15:00.000Z');
  expect(taken()).toHaveLength(PEOPLE);
  expect(new Set(taken()).size).toBe(PEOPLE);
  expect(refused()).toBe(probes);

  const ledgers = await mailed.ledgers();
  expect(ledgers.every(({ end }) => end === 'delivered')).toBe(true);
  const waited = ledgers.filter(({ attempts }) => attempts.some((attempt) => attempt.waited));
  expect(waited.length).toBeGreaterThan(PEOPLE - TAKEN - 20);
  // Of the times it waited the ledger keeps the last: it is read, and lies in the history.
  const waits = ledgers.map(({ attempts }) => attempts.map(({ waited = false }) => waited));
  const twice = waits.filter((list) => list.some((waited, at) => waited && list[at + 1]));
  expect(twice).toEqual([]);
}, 240_000);
