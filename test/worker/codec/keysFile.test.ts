import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseKeys } from '../../../config/keys/keyRing.ts';
import { addKey } from '../../../config/keys/keysFile.ts';
import { ENCRYPTION_KEYS } from '../../../config/keys/kinds.ts';
import { readKeys } from '../../../worker/codec/keys.ts';
import { keyLine } from './keyLine.ts';

const fresh = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'dondoc-keys-')), 'khoa');

const fileWith = (content: string, mode = 0o600): string => {
  const file = fresh();
  writeFileSync(file, content);
  chmodSync(file, mode);
  return file;
};

const ring = (keysFile: string) => readKeys({ keysFile, keys: null });
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('a new key', () => {
  test('makes a file that only its owner may read', () => {
    const file = fresh();
    const { id, before } = addKey(file, '2026-11-21', ENCRYPTION_KEYS);
    expect([modeOf(file), before, ring(file).current]).toEqual(['600', null, id]);
    expect(id).toMatch(/^k20261121-[0-9a-f]{6}$/);
  });

  test('goes on top of a file, whose keys and comments stay, under its rights', () => {
    const file = fileWith(`# xã Thử Nghiệm\n${keyLine('a')}`, 0o640);
    const written = readFileSync(file, 'utf8');
    const { id, before } = addKey(file, '2026-11-21', ENCRYPTION_KEYS);
    expect([modeOf(file), before, ring(file).current]).toEqual(['640', 'a', id]);
    expect([...ring(file).keys.keys()]).toEqual([id, 'a']);
    expect(readFileSync(file, 'utf8')).toContain(written);
  });

  test('leaves a link a link', () => {
    const file = fileWith(keyLine('a'));
    const link = fresh();
    symlinkSync(file, link);
    const { id } = addKey(link, '2026-11-21', ENCRYPTION_KEYS);
    expect(ring(file).current).toBe(id);
  });

  test('is not put into a file that holds something else', () => {
    const file = fileWith('dataDir: ./data\n');
    expect(() => addKey(file, '2026-11-21', ENCRYPTION_KEYS)).toThrow(`${file}, line 1`);
    expect(readFileSync(file, 'utf8')).toBe('dataDir: ./data\n');
  });
});

describe('keys', () => {
  test('stand one a line, or parted by semicolons in a variable; the first writes', () => {
    const [a, b] = [keyLine('a'), keyLine('b')];
    expect(
      parseKeys(`\n# cũ; thay ngày 21/11, giữ lại\n${b}\n\n  ${a}  \n`, 'khoa', ENCRYPTION_KEYS)
        .current,
    ).toBe('b');
    expect([...readKeys({ keys: `${a};${b}`, keysFile: null }).keys.keys()]).toEqual(['a', 'b']);
  });

  test('that everybody on the machine can read are refused', () => {
    const file = fileWith(keyLine('a'), 0o644);
    let refused: unknown;
    try {
      ring(file);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({
      message: `Everybody on this machine can read the file of encryption keys "${file}".`,
      said: { remedy: { action: 'restrict-file', file } },
    });
  });

  test('that are not there are refused with the place', () => {
    const file = fresh();
    expect(() => ring(file)).toThrow(`"${file}" cannot be read (ENOENT)`);
  });

  test.each([
    ['too short', `a ${Buffer.alloc(16, 7).toString('base64')}`],
    ['too long', `a ${Buffer.alloc(33, 7).toString('base64')}`],
    ['no base64', `a ${'*'.repeat(44)}`],
    ['no id', Buffer.alloc(32, 7).toString('base64')],
  ])('are refused with their line, and never told: %s', (_why, line) => {
    const refused = (): unknown => parseKeys(`${keyLine('b')}\n${line}`, 'khoa', ENCRYPTION_KEYS);
    expect(refused).toThrow('Encryption keys, khoa, line 2: must be "id key"');
    expect(refused).not.toThrow(line.split(' ').at(-1));
  });

  test('are refused when an id stands twice, or when there is none', () => {
    expect(() => parseKeys(`${keyLine('a')}\n${keyLine('a')}`, 'khoa', ENCRYPTION_KEYS)).toThrow(
      'line 2: the id a stands above',
    );
    expect(() => parseKeys('# chưa có\n', 'khoa', ENCRYPTION_KEYS)).toThrow('there is no key');
  });
});
