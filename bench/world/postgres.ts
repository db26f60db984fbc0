import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import type { Options } from '../options.ts';
import { freePort } from './ports.ts';

const DEBIAN = '/usr/lib/postgresql';
/**
 * Debian's own user of the database, whom its programs want to be run by; root may not run them.
 */
const OWNER = 'postgres';

/** A PostgreSQL cluster of the bench's own. */
export interface Postgres {
  /** `postgres://…` */
  url: string;
  /** The postmaster: the parent of every backend. */
  pid: number;
  stop(): void;
}

/**
 * Makes and starts a cluster with the settings PostgreSQL comes with. Throws where it is not
 * installed.
 */
export async function startPostgres(options: Options): Promise<Postgres> {
  const bin = binaries();
  const dir = mkdtempSync(path.join(options.dir, 'postgres-'));
  const data = path.join(dir, 'data');
  mkdirSync(data);
  const asOwner = ownerOf(dir, data);
  asOwner(path.join(bin, 'initdb'), ['-D', data, '-U', OWNER, '-A', 'trust', '--no-sync']);
  const port = await freePort();
  const server = `-p ${port} -k ${dir} -c listen_addresses=127.0.0.1`;
  asOwner(path.join(bin, 'pg_ctl'), [
    '-D',
    data,
    '-w',
    '-l',
    path.join(dir, 'log'),
    '-o',
    server,
    'start',
  ]);
  const stop = (): void => {
    process.off('exit', stop);
    asOwner(path.join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'fast', 'stop']);
    rmSync(dir, { recursive: true, force: true });
  };
  // It is no child of ours: without this a bench that breaks off would leave it running.
  process.once('exit', stop);
  const pid = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  return { url: `postgres://${OWNER}@127.0.0.1:${port}/postgres`, pid, stop };
}

function binaries(): string {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  if (!versions[0]) throw new Error(`no PostgreSQL in ${DEBIAN}: apt-get install postgresql`);
  return path.join(DEBIAN, versions[0], 'bin');
}

/** Runs programs as the cluster's owner: ourselves, unless we are root. */
function ownerOf(...folders: string[]): (program: string, args: string[]) => void {
  if (process.getuid?.() !== 0)
    return (program, args) => void execFileSync(program, args, { stdio: 'ignore' });
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, OWNER], { encoding: 'utf8' }));
  const [uid, gid] = [id('-u'), id('-g')];
  for (const folder of folders) chownSync(folder, uid, gid);
  return (program, args) =>
    void execFileSync(program, args, { stdio: 'ignore', uid, gid, cwd: '/' });
}
