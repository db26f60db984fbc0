import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { makeCertificates, SERVER_NAME } from '../support/certificates.ts';
import { clientSide, startCluster } from './cluster.ts';
import { keepUp } from './keptUp.ts';
import type { ServerTls } from './serverConfig.ts';

const BIN = fileURLToPath(new URL('../../run/bin.mjs', import.meta.url));

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: './data/cluster' },
    port: { type: 'string', default: '7233' },
    workers: { type: 'string', default: '2' },
    tls: { type: 'boolean', default: false },
  },
});

const dir = path.resolve(values.dir);

/**
 * `npm run cluster -- [--dir DIR] [--port N] [--workers N] [--tls]`: Temporal on PostgreSQL and
 * workers, until Ctrl-C.
 */
async function run(): Promise<void> {
  const tls = values.tls ? await tlsIn(path.join(dir, 'certificates')) : null;
  const place = { dir, port: Number(values.port), ...(tls ? { tls } : {}) };
  const { address, stop } = await startCluster({ ...place, progress: ({ en }) => console.log(en) });
  const temporal = { address, ...(tls ? { tls: clientSide(tls) } : {}) };
  const config = path.join(dir, 'dondoc.yaml');
  await writeFile(config, stringify({ dataDir: path.join(dir, 'data'), temporal }), {
    mode: 0o600,
  });
  process.env.DONDOC_CONFIG ??= config;
  const names = Array.from({ length: Number(values.workers) }, (_, at) => `worker-${at + 1}`);
  const workers = names.map((name) => keepUp(name, [process.execPath, BIN, 'worker'], dir));
  console.log(told(address, names));
  await new Promise<void>((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
  });
  await Promise.all(workers.map((worker) => worker.stop()));
  await stop();
}

async function tlsIn(folder: string): Promise<ServerTls> {
  const { caFile, server, client } = await makeCertificates(folder);
  return {
    caFile,
    ...server,
    systemCertFile: client.certFile,
    systemKeyFile: client.keyFile,
    serverName: SERVER_NAME,
  };
}

const told = (address: string, workers: string[]): string =>
  [
    `Temporal on PostgreSQL at ${address}; data, logs, process ids and a dondoc.yaml in ${dir}`,
    `  npx dondoc --config ${path.join(dir, 'dondoc.yaml')} doctor`,
    'Each of these comes back half a second after it was killed:',
    ...['server', 'postgresql', ...workers].map(
      (name) => `  kill -9 $(cat ${path.join(dir, `${name}.pid`)})`,
    ),
    'Ready. Stop with Ctrl-C.',
  ].join('\n');

await run();
process.exit(0);
