import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whilePaused } from '../../../worker/backup/pause.ts';

let other: ChildProcess;
const pid = (): number => other.pid ?? 0;
beforeEach(async () => {
  other = spawn('sh', ['-c', 'echo up; while true; do sleep 0.05; done'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(other.stdout ?? expect.fail('no output'), 'data');
});
afterEach(() => other.kill('SIGKILL'));

/** The process's state as the system says: `T` stands still. */
const state = (): string => {
  const stat = readFileSync(`/proc/${pid()}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2)[0] ?? '';
};

test('a process stands still while the work is done, and goes on', async () => {
  const { made, pausedMs } = await whilePaused(pid(), async () => {
    const before = state();
    await pause(50);
    return before + state();
  });
  expect(made).toBe('TT');
  expect(pausedMs).toBeGreaterThanOrEqual(50);
  await vi.waitFor(() => expect(state()).not.toBe('T'));
});

test('work that fails lets it go on too', async () => {
  await expect(whilePaused(pid(), () => Promise.reject(new Error('disk full')))).rejects.toThrow(
    'disk full',
  );
  await vi.waitFor(() => expect(state()).not.toBe('T'));
});

test('work that takes too long lets it go on at the limit, and counts for nothing', async () => {
  const slow = whilePaused(pid(), () => vi.waitFor(() => expect(state()).not.toBe('T'), 5000), 200);
  await expect(slow).rejects.toThrow(/went on before the copy was done/);
});

test('a copy during which somebody else let it go on counts for nothing', async () => {
  const meddled = whilePaused(pid(), async () => {
    process.kill(pid(), 'SIGCONT');
    await vi.waitFor(() => expect(state()).not.toBe('T'));
  });
  await expect(meddled).rejects.toThrow(/went on before the copy was done/);
});

test('killed with -9 in the middle, a backup leaves nothing standing still', async () => {
  const backup = fork(
    fileURLToPath(new URL('./endlessPause.ts', import.meta.url)),
    [String(pid())],
    {
      execArgv: ['--import', 'tsx'],
    },
  );
  await once(backup, 'message');
  expect(state()).toBe('T');
  backup.kill('SIGKILL');
  await vi.waitFor(() => expect(state()).not.toBe('T'), 2000);
});

test('a process that has ended is refused with a sentence', async () => {
  other.kill('SIGKILL');
  await once(other, 'exit');
  await expect(whilePaused(pid(), async () => {})).rejects.toMatchObject({
    said: {
      vi: expect.stringContaining(
        `Không tạm dừng được máy chủ Temporal (tiến trình ${pid()}, ESRCH)`,
      ),
    },
  });
});
