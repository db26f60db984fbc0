import { stringify } from 'yaml';
import type { ClusterPorts } from './clusterPorts.ts';
import { DATABASE_USER, type Postgres } from './postgres.ts';

/**
 * Server's and client's side of TLS, as PEM files; without it the frontend speaks plain text on
 * loopback.
 */
export interface ServerTls {
  caFile: string;
  certFile: string;
  keyFile: string;
  /** The certificate with which the server's own worker signs in to its frontend. */
  systemCertFile: string;
  systemKeyFile: string;
  serverName: string;
}

/**
 * The server's configuration: all four services in one process on loopback, on PostgreSQL. For
 * trying out and tests: four history shards, which can never be changed (`docs/production.md` says
 * how many an office wants).
 */
export function serverConfig(
  ports: ClusterPorts,
  database: Postgres,
  tls: ServerTls | null,
): string {
  const services = (['frontend', 'history', 'matching', 'worker'] as const).map((service, at) => [
    service,
    {
      rpc: {
        grpcPort: ports[service],
        membershipPort: ports.membership[at],
        bindOnIP: '127.0.0.1',
      },
    },
  ]);
  const frontend = `127.0.0.1:${ports.frontend}`;
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      numHistoryShards: 4,
      defaultStore: 'default',
      visibilityStore: 'visibility',
      datastores: {
        default: store('temporal', 20, database),
        visibility: store('temporal_visibility', 10, database),
      },
    },
    global: {
      membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' },
      ...(tls ? withTls(tls) : {}),
    },
    services: Object.fromEntries(services),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: frontend,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    publicClient: { hostPort: frontend },
  };
  return stringify(config);
}

const store = (databaseName: string, maxConns: number, { port, password }: Postgres) => ({
  sql: {
    pluginName: 'postgres12',
    databaseName,
    connectAddr: `127.0.0.1:${port}`,
    connectProtocol: 'tcp',
    user: DATABASE_USER,
    password,
    maxConns,
    maxIdleConns: maxConns,
    maxConnLifetime: '1h',
  },
});

/**
 * Only the frontend, which is what clients and workers see. It lets in who shows a certificate of
 * the same authority.
 */
const withTls = ({
  caFile,
  certFile,
  keyFile,
  systemCertFile,
  systemKeyFile,
  serverName,
}: ServerTls) => ({
  tls: {
    frontend: {
      server: { certFile, keyFile, requireClientAuth: true, clientCaFiles: [caFile] },
      client: { serverName, rootCaFiles: [caFile] },
    },
    systemWorker: {
      certFile: systemCertFile,
      keyFile: systemKeyFile,
      client: { serverName, rootCaFiles: [caFile] },
    },
  },
});
