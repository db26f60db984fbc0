import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../config/root.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

const guard = path.join(ROOT, 'worker/backup/pauseGuard.mjs');

/**
 * Longer than any office's database takes to copy; then the server goes on, and the copy is void.
 */
const LIMIT_MS = 60_000;

type Told = { stopped: true } | { failed: string } | { pausedMs: number; unbroken: boolean };

/**
 * Does `work` while a process stands still; returns what it gave and how long the pause was. The
 * process goes on however this one ends. Throws a Refusal when it cannot be stopped, or did not
 * stand still all the time.
 */
export async function whilePaused<T>(
  pid: number,
  work: () => Promise<T>,
  limitMs = LIMIT_MS,
): Promise<{ made: T; pausedMs: number }> {
  // Detached: what ends a terminal's processes must not end the one that lets the server go on.
  const child = fork(guard, [String(pid), String(limitMs)], {
    detached: true,
    execArgv: [],
    stdio: 'ignore',
  });
  try {
    const stopped = await answer(child);
    if ('failed' in stopped) throw cannotPause(pid, stopped.failed);
    const made = await work();
    child.send('on');
    const ended = await answer(child);
    if (!('pausedMs' in ended) || !ended.unbroken) throw notStill(limitMs);
    return { made, pausedMs: ended.pausedMs };
  } finally {
    if (child.connected) child.disconnect();
  }
}

function answer(child: ChildProcess): Promise<Told> {
  return new Promise((resolve) => {
    const ended = (): void => resolve({ failed: 'guard ended' });
    child.once('exit', ended);
    child.once('message', (told) => {
      child.off('exit', ended);
      resolve(told as Told);
    });
  });
}

const cannotPause = (pid: number, why: string): Refusal =>
  new Refusal(
    text(
      `Không tạm dừng được máy chủ Temporal (tiến trình ${pid}, ${why}): sao lưu bằng đúng tài khoản đang chạy Đôn Đốc, hoặc dừng Đôn Đốc trước.`,
      `The Temporal server (process ${pid}) cannot be paused (${why}): back up as the user that runs Đôn Đốc, or stop it first.`,
    ),
  );

const notStill = (limitMs: number): Refusal =>
  new Refusal(
    text(
      `Máy chủ Temporal đã chạy tiếp trước khi sao chép xong (giới hạn ${limitMs / 1000} giây), nên bản sao lưu bị bỏ: chạy lại, hoặc dừng Đôn Đốc rồi sao lưu.`,
      `The Temporal server went on before the copy was done (the limit is ${limitMs / 1000} s), so the backup was dropped: run it again, or stop Đôn Đốc and back up then.`,
    ),
  );
