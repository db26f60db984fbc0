import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCluster } from './cluster.ts';

/** Global setup: a cluster for all tests of this run, in a folder that goes with it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-cluster-'));
  const begun = performance.now();
  const cluster = await startCluster({ dir, progress: ({ en }) => console.log(en) });
  console.log(
    `Temporal on PostgreSQL at ${cluster.address} after ${Math.round(performance.now() - begun)} ms`,
  );
  process.env.DONDOC_TEST_ADDRESS = cluster.address;
  return async () => {
    await cluster.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
