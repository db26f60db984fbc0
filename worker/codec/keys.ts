import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import * as said from './said.ts';

/** The keys of payload encryption: one writes, all of them read. */
export interface KeyRing {
  current: string;
  keys: Map<string, KeyObject>;
}

/** Reads the keys as they are now: a rotation reaches what runs. */
export type Keys = () => KeyRing;

export const KEY_BYTES = 32;
const LINE = /^([A-Za-z0-9._-]{1,64})\s+([A-Za-z0-9+/]+={0,2})$/;
const READABLE_BY_OTHERS = 0o004;

/** The keys of the settings. Throws a Refusal that names file and line, never a key. */
export function readKeys({ keys, keysFile }: Settings['encryption']): KeyRing {
  if (keys !== null) return parseKeys(keys, 'DONDOC_ENCRYPTION_KEYS');
  return parseKeys(readKeysFile(keysFile ?? ''), keysFile ?? '');
}

/**
 * What a keys file holds. A group may read it (root:dondoc 0640 is usual in /etc), everybody may
 * not.
 */
export function readKeysFile(file: string): string {
  try {
    if (process.platform !== 'win32' && statSync(file).mode & READABLE_BY_OTHERS)
      throw new Refusal(said.readableByAll(file));
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(said.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

/**
 * Reads lines `id key` (base64 of 32 bytes; semicolons part them in a variable); the first is the
 * current key, the others are kept for what they wrote. Lines that begin with # are for people.
 */
export function parseKeys(written: string, place: string): KeyRing {
  const keys = new Map<string, KeyObject>();
  for (const { text, line } of entriesOf(written)) {
    const [, id = '', base64 = ''] = LINE.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length !== KEY_BYTES) throw new Refusal(said.notAKey(place, line));
    if (keys.has(id)) throw new Refusal(said.twice(place, line, id));
    keys.set(id, createSecretKey(bytes));
  }
  const [current] = keys.keys();
  if (current === undefined) throw new Refusal(said.noKeys(place));
  return { current, keys };
}

/** What is meant for us: a comment ends with its line, whatever it holds. */
const entriesOf = (written: string): { text: string; line: number }[] =>
  written
    .split('\n')
    .flatMap((row, index) =>
      row.trimStart().startsWith('#')
        ? []
        : row
            .split(';')
            .flatMap((part) =>
              part.trim() === '' ? [] : [{ text: part.trim(), line: index + 1 }],
            ),
    );

/**
 * A fresh key and the line that holds it; `on` (`2026-11-21`) is the day it is made, which its id
 * tells.
 */
export function newKey(on: string): { id: string; line: string } {
  const id = `k${on.replaceAll('-', '')}-${randomBytes(3).toString('hex')}`;
  return { id, line: `${id} ${randomBytes(KEY_BYTES).toString('base64')}` };
}
