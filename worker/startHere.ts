import type { Connection } from '@temporalio/client';
import type { MetricMeter } from '@temporalio/common';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Settings } from '../config/settings.ts';
import { clusterOf, embeddedAt } from './engine/connect/connection.ts';
import type { Progress } from './engine/obtain/cache.ts';
import { obtainExecutable } from './engine/obtain/executable.ts';
import { requireWritable } from './engine/server/dataFolder.ts';
import { type Engine, startEngine } from './engine/server/embedded.ts';
import type { Log } from './log.ts';
import type { Service, WorkerSigns } from './service.ts';

/** Everything of the product that runs in this process. */
export interface Running {
  connection: Connection;
  /**
   * Temporal's own page; null where it is not shown, and for a cluster, whose page is elsewhere.
   */
  uiUrl: string | null;
  address: string;
  worker: WorkerSigns;
  meter: MetricMeter;
  /** Rejects when the worker broke. */
  ended: Promise<void>;
  /** Worker first, then the engine; what is under way is finished. */
  stop(): Promise<void>;
}

/**
 * Starts engine (unless the settings name a cluster), namespace and worker in this process. Code of
 * the worker and of the client takes a second to load, as long as the server takes to answer: it is
 * loaded then, and so is what `meanwhile` loads.
 */
export async function startHere(
  settings: Settings,
  registry: AgencyRegistry,
  log: Log,
  progress: Progress,
  meanwhile: () => void,
): Promise<Running> {
  let loading: ReturnType<typeof loadParts> | null = null;
  const load = () => {
    if (loading) return loading;
    loading = loadParts(settings, log);
    // Whether it fails is asked below, when the engine is up.
    loading.catch(() => {});
    meanwhile();
    return loading;
  };
  const cluster = clusterOf(settings.temporal);
  const engine = cluster ? null : await embedded(settings, log, progress, load);
  try {
    const server = cluster ?? embeddedAt(engine?.address ?? '');
    const { connectClient, prepare, connectWorker, startService, meter } = await load();
    const connection = await connectClient(server);
    await prepare(connection, settings);
    const worker = await connectWorker(server);
    const service = await startService(worker, settings, registry, log);
    return {
      connection,
      uiUrl: engine?.uiUrl ?? null,
      address: server.address,
      worker: service.worker,
      meter,
      ended: service.ended,
      stop: () => stop(service, worker, engine),
    };
  } catch (error) {
    await engine?.stop();
    throw error;
  }
}

async function loadParts(settings: Settings, log: Log) {
  const { installRuntime, processMeter } = await import('./runtime.ts');
  await installRuntime(settings, log);
  const [{ connectClient }, { prepare }, { connectWorker }, { startService }] = await Promise.all([
    import('./engine/connect/connectClient.ts'),
    import('./prepare.ts'),
    import('./engine/connect/connectWorker.ts'),
    import('./service.ts'),
  ]);
  return { connectClient, prepare, connectWorker, startService, meter: processMeter() };
}

async function embedded(
  { engine, dataDir }: Settings,
  log: Log,
  progress: Progress,
  onLaunched: () => void,
): Promise<Engine> {
  requireWritable(dataDir);
  const executable = await obtainExecutable({ configured: engine.executable, progress });
  const { port } = engine;
  const uiPort = engine.ui ? engine.uiPort : null;
  const onDown = (down: unknown): void =>
    log.error({ down }, 'the embedded server went down; starting it again');
  return startEngine({ executable, dataDir, port, uiPort, onLaunched, onDown });
}

/**
 * The client's connection is left to the end of the process: the SDK repeats a request that found
 * no server by a timer of its own, which throws where nobody can catch it once the connection is
 * closed.
 */
async function stop(
  service: Service,
  connection: { close(): Promise<void> },
  engine: Engine | null,
): Promise<void> {
  await service.stop().catch(() => {});
  await connection.close().catch(() => {});
  await engine?.stop();
}
