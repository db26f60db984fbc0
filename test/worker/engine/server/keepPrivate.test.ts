import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeDataFolder } from '../../../../worker/engine/server/dataFolder.ts';
import { keepPrivate } from '../../../../worker/engine/server/keepPrivate.ts';

const modeOf = (...parts: string[]): string => (statSync(join(...parts)).mode & 0o777).toString(8);

test('a data folder of before, open to everybody, is its owner’s when it is taken', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-private-'));
  const files = ['temporal.db', 'temporal.db-wal', 'engine.log', 'engine.log.1', 'agencies.yaml'];
  for (const name of files) writeFileSync(join(dataDir, name), '');
  for (const name of ['outbox', 'delivery-hold']) mkdirSync(join(dataDir, name));
  for (const name of [...files, 'outbox', 'delivery-hold']) chmodSync(join(dataDir, name), 0o755);
  writeFileSync(join(dataDir, 'dondoc.yaml'), '', { mode: 0o640 });
  chmodSync(dataDir, 0o755);

  const release = takeDataFolder(dataDir);

  expect(modeOf(dataDir)).toBe('700');
  expect(files.map((name) => modeOf(dataDir, name))).toEqual(files.map(() => '700'));
  expect([modeOf(dataDir, 'outbox'), modeOf(dataDir, 'engine.lock')]).toEqual(['700', '600']);
  expect(modeOf(dataDir, 'dondoc.yaml')).toBe('640');
  release();
});

test('a data folder that is not there yet is made for its owner alone', () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'dondoc-private-')), 'data');
  keepPrivate(dataDir);
  takeDataFolder(dataDir)();
  expect(modeOf(dataDir)).toBe('700');
});
