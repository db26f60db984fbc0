import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../../worker/engine/obtain/command.ts';
import { type KeptUp, keepUp } from './keptUp.ts';

/** The role that owns both databases. */
export const DATABASE_USER = 'temporal';

const SYSTEM_USER = 'postgres';
const DEBIAN = '/usr/lib/postgresql';

/** A PostgreSQL of its own in a folder. */
export interface Postgres extends KeptUp {
  port: number;
  password: string;
}

/**
 * Creates the folder's database cluster at the first start; runs it on loopback and returns when it
 * answers.
 */
export async function startPostgres(dir: string, port: number): Promise<Postgres> {
  mkdirSync(dir, { recursive: true });
  const password = passwordIn(dir);
  const data = join(dir, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(dir, data);
  const settings = [
    '-p',
    `${port}`,
    '-k',
    dir,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=100',
  ];
  const kept = keepUp(
    'postgresql',
    asOwner([program('postgres'), '-D', data, ...settings]),
    join(dir, '..'),
  );
  try {
    await untilAnswers(port);
  } catch (error) {
    await kept.stop('SIGINT');
    throw error;
  }
  return { ...kept, port, password };
}

async function initialise(dir: string, data: string): Promise<void> {
  const how = [
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C.UTF-8',
    '--username',
    DATABASE_USER,
  ];
  const [command = '', ...args] = asOwner([
    program('initdb'),
    ...how,
    '--pwfile',
    join(dir, 'password'),
    '-D',
    data,
  ]);
  await runCommand(command, args, { timeoutMs: 120_000, cwd: '/' });
}

/** Made up once, kept beside the data. */
function passwordIn(dir: string): string {
  const file = join(dir, 'password');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  handToOwner(dir, file);
  return readFileSync(file, 'utf8');
}

/**
 * PostgreSQL refuses to run as root: there it runs as Debian's own user for it, who must reach the
 * folder.
 */
const isRoot = process.getuid?.() === 0;

const asOwner = (command: string[]): string[] =>
  isRoot
    ? ['setpriv', `--reuid=${SYSTEM_USER}`, `--regid=${SYSTEM_USER}`, '--clear-groups', ...command]
    : command;

function handToOwner(dir: string, file: string): void {
  if (!isRoot) return;
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${SYSTEM_USER}:`));
  const [, , uid, gid] = entry?.split(':') ?? [];
  if (!uid || !gid)
    throw new Error(`No user "${SYSTEM_USER}" on this machine: apt-get install postgresql`);
  chmodSync(join(dir, '..'), 0o711);
  for (const path of [dir, file]) chownSync(path, Number(uid), Number(gid));
}

/** Debian keeps each version's programs in a folder of their own; the newest is taken. */
function program(name: string): string {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const found = versions
    .map((version) => join(DEBIAN, version, 'bin', name))
    .find((path) => existsSync(path));
  if (!found) throw new Error(`No ${name} under ${DEBIAN}: apt-get install postgresql`);
  return found;
}

const START_LIMIT_MS = 30_000;

async function untilAnswers(port: number): Promise<void> {
  const ready = ['--host', '127.0.0.1', '--port', `${port}`, '--quiet'];
  for (const deadline = performance.now() + START_LIMIT_MS; ; await pause(100)) {
    try {
      await runCommand(program('pg_isready'), ready, { timeoutMs: 5000 });
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
}
