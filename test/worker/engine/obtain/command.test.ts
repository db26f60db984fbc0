import { expect, test } from 'vitest';
import { runCommand } from '../../../../worker/engine/obtain/command.ts';

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a program’s last words say why it failed', async () => {
  await expect(
    runCommand('sh', ['-c', 'echo hỏng >&2; exit 3'], { timeoutMs: 10_000 }),
  ).rejects.toThrow('sh: exit status 3: hỏng');
});

test('a program that takes longer than it was given is ended', async () => {
  await expect(runCommand('sleep', ['60'], { timeoutMs: 1000 })).rejects.toThrow(
    'sleep: stopped after 1 s',
  );
});

test('a program that is not found leaves nothing behind for the process to wait for', async () => {
  const before = timers();
  await expect(runCommand('/nowhere/temporal', [], { timeoutMs: 60_000 })).rejects.toThrow(
    'not found',
  );
  expect(timers()).toBe(before);
});
