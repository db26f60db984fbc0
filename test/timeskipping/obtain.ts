import { readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from '../../domain/text/text.ts';
import {
  obtainOnce,
  type Progress,
  userCacheDir,
  withProgress,
} from '../../worker/engine/obtain/cache.ts';
import { runCommand } from '../../worker/engine/obtain/command.ts';
import { keepClasses } from './keepClasses.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Change with the pom or the class: a new name makes a new folder in the cache. */
const folder = 'temporal-test-server-1.38.0-c';

/**
 * The folder of the classes that `startServers` starts, obtained once per user. Throws an Error
 * with one sentence when there is no Java 17, no javac or no Maven.
 */
export const obtainTimeSkipping = (progress: Progress = () => {}): Promise<string> =>
  obtainOnce(
    userCacheDir(),
    folder,
    (part) => withProgress(progress, obtaining, () => make(part)),
    progress,
  );

async function make(dir: string): Promise<void> {
  await requireTools();
  await runCommand(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      here('./pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${dir}`,
    ],
    {
      timeoutMs: 10 * 60_000,
    },
  );
  const jars = readdirSync(dir)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(dir, name));
  await runCommand(
    'javac',
    ['-d', dir, '-cp', jars.join(delimiter), here('./ServersOfThePast.java')],
    {
      timeoutMs: 120_000,
    },
  );
  // The JVM keeps classes of jars alone.
  await runCommand('jar', ['cf', 'ServersOfThePast.jar', 'ServersOfThePast.class'], {
    cwd: dir,
    timeoutMs: 60_000,
  });
  rmSync(join(dir, 'ServersOfThePast.class'));
  await keepClasses(dir);
}

async function requireTools(): Promise<void> {
  try {
    await runCommand('javac', ['--release', '17', '-version'], { timeoutMs: 30_000 });
    await runCommand('mvn', ['-version'], { timeoutMs: 30_000 });
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(
      `The time-skipping tests need a JDK of 17 or later and Maven on PATH (${why}): install both.`,
    );
  }
}

const obtaining = (seconds: number) =>
  text(
    `Đang lấy máy chủ thử tua thời gian (chỉ một lần): ${seconds} giây…`,
    `Obtaining the time-skipping test server (once only): ${seconds} s…`,
  );
