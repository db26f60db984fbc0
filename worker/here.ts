import type { Connection } from '@temporalio/client';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Settings } from '../config/settings.ts';
import { SEARCH_ATTRIBUTES } from '../workflows/contract/searchAttributes.ts';
import type { Progress } from './engine/cache.ts';
import { connectClient } from './engine/connectClient.ts';
import type { ServerAddress } from './engine/connection.ts';
import { requireWritable } from './engine/dataFolder.ts';
import { type Engine, startEngine } from './engine/embedded.ts';
import { obtainExecutable } from './engine/executable.ts';
import { prepareNamespace } from './engine/namespace.ts';
import type { Log } from './log.ts';
import type { Service } from './service.ts';

/** Kept as long as an office must be able to answer for its year; fixed for each workflow when it closes. */
const RETENTION_DAYS = 5 * 365;

/** Everything of the product that runs in this process. */
export interface Running {
  connection: Connection;
  /** Temporal's own page; null for a cluster, whose page is elsewhere. */
  uiUrl: string | null;
  address: string;
  /** Rejects when the worker broke. */
  ended: Promise<void>;
  /** Worker first, then the engine; what is under way is finished. */
  stop(): Promise<void>;
}

/**
 * Starts engine (unless the settings name a cluster), namespace and worker in this process. The worker's code takes a
 * second to load: meanwhile the server starts, and comes to know its namespace.
 */
export async function startHere(
  settings: Settings,
  registry: AgencyRegistry,
  log: Log,
  progress: Progress,
): Promise<Running> {
  const starting = settings.temporal.address ? null : embedded(settings, log, progress);
  const loading = loadWorker(settings, log);
  const engine = await starting;
  try {
    const server = serverOf(settings, engine);
    const connection = await connectClient(server);
    const { namespace } = settings.temporal;
    await prepareNamespace(connection, {
      namespace,
      retentionDays: RETENTION_DAYS,
      searchAttributes: SEARCH_ATTRIBUTES,
    });
    const { connectWorker, startService } = await loading;
    const worker = await connectWorker(server);
    const service = await startService(worker, settings, registry, log);
    return {
      connection,
      uiUrl: engine?.uiUrl ?? null,
      address: server.address,
      ended: service.ended,
      stop: () => stop(service, [connection, worker], engine),
    };
  } catch (error) {
    await engine?.stop();
    throw error;
  }
}

async function loadWorker(settings: Settings, log: Log) {
  const { installRuntime } = await import('./runtime.ts');
  installRuntime(settings, log);
  const [{ connectWorker }, { startService }] = await Promise.all([
    import('./engine/connectWorker.ts'),
    import('./service.ts'),
  ]);
  return { connectWorker, startService };
}

async function embedded({ engine, dataDir }: Settings, log: Log, progress: Progress): Promise<Engine> {
  requireWritable(dataDir);
  const executable = await obtainExecutable({ configured: engine.executable, progress });
  const { port, uiPort } = engine;
  const onDown = (down: unknown): void => log.error({ down }, 'the embedded server went down; starting it again');
  return startEngine({ executable, dataDir, port, uiPort, onDown });
}

const serverOf = ({ temporal }: Settings, engine: Engine | null): ServerAddress =>
  engine
    ? { address: engine.address, tls: null, apiKey: null }
    : { address: temporal.address ?? '', tls: temporal.tls, apiKey: temporal.apiKey };

async function stop(service: Service, connections: { close(): Promise<void> }[], engine: Engine | null): Promise<void> {
  await service.stop().catch(() => {});
  for (const connection of connections) await connection.close().catch(() => {});
  await engine?.stop();
}
