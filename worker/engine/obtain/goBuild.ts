import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../../domain/text/text.ts';
import { obtainOnce, type Progress, withProgress } from './cache.ts';
import { runCommand } from './command.ts';

/**
 * The last tag that `go install` accepts: the module file of later ones carries a `replace`, which
 * it refuses.
 */
const cliVersion = 'v1.5.1';
const folder = `temporal-cli-${cliVersion}`;
const executableName = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** The executable that an earlier start built; null if none did. */
export function cachedBuild(cacheDir: string): string | null {
  const path = join(cacheDir, folder, executableName);
  return existsSync(path) ? path : null;
}

/**
 * Builds the pinned Temporal CLI with the Go toolchain into the cache (some 2½ minutes on two
 * cores, 250 MB) and returns its path. Throws an Error when there is no Go or the build fails.
 */
export async function buildWithGo(cacheDir: string, progress: Progress): Promise<string> {
  await runCommand('go', ['version'], { timeoutMs: 10_000 });
  const dir = await obtainOnce(
    cacheDir,
    folder,
    (part) => withProgress(progress, building, () => install(part)),
    progress,
  );
  return join(dir, executableName);
}

const install = (dir: string) =>
  goInstall(dir, `github.com/temporalio/cli/cmd/temporal@${cliVersion}`);

/**
 * Builds a command into a folder. Without cgo, so that no C compiler is needed; the result is a
 * static executable.
 */
export const goInstall = (dir: string, command: string): Promise<string> =>
  runCommand('go', ['install', command], {
    timeoutMs: 20 * 60_000,
    env: { GOBIN: dir, CGO_ENABLED: '0' },
  });

const building = (seconds: number) =>
  text(
    `Đang dựng máy chủ Temporal bằng Go (chỉ một lần, khoảng 3 phút): ${seconds} giây…`,
    `Building the Temporal server with Go (once only, about 3 minutes): ${seconds} s…`,
  );
