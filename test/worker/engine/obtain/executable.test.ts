import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { obtainExecutable } from '../../../../worker/engine/obtain/executable.ts';

let dir: string;
const ask = (configured: string | null = null) =>
  obtainExecutable({ configured, cacheDir: join(dir, 'cache'), progress: () => {} });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dondoc-exe-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(dir, { recursive: true, force: true });
});

/**
 * A script in place of a program: these tests are about the order of the sources, not about the
 * server.
 */
function program(path: string, prints: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "${prints}"\n`);
  chmodSync(path, 0o755);
  return path;
}
const temporal = (path: string) =>
  program(join(dir, path), 'temporal version 1.5.1 (Server 1.29.1)');

test('a configured executable is the only one tried', async () => {
  temporal('bin/temporal');
  vi.stubEnv('PATH', `${dir}/bin`);
  const configured = temporal('own/temporal-cli');
  expect(await ask(configured)).toBe(configured);
  await expect(ask('/nowhere/temporal')).rejects.toThrow(
    'The server executable "/nowhere/temporal" (setting engine.executable) does not run (/nowhere/temporal: not found): correct the path, or remove the setting to have one found.',
  );
});

test('PATH comes before what was downloaded, and that before what was built', async () => {
  const built = temporal('cache/temporal-cli-v1.5.1/temporal');
  vi.stubEnv('PATH', '/nowhere');
  expect(await ask()).toBe(built);
  const downloaded = temporal('cache/temporal-sdk-download/temporal-sdk-typescript-1.24.0');
  expect(await ask()).toBe(downloaded);
  temporal('bin/temporal');
  vi.stubEnv('PATH', `${dir}/bin`);
  expect(await ask()).toBe('temporal');
});

test('another program of that name on PATH is passed over', async () => {
  program(join(dir, 'bin/temporal'), 'a calendar');
  const built = temporal('cache/temporal-cli-v1.5.1/temporal');
  vi.stubEnv('PATH', `${dir}/bin:/bin`);
  expect(await ask()).toBe(built);
});

test('when nothing works, one sentence says what was tried, why each failed, and what to do', async () => {
  vi.stubEnv('PATH', '/nowhere');
  vi.stubGlobal('fetch', () =>
    Promise.reject(new Error('fetch failed', { cause: new Error('no such host') })),
  );
  await expect(ask()).rejects.toMatchObject({
    said: {
      vi: 'Không tìm được máy chủ Temporal. Đã thử: lệnh temporal trên PATH (temporal: not found); tải về qua SDK (https://temporal.download/cli/default: no such host); dựng bằng Go (go: not found). Cách xử lý: cài Temporal CLI (docs.temporal.io/cli) rồi ghi đường dẫn vào engine.executable, hoặc cài Go 1.25 trở lên, hoặc dùng máy chủ có sẵn qua temporal.address.',
    },
  });
});
