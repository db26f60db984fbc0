import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SOURCES = ['domain', 'workflows', 'activities', 'worker', 'client', 'config'];
const BIN = path.resolve(import.meta.dirname, '../../../client/cli/bin.mjs');

let root: string;

/** Writes a file of the small product, last changed at `second`. */
function put(file: string, second: number, words = ''): void {
  writeFileSync(path.join(root, file), words);
  utimesSync(path.join(root, file), second, second);
}

const run = () =>
  promisify(execFile)(process.execPath, [path.join(root, 'client/cli/bin.mjs')]).catch((error) => error);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dondoc-build-'));
  for (const folder of ['dist', 'client/cli', ...SOURCES]) mkdirSync(path.join(root, folder), { recursive: true });
  cpSync(BIN, path.join(root, 'client/cli/bin.mjs'));
  put('package.json', 1000, '{ "type": "module" }');
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a command', () => {
  it('says how to build what was never built', async () => {
    const ended = await run();
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('npm run build');
    expect(ended.stderr).not.toContain('    at ');
  });

  it.each([
    ['names a source that changed since the build, and goes on', 3000, 'domain/rule.ts'],
    ['says nothing of a build that is newer than its sources', 1000, ''],
  ])('%s', async (_, changed, named) => {
    put('dist/main.js', 2000, "export const main = () => console.log('ran');");
    put('domain/rule.ts', changed);
    const { stdout, stderr } = await run();
    expect(stdout).toBe('ran\n');
    expect(stderr.split(' ')[0]).toBe(named);
  });
});
