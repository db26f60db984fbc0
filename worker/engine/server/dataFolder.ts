import { accessSync, constants, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { keepPrivate } from './keepPrivate.ts';
import { type LockAttempt, tryLock } from './lock.ts';
import { stillRuns } from './processIdentity.ts';
import { readRecord, removeRecord, runningEngine } from './record.ts';

/**
 * Takes the data folder for one engine and returns what gives it back. Creates it where it is
 * missing, and keeps it to its owner. Throws a Refusal when another engine runs on it (names the
 * process and its address) or it cannot be written.
 */
export function takeDataFolder(dataDir: string): () => void {
  keepPrivate(dataDir);
  const attempt = lockFolder(dataDir);
  if (!attempt.held) throw alreadyRuns(dataDir, attempt.by.pid);
  endOrphan(dataDir);
  return attempt.release;
}

/**
 * Asked before anything long begins: a build of minutes must not end in *cannot be written*. Throws
 * a Refusal.
 */
export function requireWritable(dataDir: string): void {
  inFolder(dataDir, () => accessSync(dataDir, constants.W_OK));
}

const lockFolder = (dataDir: string): LockAttempt =>
  inFolder(dataDir, () => tryLock(join(dataDir, 'engine.lock')));

function inFolder<T>(dataDir: string, act: () => T): T {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return act();
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new Refusal(
      text(
        `Không ghi được vào thư mục dữ liệu "${dataDir}" (${why}): cấp quyền ghi, hoặc chọn thư mục khác bằng cài đặt dataDir (DONDOC_DATA).`,
        `The data folder "${dataDir}" cannot be written (${why}): grant the right to write, or choose another with the setting dataDir (DONDOC_DATA).`,
      ),
    );
  }
}

function alreadyRuns(dataDir: string, pid: number): Refusal {
  const address = runningEngine(dataDir)?.address;
  return new Refusal(
    text(
      `Đôn Đốc đang chạy trên thư mục dữ liệu "${dataDir}" (tiến trình ${pid}${address ? `, máy chủ tại ${address}` : ', đang khởi động'}): dùng bản đang chạy, hoặc dừng nó trước.`,
      `Dondoc already runs on the data folder "${dataDir}" (process ${pid}${address ? `, engine at ${address}` : ', starting'}): use the one that runs, or stop it first.`,
    ),
  );
}

/**
 * Ends a server whose keeper was killed: it would go on writing to the database and hold the port.
 */
export function endOrphan(dataDir: string): void {
  const left = readRecord(dataDir);
  if (left !== null && stillRuns(left.server)) process.kill(left.server.pid, 'SIGKILL');
  removeRecord(dataDir);
}

const keptLogBytes = 10 * 1024 * 1024;

/**
 * The path of the engine's log; at start a log over 10 MB becomes `engine.log.1`, in place of the
 * one before.
 */
export function engineLog(dataDir: string): string {
  const path = join(dataDir, 'engine.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > keptLogBytes) renameSync(path, `${path}.1`);
  return path;
}
