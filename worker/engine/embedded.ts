import { resolve } from 'node:path';
import { endOrphan, engineLog, takeDataFolder } from './dataFolder.ts';
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
  /** Port of Temporal's own page; null for none. */
  uiPort: number | null;
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
    const uiUrl = options.uiPort === null ? null : `http://${loopback}:${options.uiPort}`;
    const launch = () => launchServer({ ...options, dataDir }, address, uiUrl);
    const ready = (server: ServerProcess) => waitUntilReady(address, server, engineLog(dataDir));
    const server = await supervise(launch, ready, options.onDown ?? (() => {}));
    const stop = async () => {
      await server.stop();
      removeRecord(dataDir);
      release();
    };
    return { address, uiUrl, stop };
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

/** One run of the server, recorded so that other commands find it and the next start can end it. */
async function launchServer(
  options: EngineOptions,
  address: string,
  uiUrl: string | null,
): Promise<ServerProcess> {
  endOrphan(options.dataDir);
  const server = spawnServer(
    options.executable,
    serverArguments(options),
    engineLog(options.dataDir),
  );
  const pid = await server.pid;
  const owner = processIdentity(process.pid);
  const running = pid === null ? null : processIdentity(pid);
  if (owner !== null && running !== null)
    writeRecord(options.dataDir, { owner, server: running, address, uiUrl });
  return server;
}
