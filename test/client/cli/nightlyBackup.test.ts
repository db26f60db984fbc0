import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../run/main.ts';
import { readBackupRecord } from '../../../worker/troubles/backups.ts';

let dir: string;
let said: string[];

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-nightly-'));
  said = [];
  for (const name of ['data', 'backups']) mkdirSync(path.join(dir, name));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

const data = (): string => path.join(dir, 'data');
const backup = (...argv: string[]): Promise<number> => main(['--data', data(), 'backup', ...argv]);
const nightly = (...argv: string[]) => backup('--into', path.join(dir, 'backups'), ...argv);

test('each is kept under its day and hour, the oldest go, and other files stay', async () => {
  writeFileSync(path.join(data(), 'temporal.db'), 'SQLite');
  const old = ['2026-01-01-013000', '2026-01-02-013000', '2026-01-03-013000'];
  for (const name of old) writeFileSync(path.join(dir, 'backups', `dondoc-${name}.tar.gz`), '');
  writeFileSync(path.join(dir, 'backups', 'truoc-tet.tar.gz'), '');
  expect([await nightly('--keep', '2'), said.at(-1)]).toEqual([
    0,
    expect.stringContaining('Đã sao lưu'),
  ]);
  expect(readdirSync(path.join(dir, 'backups')).sort()).toEqual([
    'dondoc-2026-01-03-013000.tar.gz',
    expect.stringMatching(/^dondoc-\d{4}-\d\d-\d\d-\d{6}\.tar\.gz$/),
    'truoc-tet.tar.gz',
  ]);
  expect(readBackupRecord(data())).toMatchObject({ failed: null });
});

test('one that fails is noted with its reason', async () => {
  expect(await nightly()).toBe(1);
  expect(readBackupRecord(data())).toMatchObject({
    succeededAt: null,
    failed: { because: { en: expect.stringContaining('holds no database') } },
  });
});

test.each([[[]], [['a.tar.gz', '--into', 'b']]])('%j names no one place: refused', async (argv) => {
  expect(await backup(...argv)).toBe(1);
  expect(said.at(-1)).toContain('Ghi một nơi để sao lưu');
});

test('a number of backups to keep that is none is refused before anything is done', async () => {
  expect(await nightly('--keep', 'nhiều')).toBe(1);
  expect(said.at(-1)).toContain('“nhiều” không hợp lệ');
  expect(readBackupRecord(data())).toBeNull();
});
