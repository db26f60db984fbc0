import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client, type Connection } from '@temporalio/client';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { prepareNamespace } from '../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { waitUntilReady } from '../../worker/engine/server/ready.ts';
import { serverArguments } from '../../worker/engine/server/serverArguments.ts';
import { spawnServer } from '../../worker/engine/server/serverProcess.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import { type Actions, readActions } from '../measure/actions.ts';
import { freePort } from './ports.ts';

export const NAMESPACE = 'dondoc';

/**
 * The product's embedded server, with its own data folder and ports, and its metrics open to us.
 */
export interface BenchEngine {
  address: string;
  /** The server's own process. */
  pid: number;
  connection: Connection;
  client: Client;
  actions(): Promise<Actions>;
  /** The file of its database. */
  database: string;
  /** Bytes of the database with what is still in its write-ahead log. */
  databaseBytes(): number;
  stop(): Promise<void>;
}

/** Starts the server as `dondoc up` does, on a data folder that may hold a database already. */
export async function startBenchEngine(dataDir: string): Promise<BenchEngine> {
  mkdirSync(dataDir, { recursive: true });
  const executable = await obtainExecutable({
    configured: process.env.DONDOC_ENGINE ?? null,
    progress: () => {},
  });
  const [port, metricsPort] = [await freePort(), await freePort()];
  const args = [
    ...serverArguments({ dataDir, port, page: null }),
    '--metrics-port',
    `${metricsPort}`,
  ];
  const log = path.join(dataDir, 'engine.log');
  const server = spawnServer(executable, args, log);
  const address = `127.0.0.1:${port}`;
  await waitUntilReady(address, server, log);
  const connection = await connectClient({ address, tls: null, apiKey: null });
  await prepareNamespace(connection, {
    namespace: NAMESPACE,
    retentionDays: 5 * 365,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  return {
    address,
    pid: (await server.pid) ?? 0,
    connection,
    client: new Client({ connection, namespace: NAMESPACE }),
    actions: () => readActions(`http://127.0.0.1:${metricsPort}/metrics`, NAMESPACE),
    database: path.join(dataDir, 'temporal.db'),
    databaseBytes: () => bytesOf(dataDir),
    stop: async () => {
      await connection.close();
      server.stop();
      await server.ended;
    },
  };
}

const bytesOf = (dataDir: string): number =>
  ['temporal.db', 'temporal.db-wal'].reduce(
    (sum, name) => sum + (statSync(path.join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
