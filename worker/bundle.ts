import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from '../config/root.ts';

/**
 * The SDK takes a stack for every promise of a workflow and maps its lines to sources: most of a
 * workflow's cost. One line tells where a failure came from. Workflow code itself finds `Error`
 * frozen.
 */
const ONE_STACK_LINE = 'Error.stackTraceLimit = 1; ';

/** What the bundle is made of: workflow code, the rules it calls, and the SDK that packs it. */
const SOURCES = ['workflows', 'domain', 'package-lock.json'];

/**
 * Loaded once for all workflows of a worker instead of once for each: rules, which are pure, names
 * and the SDK. Halves what a workflow in memory takes. The workflows themselves are not among them:
 * `clock.ts` keeps a moment of each.
 */
const SHARED = [
  '@temporalio/workflow',
  ...[
    ...['commands/index', 'details', 'life/handOver', 'life/taskLife', 'refuse', 'status'].map(
      (rule) => `domain/task/${rule}`,
    ),
    ...[
      'domain/case/ids',
      'domain/digest/delivery/attempts',
      'domain/policy/moments/skipOutageDays',
    ],
    ...[
      'digest',
      'metrics',
      'names',
      'plan',
      'question',
      'searchAttributes',
      'start',
      'task',
      'watch',
    ].map((name) => `workflows/contract/${name}`),
  ].map((file) => path.join(ROOT, `${file}.ts`)),
];

/**
 * Tells workflow code from other workflow code: equal where its sources and the SDK that packs them
 * are equal.
 */
export function workflowBuildId(): string {
  buildId ??= hashOf(SOURCES);
  return buildId;
}

// A process stays the release it began as, and its start asks for it several times.
let buildId: string | undefined;

/** Where a build keeps the workflow code it has packed. */
const BUILT = path.join(ROOT, 'dist');

/**
 * Packs the workflow code into the build, where that is not done yet: no start has to. Returns the
 * file's name.
 */
export async function packIntoBuild(): Promise<string> {
  const name = bundleName();
  if (!existsSync(path.join(BUILT, name))) await pack(path.join(BUILT, name));
  return name;
}

/**
 * The workflow bundle of these sources: the build's, else one that is packed once and kept beside
 * others in `cacheDir`. What encrypts failures, where payloads are encrypted, is packed with it,
 * which no build has done. Returns the file's path.
 */
export async function workflowBundle(
  cacheDir: string,
  failureConverterPath?: string,
): Promise<string> {
  const name = bundleName(failureConverterPath);
  const kept = [BUILT, cacheDir].map((folder) => path.join(folder, name)).find(existsSync);
  if (kept) return kept;
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 });
  const file = path.join(cacheDir, name);
  await pack(file, failureConverterPath);
  return file;
}

const bundleName = (failureConverterPath?: string): string => {
  const packed = [...SOURCES, 'worker/bundle.ts'];
  if (failureConverterPath) packed.push(fromRoot(failureConverterPath));
  return `workflows-${hashOf(packed)}.js`;
};

async function pack(file: string, failureConverterPath?: string): Promise<void> {
  // Loaded only where there is something to pack: it takes a quarter of a second that every start
  // would wait for.
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(ROOT, 'workflows/index.ts'),
    logger: silent,
    preloadModules: SHARED,
    ...(failureConverterPath && { failureConverterPath }),
  });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, ONE_STACK_LINE + code);
  renameSync(draft, file);
}

const nothing = (): void => {};
const silent = {
  log: nothing,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

const fromRoot = (file: string): string => path.relative(ROOT, file);

function hashOf(sources: string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder).sort())
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(source: string): string[] {
  if (source.includes('.')) return [source];
  const entries = readdirSync(path.join(ROOT, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}
