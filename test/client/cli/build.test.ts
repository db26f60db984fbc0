import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../../config/root.ts';
import { workflowBundle } from '../../../worker/bundle.ts';

const PARTS = [
  'client/web/assets',
  'run/bin.mjs',
  'config',
  'dist',
  'domain',
  'workflows',
  'package.json',
  'package-lock.json',
];

let copy: string;

const dondoc = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.join(copy, 'run/bin.mjs'), ...args], {
    env: { DONDOC_DATA: path.join(copy, 'data') },
  }).catch((error) => error);

describe('a copy of the product', () => {
  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'dondoc-build-'));
    for (const part of PARTS)
      cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  });

  afterEach(() => rmSync(copy, { recursive: true }));

  it('runs, whatever the times of its files', async () => {
    expect(await dondoc('--version')).toMatchObject({
      stdout: expect.stringMatching(/^\d/),
      stderr: '',
    });
  });

  it('that was never built says how to build it', async () => {
    rmSync(path.join(copy, 'dist'), { recursive: true });
    expect(await dondoc('--version')).toMatchObject({
      ...{ code: 1, stdout: '' },
      stderr:
        'Chương trình chưa được dựng: chạy npm run build. / Not built yet: run npm run build.\n',
    });
  });

  it.each(['up', 'worker', 'release'])(
    'runs no `%s` where workflow code has changed since the build',
    async (command) => {
      appendFileSync(path.join(copy, 'domain/text/text.ts'), '// upgraded\n');
      const { code, stdout, stderr } = await dondoc(command);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(
        /^Chương trình được dựng từ mã nguồn khác .* npm run build, rồi chạy lại\.\n$/,
      );
    },
  );
});

it('a build has packed the workflow code, so that no start has to', async () => {
  const kept = path.join(tmpdir(), `dondoc-none-${process.pid}`);
  expect(path.dirname(await workflowBundle(kept))).toBe(path.join(ROOT, 'dist'));
  expect(existsSync(kept)).toBe(false);
});

it('a build that is right is left alone by the next, for the program may be reading it', async () => {
  const dist = path.join(ROOT, 'dist');
  const times = () =>
    readdirSync(dist).map((name) => [name, statSync(path.join(dist, name)).ctimeMs]);
  const before = times();
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'build.mjs')]);
  expect(times()).toEqual(before);
});
