import { resolve } from 'node:path';
import { endOrphan, engineLog, takeDataFolder } from './dataFolder.ts';
import { type GuardedPage, guardPage, hiddenPlace, type PagePlace } from './page.ts';
import { loopback, requireFreePort } from './port.ts';
import { processIdentity } from './processIdentity.ts';
import { waitUntilReady } from './ready.ts';
import { removeRecord, writeRecord } from './record.ts';
import { serverArguments } from './serverArguments.ts';
import { type ServerProcess, spawnServer } from './serverProcess.ts';
import { type Down, supervise } from './supervise.ts';

export interface EngineOptions {
  /** Path of the Temporal CLI, from `obtainExecutable`. */
  executable: string;
  /** Holds the database, the log and the record of the running engine. */
  dataDir: string;
  port: number;
  /** Port on which Temporal's own page is shown; null for none. */
  uiPort: number | null;
  /** Told when the server's process runs, which takes a second to answer. */
  onLaunched?: () => void;
  /** Told when the server died by itself, before it is started again. */
  onDown?: (down: Down) => void;
}

export interface Engine {
  /** `127.0.0.1:7239` */
  address: string;
  uiUrl: string | null;
  /** Ends the server (killed after 8 s) and gives the data folder back. Stop workers first. */
  stop: () => Promise<void>;
}

/**
 * Starts the embedded Temporal server on a data folder and returns when it answers. It ends with
 * this process, however that ends; if it dies first it is started again. Prepare the namespace next
 * (`prepareNamespace`). Throws a Refusal: the folder is in use or cannot be written, a port is
 * taken, the server does not come up.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const dataDir = resolve(options.dataDir);
  const release = takeDataFolder(dataDir);
  try {
    await requirePorts(options);
    const address = `${loopback}:${options.port}`;
    const place = options.uiPort === null ? null : await hiddenPlace();
    const launch = () => launchServer({ ...options, dataDir }, address, place);
    const ready = (server: ServerProcess) => waitUntilReady(address, server, engineLog(dataDir));
    const server = await supervise(launch, ready, options.onDown ?? (() => {}));
    const page = await pageOn(options.uiPort, place);
    const stop = async () => {
      page?.close();
      await server.stop();
      removeRecord(dataDir);
      release();
    };
    return { address, uiUrl: page?.url ?? null, stop };
  } catch (error) {
    removeRecord(dataDir);
    release();
    throw error;
  }
}

async function requirePorts({ port, uiPort }: EngineOptions): Promise<void> {
  await requireFreePort(port, 'engine.port');
  if (uiPort !== null) await requireFreePort(uiPort, 'engine.uiPort');
}

const pageOn = async (port: number | null, place: PagePlace | null): Promise<GuardedPage | null> =>
  port === null || place === null ? null : guardPage(port, place);

/** One run of the server, recorded so that other commands find it and the next start can end it. */
async function launchServer(
  options: EngineOptions,
  address: string,
  place: PagePlace | null,
): Promise<ServerProcess> {
  const { executable, dataDir, port } = options;
  endOrphan(dataDir);
  const server = spawnServer(
    executable,
    serverArguments({ dataDir, port, page: place }),
    engineLog(dataDir),
  );
  const pid = await server.pid;
  const owner = processIdentity(process.pid);
  const running = pid === null ? null : processIdentity(pid);
  if (owner !== null && running !== null) writeRecord(dataDir, { owner, server: running, address });
  options.onLaunched?.();
  return server;
}
