import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** The keys of payload encryption: one writes, all of them read. */
export interface KeyRing {
  current: string;
  keys: Map<string, KeyObject>;
}

const KEY_BYTES = 32;
const LINE = /^([A-Za-z0-9._-]{1,64})\s+([A-Za-z0-9+/]+={0,2})$/;

/**
 * Reads lines `id key` (base64 of 32 bytes); the first is the current one, the others are kept for what they wrote.
 * Lines (or parts between semicolons) that begin with # say something to people. Throws a Refusal that names the line, never the key.
 */
export function parseKeys(written: string): KeyRing {
  const keys = new Map<string, KeyObject>();
  written.split(/[\n;]/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const [, id = '', base64 = ''] = LINE.exec(line) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length !== KEY_BYTES) throw new Refusal(notAKey(index + 1));
    if (keys.has(id)) throw new Refusal(twice(index + 1, id));
    keys.set(id, createSecretKey(bytes));
  });
  const [current] = keys.keys();
  if (current === undefined) throw new Refusal(NO_KEYS);
  return { current, keys };
}

/** A new line for a keys file; `on` is the day it is made, which its id tells. */
export const newKeyLine = (on: string): string =>
  `k${on.replaceAll('-', '')}-${randomBytes(3).toString('hex')} ${randomBytes(KEY_BYTES).toString('base64')}`;

const notAKey = (line: number): Text =>
  text(
    `Khóa mã hóa, dòng ${line}: cần “mã khóa” (base64 của ${KEY_BYTES} byte); tạo bằng npx dondoc keys new TỆP.`,
    `Encryption keys, line ${line}: must be "id key" (base64 of ${KEY_BYTES} bytes); npx dondoc keys new FILE makes one.`,
  );

const twice = (line: number, id: string): Text =>
  text(
    `Khóa mã hóa, dòng ${line}: mã ${id} đã có ở trên; mỗi khóa một mã riêng.`,
    `Encryption keys, line ${line}: the id ${id} stands above already; each key needs its own.`,
  );

const NO_KEYS = text(
  'Tệp khóa mã hóa không có khóa nào; tạo bằng npx dondoc keys new TỆP.',
  'There is no key among the encryption keys; npx dondoc keys new FILE makes one.',
);
