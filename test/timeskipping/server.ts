import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
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
const folder = 'temporal-test-server-1.38.0-b';

export interface TimeSkippingOptions {
  /** What the server's clock says when it starts, ISO instant; by default the real time. */
  startAt?: string;
  progress?: Progress;
}

/**
 * Starts a time-skipping server whose clock begins at `startAt`. Time runs as usual until a
 * workflow's result is awaited or `environment.sleep` is called. End it with `teardown()`; if the
 * test run is killed it ends by itself. Throws an Error with one sentence when there is no Java 17,
 * no javac or no Maven.
 */
export async function startTimeSkipping(
  options: TimeSkippingOptions = {},
): Promise<TestWorkflowEnvironment> {
  const path = await obtainTimeSkipping(options.progress);
  const startMillis = options.startAt === undefined ? Date.now() : Date.parse(options.startAt);
  if (Number.isNaN(startMillis))
    throw new Error(`startAt "${options.startAt}": give an ISO instant`);
  const server = {
    executable: { type: 'existing-path' as const, path },
    extraArgs: [String(startMillis)],
  };
  return patiently(() => TestWorkflowEnvironment.createTimeSkipping({ server }));
}

/**
 * The SDK waits five seconds for the server and no longer; a busy machine may need several goes.
 */
async function patiently<T>(start: () => Promise<T>, goes = 6): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (goes === 1 || !String(error).includes('did not start within')) throw error;
    return patiently(start, goes - 1);
  }
}

/**
 * The path of a script that starts the server (arguments: port, start in epoch milliseconds),
 * obtained once per user.
 */
export async function obtainTimeSkipping(progress: Progress = () => {}): Promise<string> {
  const dir = await obtainOnce(
    userCacheDir(),
    folder,
    (part) => withProgress(progress, obtaining, () => make(part)),
    progress,
  );
  return join(dir, 'start.sh');
}

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
    ['-d', dir, '-cp', jars.join(delimiter), here('./ServerOfThePast.java')],
    {
      timeoutMs: 120_000,
    },
  );
  // The JVM keeps classes of jars alone.
  await runCommand('jar', ['cf', 'ServerOfThePast.jar', 'ServerOfThePast.class'], {
    cwd: dir,
    timeoutMs: 60_000,
  });
  rmSync(join(dir, 'ServerOfThePast.class'));
  await keepClasses(dir, JVM);
  writeFileSync(join(dir, 'start.sh'), startScript);
  chmodSync(join(dir, 'start.sh'), 0o755);
}

/** Few compilers and a plain collector: the SDK waits only 5 s. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** `exec`, because the SDK ends the process it started. */
const startScript = `#!/bin/sh
cd "$(dirname "$0")"
exec java ${JVM.join(' ')} -XX:SharedArchiveFile=classes.jsa -cp '*' ServerOfThePast "$@" 2>/dev/null
`;

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
