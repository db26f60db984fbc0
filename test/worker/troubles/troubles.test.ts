import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../../../config/settings.ts';
import { text } from '../../../domain/text/text.ts';
import { backupTroubles, noteBackup, readBackupRecord } from '../../../worker/troubles/backups.ts';
import { certificateTroubles } from '../../../worker/troubles/certificates.ts';
import { growthTroubles, noteDatabaseSize } from '../../../worker/troubles/databaseGrowth.ts';
import { diskTroubles } from '../../../worker/troubles/disk.ts';
import { senderStore } from '../../../worker/troubles/senderStore.ts';
import { troublesOf } from '../../../worker/troubles/troubles.ts';
import { makeCertificates } from '../../support/certificates.ts';

const MB = 1024 * 1024;
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-troubles-'));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const settings = (env: Record<string, string> = {}) =>
  readSettings({ cwd: dataDir, env: { DONDOC_DATA: dataDir, ...env } });

test.each([
  [10 * MB, ['disk-full']],
  [300 * MB, ['disk-low']],
  [2000 * MB, []],
])('with %i bytes left the disk is told: %j', (free, kinds) => {
  expect(diskTroubles(dataDir, free).map(({ kind }) => kind)).toEqual(kinds);
});

test('a data folder that is not there yet is judged by the disk it will be on', () => {
  expect(() => diskTroubles(path.join(dataDir, 'chua/co'))).not.toThrow();
});

const day = (n: number): string => `2026-11-${`${n}`.padStart(2, '0')}`;

test('a database that fills the disk within a month at its pace is told, with the days left', () => {
  const sizes = [1, 4, 8].map((n) => ({ day: day(n), bytes: n * 100 * MB }));
  expect(growthTroubles(dataDir, sizes, 2000 * MB)[0]?.said.en).toContain('full in some 20 days');
  expect(growthTroubles(dataDir, sizes, 9000 * MB)).toEqual([]);
});

test('a jump within a few days says nothing of the pace', () => {
  const sizes = [1, 2].map((n) => ({ day: day(n), bytes: n * 500 * MB }));
  expect(growthTroubles(dataDir, sizes, 1000 * MB)).toEqual([]);
});

test('the database’s size is noted once a day', () => {
  writeFileSync(path.join(dataDir, 'temporal.db'), 'x'.repeat(1000));
  for (const n of [1, 1, 2]) noteDatabaseSize(dataDir, day(n));
  expect(growthTroubles(dataDir)).toEqual([]);
  writeFileSync(path.join(dataDir, 'database-sizes.json'), 'half of i');
  expect(growthTroubles(dataDir)).toEqual([]);
});

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 20, hour));

test('where nobody takes nightly backups none is missed', () => {
  expect(backupTroubles(readBackupRecord(dataDir), at(0))).toEqual([]);
});

test('a nightly backup that failed is told with its reason until one succeeds', () => {
  noteBackup(dataDir, at(0).toISOString(), null);
  noteBackup(dataDir, at(24).toISOString(), text('Ổ đĩa đã đầy', 'The disk is full'));
  const [told] = backupTroubles(readBackupRecord(dataDir), at(25));
  expect(told?.said.en).toBe(
    'The nightly backup failed (the last one is of 20/11/2026): The disk is full',
  );
  noteBackup(dataDir, at(26).toISOString(), null);
  expect(backupTroubles(readBackupRecord(dataDir), at(27))).toEqual([]);
});

test('one that did not run is told a day and a half after the last', () => {
  noteBackup(dataDir, at(0).toISOString(), null);
  expect(backupTroubles(readBackupRecord(dataDir), at(35))).toEqual([]);
  expect(backupTroubles(readBackupRecord(dataDir), at(37))[0]?.said.en).toContain('did not run');
});

test('certificates of the settings are told a month before they end', async () => {
  const { caFile, expired } = await makeCertificates(dataDir);
  const given = settings({
    DONDOC_MAIL: 'smtp',
    DONDOC_SMTP_CA_FILE: caFile,
  });
  // Those of these tests are made for a month.
  const daysAgo = new Date(Date.now() - 3 * 86_400_000);
  expect(certificateTroubles(given, daysAgo)).toEqual([]);
  expect(certificateTroubles(given, new Date())[0]?.said.en).toMatch(/ends on/);
  const late = { ...given, mail: { ...given.mail, caFile: expired.certFile } };
  expect(certificateTroubles(late, new Date(Date.now() + 5000))[0]?.said.en).toMatch(
    /expired\S* \(mail\.tls\.caFile\) ended on/,
  );
});

test('while the mail server refuses our account every command can say so, without its words', () => {
  senderStore(dataDir).write({
    ...{ since: at(0).toISOString(), at: at(0).toISOString(), nextTry: at(1).toISOString() },
    ...{ response: '554 5.2.252 SendAsDenied; nhacviec@xa.example.vn', certain: true },
    recipient: '',
  });
  const told = troublesOf(settings({ DONDOC_MAIL: 'smtp' }), at(0));
  const account = told.find(({ kind }) => kind === 'mail-account');
  expect(account?.said.vi).toContain('Từ 07:00 20/11/2026 máy chủ thư không nhận thư');
  expect(account?.said.vi).toContain('không được phép gửi với địa chỉ người gửi đã khai');
  expect(account?.said.vi).toContain('(554 5.2.252)');
  expect(account?.said.vi).not.toContain('nhacviec');
  expect(troublesOf(settings(), at(0)).map(({ kind }) => kind)).not.toContain('mail-account');
});
