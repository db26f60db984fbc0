import { cpuMs, treeCpuMs } from '../measure/process.ts';
import { until } from '../measure/until.ts';
import { type Options, scaled } from '../options.ts';
import type { Row } from '../report.ts';
import { startChild } from '../world/child.ts';
import { type Postgres, startPostgres } from '../world/postgres.ts';
import { type Sink, startSink } from '../world/sink.ts';

const PEERS = { 'pg-boss': '../peers/pgBoss.ts', 'graphile-worker': '../peers/graphileWorker.ts' };
const PATIENCE_MS = 10 * 60_000;

/**
 * The morning's reminders as jobs of a queue on PostgreSQL, one mail each: what a queue costs,
 * which promises less.
 */
export async function peers(options: Options): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, file] of Object.entries(PEERS)) {
    const postgres = await startPostgres(options);
    const sink = await startSink();
    try {
      rows.push(...(await measured(options, name, file, postgres, sink)));
    } finally {
      postgres.stop();
      await sink.stop();
    }
  }
  return rows;
}

async function measured(
  options: Options,
  name: string,
  file: string,
  postgres: Postgres,
  sink: Sink,
): Promise<Row[]> {
  const count = scaled(options, 10_000, 50);
  const people = scaled(options, 500, 5);
  const told: Record<string, number> = {};
  const idle = treeCpuMs(postgres.pid);
  const env = {
    BENCH_URL: postgres.url,
    BENCH_SMTP: `${sink.port}`,
    BENCH_COUNT: `${count}`,
    BENCH_PEOPLE: `${people}`,
  };
  const child = await startChild(file, [], env, {
    onLine: (line) => void Object.assign(told, line),
  });
  const setUp = cpuMs(child.pid);
  await until(
    `${name}: ${count} mails`,
    PATIENCE_MS,
    () => told.workedMs !== undefined && sink.mails.length >= count,
  );
  const node = cpuMs(child.pid) - setUp;
  await child.stop();
  const database = treeCpuMs(postgres.pid) - idle;
  const seconds = ((told.enqueuedMs ?? 0) + (told.workedMs ?? 0)) / 1000;
  const enqueued = `of it ${((told.enqueuedMs ?? 0) / 1000).toFixed(1)} s to enqueue`;
  const [ours, its] = [(node / count).toFixed(1), (database / count).toFixed(1)];
  const parts = `node ${ours} + PostgreSQL ${its}, enqueuing included`;
  return [
    {
      figure: `${name}: reminders, wall`,
      unit: 's',
      measured: seconds,
      note: `${count} jobs all due at once; ${enqueued}`,
    },
    {
      figure: `${name}: CPU per reminder`,
      unit: 'ms',
      measured: (node + database) / count,
      note: parts,
    },
    {
      figure: `${name}: mails`,
      unit: '',
      measured: sink.mails.length,
      note: `to ${people} people; no digest, no ledger`,
    },
  ];
}
