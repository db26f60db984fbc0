import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { OfficeContext } from '../../client/office/context.ts';
import type { Options } from '../options.ts';
import { type BenchAgency, writeAgency } from './agency.ts';
import { type Child, startChild } from './child.ts';
import { type BenchEngine, NAMESPACE, startBenchEngine } from './engine.ts';
import { type Sink, startSink } from './sink.ts';
import type { Squeeze } from './squeeze.ts';

/** Engine, worker and mail server as processes of their own, on a data folder of their own. */
export interface Office extends BenchAgency {
  engine: BenchEngine;
  worker: Child;
  sink: Sink;
  squeeze: Squeeze;
  world: OfficeContext;
  /** Ends engine and worker as they are and returns what starts them again on the same data. */
  halt(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Opens an office whose doors open at the first full minute after so many minutes. */
export async function openOffice(
  options: Options,
  { people, factor, opensInMinutes }: { people: number; factor: number; opensInMinutes: number },
): Promise<Office> {
  const dir = mkdtempSync(path.join(options.dir, 'office-'));
  const opensAt = Math.ceil((Date.now() + opensInMinutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
  const squeeze = { opensAt, factor };
  const place = writeAgency(dir, people, opensAt);
  const sink = await startSink();
  const data = path.join(dir, 'data');
  const startEngine = () => startBenchEngine(data);
  const startWorker = (engine: BenchEngine) =>
    startChild('./workerProcess.ts', [], workerEnv(place, engine, sink, data, squeeze), {
      execArgv: options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [],
    });
  const engine = await startEngine();
  const office: Office = {
    ...place,
    engine,
    worker: await startWorker(engine),
    sink,
    squeeze,
    world: worldOf(engine, place),
    halt: async () => {
      await office.worker.stop();
      await office.engine.stop();
      return async () => {
        office.engine = await startEngine();
        office.world = worldOf(office.engine, place);
        office.worker = await startWorker(office.engine);
      };
    },
    close: async () => {
      await office.worker.stop();
      await office.engine.stop();
      await sink.stop();
      if (!options.keep) rmSync(dir, { recursive: true, force: true });
    },
  };
  return office;
}

const worldOf = ({ client }: BenchEngine, { agency }: BenchAgency): OfficeContext => ({
  client,
  agencies: { get: () => agency, all: () => [agency] },
  now: async () => new Date().toISOString(),
});

const workerEnv = (
  { dir, calendars }: BenchAgency,
  { address }: BenchEngine,
  sink: Sink,
  data: string,
  { opensAt, factor }: Squeeze,
): Record<string, string> => ({
  DONDOC_DATA: data,
  DONDOC_AGENCIES: dir,
  DONDOC_TEMPORAL_ADDRESS: address,
  DONDOC_TEMPORAL_NAMESPACE: NAMESPACE,
  DONDOC_MAIL: 'smtp',
  DONDOC_SMTP_HOST: '127.0.0.1',
  DONDOC_SMTP_PORT: `${sink.port}`,
  DONDOC_MAIL_FROM: 'Nhắc việc <nhacviec@xathu.example.vn>',
  DONDOC_LOG_LEVEL: 'warn',
  DONDOC_LOG_FORMAT: 'json',
  BENCH_CALENDARS: calendars,
  BENCH_OPENS_AT: `${opensAt}`,
  BENCH_FACTOR: `${factor}`,
});
