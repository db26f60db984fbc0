import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf, packageKind } from '../detect.ts';
import { refuseSize } from '../refusals.ts';
import { unzip } from '../unzip.ts';
import { notConverted } from './refusal.ts';

/** What LibreOffice makes of a kind of file that is not read as it is. */
const INTO = { doc: 'docx', rtf: 'docx', odt: 'docx', xls: 'xlsx', ods: 'xlsx' } as const;
type Convertible = keyof typeof INTO;

const TIMEOUT_MS = 60_000;

/** The kind of a file that LibreOffice can convert; null for any other. */
export function convertibleKind(bytes: Uint8Array, fileName: string): Convertible | null {
  const kind = kindOf(bytes);
  const inside = kind === 'package' ? packageKind(unzip(bytes, fileName)) : kind;
  return inside in INTO ? (inside as Convertible) : null;
}

/**
 * A file as Word or Excel would save it today, by the LibreOffice at `program`; with a profile of
 * its own, in a folder that is gone afterwards. Rejects with a `Refusal` where it makes nothing of
 * it in a minute.
 */
export async function convert(
  program: string,
  kind: Convertible,
  bytes: Uint8Array,
  fileName: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dondoc-office-'));
  try {
    await writeFile(path.join(folder, `plan.${kind}`), bytes);
    await run(program, [...argumentsFor(folder, kind)], timeoutMs);
    const made = path.join(folder, `out/plan.${INTO[kind]}`);
    const size = await stat(made).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) throw notConverted(fileName);
    refuseSize(size, fileName);
    return Uint8Array.from(await readFile(made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const argumentsFor = (folder: string, kind: Convertible): string[] => [
  `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
  ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'],
  ...['--convert-to', INTO[kind], '--outdir', path.join(folder, 'out')],
  path.join(folder, `plan.${kind}`),
];

/** Waits for the program's end; past its time it is stopped, with those it has started. */
async function run(program: string, args: string[], timeoutMs: number): Promise<void> {
  const grouped = process.platform !== 'win32';
  const child = spawn(program, args, { stdio: 'ignore', detached: grouped });
  const late = setTimeout(() => {
    if (!grouped || child.pid === undefined) child.kill('SIGKILL');
    else if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  }, timeoutMs);
  try {
    await once(child, 'exit');
  } catch {
    // A program that cannot be started makes nothing, which is told as such.
  } finally {
    clearTimeout(late);
  }
}
