import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { connectionOptions, type ServerAddress } from '../../worker/engine/connect/connection.ts';
import type { Progress } from '../../worker/engine/obtain/cache.ts';
import { anyPorts, portsFrom } from './clusterPorts.ts';
import { obtainExecutables } from './executables.ts';
import { type KeptUp, keepUp } from './keptUp.ts';
import { startPostgres } from './postgres.ts';
import { setUpSchemas } from './schema.ts';
import { type ServerTls, serverConfig } from './serverConfig.ts';

export interface ClusterOptions {
  /**
   * Holds the database, the configuration and the logs; a later start on it goes on where it was.
   */
  dir: string;
  /** The first of nine, the frontend's; by default any nine that are free. */
  port?: number;
  tls?: ServerTls;
  progress: Progress;
}

/** Temporal on PostgreSQL. Both processes are started again when they end, kill -9 included. */
export interface Cluster {
  address: string;
  server: KeptUp;
  postgres: KeptUp;
  /** The server first, then its database. */
  stop(): Promise<void>;
}

/**
 * Starts a cluster without containers: Debian's PostgreSQL and a Temporal server built with Go.
 * Loopback only.
 */
export async function startCluster({
  tls,
  progress,
  ...options
}: ClusterOptions): Promise<Cluster> {
  const dir = resolve(options.dir);
  const { server: executable, sqlTool } = await obtainExecutables(progress);
  mkdirSync(dir, { recursive: true });
  const ports = await (options.port === undefined ? anyPorts() : portsFrom(options.port));
  const postgres = await startPostgres(join(dir, 'postgresql'), ports.postgres);
  try {
    await setUpSchemas(sqlTool, postgres);
    const config = join(dir, 'server.yaml');
    writeFileSync(config, serverConfig(ports, postgres, tls ?? null), { mode: 0o600 });
    const server = keepUp(
      'server',
      [executable, '--config-file', config, '--allow-no-auth', 'start'],
      dir,
    );
    const stop = async (): Promise<void> => {
      await server.stop();
      await postgres.stop('SIGINT');
    };
    const address = `127.0.0.1:${ports.frontend}`;
    await untilServes(
      { address, tls: tls ? clientSide(tls) : null, apiKey: null },
      join(dir, 'server.log'),
    ).catch(async (error) => {
      await server.stop();
      throw error;
    });
    return { address, server, postgres, stop };
  } catch (error) {
    await postgres.stop('SIGINT');
    throw error;
  }
}

/** What a client of it puts into its settings. */
export const clientSide = ({ caFile, systemCertFile, systemKeyFile, serverName }: ServerTls) => ({
  caFile,
  certFile: systemCertFile,
  keyFile: systemKeyFile,
  serverName,
});

const START_LIMIT_MS = 60_000;

/** The system's own namespace answers last. */
async function untilServes(server: ServerAddress, log: string): Promise<void> {
  for (const deadline = performance.now() + START_LIMIT_MS; ; await pause(100)) {
    try {
      const connection = await Connection.connect({
        ...connectionOptions(server),
        connectTimeout: '2s',
      });
      try {
        await connection.withDeadline(Date.now() + 2000, () =>
          connection.workflowService.describeNamespace({ namespace: 'temporal-system' }),
        );
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (performance.now() > deadline)
        throw new Error(`The cluster does not answer; see ${log}`, { cause: error });
    }
  }
}
