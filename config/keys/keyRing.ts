import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { KeyKind } from './kinds.ts';
import * as said from './said.ts';

/** Keys by their ids: one writes, all of them read. */
export interface KeyRing {
  current: string;
  keys: Map<string, KeyObject>;
}

/** Reads the keys as they are now: a rotation reaches what runs. */
export type Keys = () => KeyRing;

export const KEY_BYTES = 32;
const LINE = /^([A-Za-z0-9._-]{1,64})\s+([A-Za-z0-9+/]+={0,2})$/;

/**
 * Reads lines `id key` (base64 of 32 bytes; semicolons part them in a variable); the first is the
 * current key, the others are kept for what they wrote. Lines that begin with # are for people.
 * Throws a Refusal that names place and line, never a key.
 */
export function parseKeys(written: string, place: string, kind: KeyKind): KeyRing {
  const keys = new Map<string, KeyObject>();
  for (const { text, line } of entriesOf(written)) {
    const [, id = '', base64 = ''] = LINE.exec(text) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length !== KEY_BYTES) throw new Refusal(said.notAKey(kind, place, line));
    if (keys.has(id)) throw new Refusal(said.twice(kind, place, line, id));
    keys.set(id, createSecretKey(bytes));
  }
  const [current] = keys.keys();
  if (current === undefined) throw new Refusal(said.noKeys(kind, place));
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

/** The day a key was made, as its id tells; null for an id that somebody chose. */
export function madeOn(id: string): LocalDate | null {
  const [, year, month, day] = /^k(\d{4})(\d\d)(\d\d)-/.exec(id) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
}

/**
 * A fresh key and the line that holds it; `on` (`2026-11-21`) is the day it is made, which its id
 * tells.
 */
export function newKey(on: string): { id: string; line: string } {
  const id = `k${on.replaceAll('-', '')}-${randomBytes(3).toString('hex')}`;
  return { id, line: `${id} ${randomBytes(KEY_BYTES).toString('base64')}` };
}
