import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../domain/text/refusal.ts';
import { stampOf } from '../load/stamp.ts';
import type { Settings } from '../settings.ts';
import { type KeyRing, type Keys, newKey } from './keyRing.ts';
import { keysIn } from './keysFile.ts';
import { WEB_KEYS } from './kinds.ts';
import { notMade } from './said.ts';

/**
 * The keys that links in mails and sessions are signed with, as their file says at each call: a
 * rotation reaches what runs. The file is made when there is none; `on` (`2026-11-21`) is today.
 * Throws a Refusal when it can be neither made nor read.
 */
export function webKeys({ web }: Pick<Settings, 'web'>, on: string): Keys {
  const { keysFile } = web;
  if (!existsSync(keysFile)) make(keysFile, on);
  let known: { stamp: string; ring: KeyRing } | null = null;
  return () => {
    const stamp = stampOf([keysFile]);
    if (known?.stamp !== stamp) known = { stamp, ring: keysIn(keysFile, WEB_KEYS) };
    return known.ring;
  };
}

/**
 * Of several processes that begin at once one makes it: a whole file gets its name, or none does.
 */
function make(file: string, on: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    named(file, `${newKey(on).line}\n`);
  } catch (error) {
    if (existsSync(file)) return;
    throw new Refusal(notMade(WEB_KEYS, file, (error as NodeJS.ErrnoException).code ?? ''));
  }
}

function named(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } finally {
    rmSync(draft);
  }
}
