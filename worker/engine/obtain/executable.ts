import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { type Progress, userCacheDir } from './cache.ts';
import { runCommand } from './command.ts';
import { cachedDownload, download } from './download.ts';
import { buildWithGo, cachedBuild } from './goBuild.ts';

export interface ExecutableOptions {
  /** A path from the settings: the only one tried when given. */
  configured: string | null;
  progress: Progress;
  /** Where what is obtained is kept; by default the user's cache folder. */
  cacheDir?: string;
}

/**
 * One place the server's executable may come from; `find` gives its path or null, or throws why
 * not.
 */
interface Source {
  name: Text;
  find: () => Promise<string | null> | string | null;
}

/**
 * The path of a Temporal CLI that runs: the configured one; `temporal` on PATH; the SDK's download;
 * built with Go. What was downloaded or built before is taken before either is tried again, so that
 * a machine without network starts at once. Throws one Refusal that says what was tried, why each
 * failed, and what to do.
 */
export async function obtainExecutable(options: ExecutableOptions): Promise<string> {
  if (options.configured !== null) return requireConfigured(options.configured);
  const failures: { name: Text; why: string }[] = [];
  for (const source of sources(options.cacheDir ?? userCacheDir(), options.progress)) {
    try {
      const path = await source.find();
      if (path !== null) return await proven(path);
    } catch (error) {
      failures.push({ name: source.name, why: (error as Error).message });
    }
  }
  throw noneWorks(failures);
}

function sources(cacheDir: string, progress: Progress): Source[] {
  return [
    { name: text('lệnh temporal trên PATH', 'temporal on PATH'), find: () => 'temporal' },
    { name: text('bản đã tải về', 'the earlier download'), find: () => cachedDownload(cacheDir) },
    { name: text('bản đã dựng', 'the earlier build'), find: () => cachedBuild(cacheDir) },
    {
      name: text('tải về qua SDK', "the SDK's download"),
      find: () => download(cacheDir, progress),
    },
    { name: text('dựng bằng Go', 'building with Go'), find: () => buildWithGo(cacheDir, progress) },
  ];
}

/** Returns `path` once it has shown that it runs and is Temporal's. */
async function proven(path: string): Promise<string> {
  const printed = await runCommand(path, ['--version'], { timeoutMs: 10_000 });
  if (!/temporal version/i.test(printed))
    throw new Error(`${path} --version: not the Temporal CLI`);
  return path;
}

async function requireConfigured(path: string): Promise<string> {
  try {
    return await proven(path);
  } catch (error) {
    const why = (error as Error).message;
    throw new Refusal(
      text(
        `Chương trình máy chủ "${path}" (cài đặt engine.executable) không chạy được (${why}): sửa đường dẫn, hoặc bỏ cài đặt này để tự tìm.`,
        `The server executable "${path}" (setting engine.executable) does not run (${why}): correct the path, or remove the setting to have one found.`,
      ),
    );
  }
}

function noneWorks(failures: { name: Text; why: string }[]): Refusal {
  const told = (language: keyof Text) =>
    failures.map(({ name, why }) => `${name[language]} (${why})`).join('; ');
  return new Refusal(
    text(
      `Không tìm được máy chủ Temporal. Đã thử: ${told('vi')}. Cách xử lý: cài Temporal CLI (docs.temporal.io/cli) rồi ghi đường dẫn vào engine.executable, hoặc cài Go 1.25 trở lên, hoặc dùng máy chủ có sẵn qua temporal.address.`,
      `No Temporal server was found. Tried: ${told('en')}. What to do: install the Temporal CLI (docs.temporal.io/cli) and put its path into engine.executable, or install Go 1.25 or later, or use an existing server by temporal.address.`,
    ),
  );
}
