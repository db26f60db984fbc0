import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Text } from '../../../../domain/text/text.ts';
import { obtainOnce } from '../../../../worker/engine/obtain/cache.ts';
import { tryLock } from '../../../../worker/engine/server/lock.ts';
import { processIdentity } from '../../../../worker/engine/server/processIdentity.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('one holds a lock, the next is told who, and a released lock is free', () => {
  const path = join(dir, 'lock');
  const first = tryLock(path);
  expect(tryLock(path)).toMatchObject({ held: false, by: { pid: process.pid } });
  if (first.held) first.release();
  expect(readdirSync(dir)).toEqual([]);
  expect(tryLock(path).held).toBe(true);
});

test.each([
  ['a process that has ended', { pid: 2 ** 22 + 1, started: 'x' }],
  ['an earlier process of the same number', { pid: process.pid, started: 'an earlier boot/1' }],
])('the lock of %s is pushed aside', (_, holder) => {
  const path = join(dir, 'lock');
  writeFileSync(path, JSON.stringify(holder));
  expect(tryLock(path).held).toBe(true);
  expect(readdirSync(dir)).toEqual(['lock']);
});

test('a half-written lock is pushed aside', () => {
  writeFileSync(join(dir, 'lock'), '{"pid"');
  expect(tryLock(join(dir, 'lock')).held).toBe(true);
});

test('what two ask for is made once; the second waits and says for whom', async () => {
  let made = 0;
  const said: Text[] = [];
  const make = async (part: string) => {
    made += 1;
    await pause(300);
    writeFileSync(join(part, 'thing'), 'whole');
  };
  const ask = () => obtainOnce(dir, 'thing-1', make, (line) => said.push(line));
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(made).toBe(1);
  expect(first).toBe(second);
  expect(readFileSync(join(first, 'thing'), 'utf8')).toBe('whole');
  expect(said[0]?.vi).toBe(
    `Tiến trình ${process.pid} đang chuẩn bị cùng thành phần này, đang đợi (0 giây)…`,
  );
});

test('what failed half-way leaves nothing, and can be asked for again', async () => {
  const fails = obtainOnce(
    dir,
    'thing-1',
    () => Promise.reject(new Error('no network')),
    () => {},
  );
  await expect(fails).rejects.toThrow('no network');
  expect(readdirSync(dir)).toEqual([]);
  await obtainOnce(
    dir,
    'thing-1',
    async () => {},
    () => {},
  );
  expect(existsSync(join(dir, 'thing-1'))).toBe(true);
});

test('what a killed process left unfinished is cleared away', async () => {
  writeFileSync(join(dir, 'thing-1.part-abc'), '');
  await obtainOnce(
    dir,
    'thing-1',
    async () => {},
    () => {},
  );
  expect(readdirSync(dir)).toEqual(['thing-1']);
});

test('a process is known by its start as well as its number, and not at all once it has ended', async () => {
  const child = spawn('sleep', ['60']);
  const pid = child.pid ?? 0;
  expect(processIdentity(pid)).toMatchObject({ pid, started: expect.stringMatching(/./) });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  expect(processIdentity(pid)).toBeNull();
});
