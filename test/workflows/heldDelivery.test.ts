import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLedger } from '../../client/office/queries/mails.ts';
import { heldMailer } from '../../worker/delivery/heldMailer.ts';
import { writeHold } from '../../worker/delivery/hold.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

const agency = smallOffice();
const hold = { takenAt: '2024-03-12T20:00:00.000Z', restoredAt: '2024-03-13T01:00:00.000Z' };
let office: PlayedOffice;
let dataDir: string;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-held-'));
  writeHold(dataDir, { ...hold, released: null });
  office = await playOffice('2024-03-13T02:00:00.000Z', [agency], {
    wrap: (mailbox) => heldMailer(mailbox, { dataDir, agencyOf: () => agency }),
  });
});
afterEach(async () => {
  await office.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const release = (doubtfulThrough: string): void =>
  writeHold(dataDir, { ...hold, released: { at: '2024-03-18T03:00:00.000Z', doubtfulThrough } });

const ledger = (date: string) => readLedger(office.world.client, `mail/thu-nghiem/an/${date}`);
const ends = async (date: string) => (await ledger(date)).notices.map(({ end }) => end);

test('mails held for days are moved along; after the release each person gets one, first shown as unknown', async () => {
  await startTasks(office.world, agency, [
    plannedTask('Quý 1/2024'),
    plannedTask('Chậm nhất ngày 29/3/2024', { ref: 'I.2' }),
  ]);
  await office.until('2024-03-15T02:00:00.000Z');
  expect((await ledger('2024-03-15')).attempts.map(({ outcome }) => outcome)).toContain(
    'refused-for-now',
  );
  await office.until('2024-03-18T03:00:00.000Z');
  expect(await ends('2024-03-15')).toEqual(['moved', 'moved']);
  expect(office.mails).toEqual([]);
  release('2024-03-19');
  await office.until('2024-03-18T03:15:00.000Z');
  expect(await ends('2024-03-18')).toEqual(['unknown', 'unknown']);
  expect(office.mails).toEqual([]);
  await office.until('2024-03-18T04:00:00.000Z');
  expect(await ends('2024-03-18')).toEqual(['delivered', 'delivered']);
  expect(office.mails.map(({ person }) => person)).toEqual(['an']);
});

test('released in the last quarter of an hour, mails leave next morning, unknown first, and are none twice', async () => {
  await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-15T10:16:00.000Z');
  release('2024-03-18');
  await office.until('2024-03-18T03:00:00.000Z');
  expect(await ends('2024-03-15')).toEqual(['moved']);
  const { attempts, end } = await ledger('2024-03-18');
  expect(attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'accepted']);
  expect(end).toBe('delivered');
  expect(office.mails).toHaveLength(1);
});
