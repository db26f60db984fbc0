import { mkdirSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Options } from './options.ts';
import { met, type Row, ratio, tableOf } from './report.ts';

type Measure = (options: Options) => Promise<Row[]>;

/** Loaded one at a time: what a figure brings along is no burden on the others. */
const FIGURES: Record<string, () => Promise<Measure>> = {
  life: async () => (await import('./figures/life.ts')).life,
  'notice-cpu': async () => (await import('./figures/noticeCpu.ts')).noticeCpu,
  herd: async () => (await import('./figures/herd.ts')).herd,
  'herd-chairman': async () => (await import('./figures/herd.ts')).herdChairman,
  'herd-late': async () => (await import('./figures/herd.ts')).herdLate,
  index: async () => (await import('./figures/index.ts')).index,
  page: async () => (await import('./figures/page.ts')).page,
  office: async () => (await import('./figures/office.ts')).office,
  start: async () => (await import('./figures/start.ts')).start,
  lives: async () => (await import('./figures/lives.ts')).lives,
  peers: async () => (await import('./figures/peers.ts')).peers,
  waiting: async () => (await import('./figures/waiting.ts')).waiting,
  'life-bytes': async () => (await import('./figures/lifeBytes.ts')).lifeBytes,
  preview: async () => (await import('./figures/plans.ts')).preview,
  rehearsal: async () => (await import('./figures/plans.ts')).rehearsal,
  growth: async () => (await import('./figures/growth.ts')).growth,
};

/** Measured when named only: each takes a quarter of an hour or more by itself. */
const LONG = ['herd-chairman', 'herd-late', 'growth'];

const HELP = `npm run bench -- [FIGURE…] [--json] [--scale S] [--repeat N]
  [--dir FOLDER] [--keep] [--profile FOLDER]
figures: ${Object.keys(FIGURES).join(', ')}
measured when named only: ${LONG.join(', ')}`;

/** What was asked for on the command line. */
function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      repeat: { type: 'string', default: '5' },
      dir: { type: 'string', default: path.join(tmpdir(), 'dondoc-bench') },
      keep: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const unknown = positionals.filter((name) => !(name in FIGURES));
  if (unknown.length > 0)
    throw new Error(
      `no figure ${unknown.join(', ')}; there are: ${Object.keys(FIGURES).join(', ')}`,
    );
  mkdirSync(values.dir, { recursive: true });
  return {
    names:
      positionals.length > 0
        ? positionals
        : Object.keys(FIGURES).filter((name) => !LONG.includes(name)),
    json: values.json,
    scale: Number(values.scale),
    repeat: Number(values.repeat),
    dir: values.dir,
    keep: values.keep,
    profile: values.profile ?? null,
    say: (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`),
  };
}

const options = readOptions();
const rows: Row[] = [];
const failures: string[] = [];

/** What was measured so far; a run that breaks off keeps it. */
function finish(status: number): never {
  if (options.json) console.log(asJson());
  else console.log(tableOf(rows));
  for (const failure of failures) console.error(failure);
  process.exit(status);
}

function asJson(): string {
  const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
  const measured = rows.map((row) => ({ ...row, met: met(row), ratio: ratio(row) }));
  return JSON.stringify({
    at: new Date().toISOString(),
    scale: options.scale,
    machine,
    rows: measured,
    failures,
  });
}

const said = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => finish(130));
process.once('uncaughtException', (error) => {
  failures.push(said(error));
  finish(1);
});
for (const [name, load] of Object.entries(FIGURES)) {
  if (!options.names.includes(name)) continue;
  options.say(`${name} …`);
  try {
    rows.push(...(await (await load())(options)));
  } catch (error) {
    failures.push(`${name}: ${said(error)}`);
  }
}
finish(failures.length > 0 ? 1 : 0);
