import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addKey } from '../../config/keys/keysFile.ts';
import { WEB_KEYS } from '../../config/keys/kinds.ts';
import { webKeys } from '../../config/keys/webKeys.ts';
import { temporaryFolder } from './agencyFolder.ts';

const DAY = '2026-11-21';

const fileIn = (dir: string): string => path.join(dir, 'kho', 'web-keys');
const keysOf = (keysFile: string) =>
  webKeys(
    { web: { address: '127.0.0.1:8240', publicUrl: null, keysFile, oidc: null, mailSignIn: true } },
    DAY,
  );

describe('the keys of the web page', () => {
  it('are made when first needed, for their owner alone', () => {
    const file = fileIn(temporaryFolder());
    const { current, keys } = keysOf(file)();
    expect(current).toMatch(/^k20261121-/);
    expect([...keys.keys()]).toEqual([current]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect((statSync(path.dirname(file)).mode & 0o777).toString(8)).toBe('700');
  });

  it('stay those that are there', () => {
    const file = fileIn(temporaryFolder());
    const first = keysOf(file)();
    const written = readFileSync(file, 'utf8');
    expect(keysOf(file)().current).toBe(first.current);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it('that are rotated reach what runs: the new one signs, the one before is still known', () => {
    const file = fileIn(temporaryFolder());
    const keys = keysOf(file);
    const before = keys().current;
    const { id } = addKey(file, '2026-11-28', WEB_KEYS);
    expect(keys().current).toBe(id);
    expect([...keys().keys.keys()]).toEqual([id, before]);
  });

  it('that everybody on the machine can read are refused, and so is a line that is no key', () => {
    const file = fileIn(temporaryFolder());
    keysOf(file)();
    chmodSync(file, 0o644);
    expect(() => keysOf(file)()).toThrow(
      `Everybody on this machine can read the file of keys of the web page "${file}"`,
    );
    writeFileSync(file, 'khóa\n');
    chmodSync(file, 0o600);
    expect(() => keysOf(file)()).toThrow(`Keys of the web page, ${file}, line 1`);
  });

  it('that cannot be made say where, and what to do', () => {
    const dir = temporaryFolder();
    writeFileSync(path.join(dir, 'kho'), 'không phải thư mục');
    expect(() => keysOf(fileIn(dir))).toThrow(
      /^There is no file of keys of the web page ".*web-keys", and none can be made \(E\w+\): make it as somebody who may/,
    );
  });
});
