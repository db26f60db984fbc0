import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** What the product keeps in its data folder; an office may have put files of its own beside it. */
const OURS =
  /^(temporal\.db|(engine|backup)\.|agencies\.yaml|outbox$|audit$|web-keys$|delivery-hold$|from-backup$)/;

/**
 * Takes the data folder, and what the product keeps in it, from everybody but its owner: names,
 * addresses and mails stand there. A folder that is missing is left so. Throws a Refusal where the
 * rights cannot be changed.
 */
export function keepPrivate(dataDir: string): void {
  if (process.platform === 'win32' || !existsSync(dataDir)) return;
  ownerOnly(dataDir);
  for (const name of readdirSync(dataDir).filter((each) => OURS.test(each)))
    ownerOnly(join(dataDir, name));
}

const OTHERS = 0o077;

function ownerOnly(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & OTHERS) === 0) return;
  try {
    chmodSync(path, mode & 0o700);
  } catch (error) {
    throw staysOpen(path, (error as NodeJS.ErrnoException).code ?? '');
  }
}

const staysOpen = (path: string, code: string): Refusal =>
  new Refusal(
    text(
      `Người khác trên máy này cũng vào được "${path}", mà không đổi được quyền (${code}): để chủ của nó chạy chmod -R go= "${path}", hoặc chọn thư mục khác bằng cài đặt dataDir.`,
      `Others on this machine can get at "${path}", and its permissions cannot be changed (${code}): have its owner run chmod -R go= "${path}", or choose another folder with the setting dataDir.`,
    ),
  );
