import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { freePort } from '../worker/engine/ports.ts';
import { startServers } from './servers.ts';

/**
 * Has a server play one workflow, and its JVM write down in `classes.jsa` what it loaded for that:
 * later ones start in a third of the time. The class path is relative, since it must be the same
 * later and the folder is renamed.
 */
export async function keepClasses(dir: string): Promise<void> {
  const servers = await startServers(dir, ['-XX:ArchiveClassesAtExit=classes.jsa']);
  const port = await freePort();
  const hired = connect(servers.port, '127.0.0.1');
  try {
    await once(hired, 'connect');
    hired.write(`${port} ${Date.now()}\n`);
    await play(`127.0.0.1:${port}`);
  } finally {
    hired.destroy();
    await servers.stop();
  }
}

async function play(address: string): Promise<void> {
  const taskQueue = 'sleepers';
  const workflowsPath = fileURLToPath(new URL('./sleeper.ts', import.meta.url));
  // Waits until the server listens; the worker's does not.
  const connection = await Connection.connect({ address, connectTimeout: '30 s' });
  const workers = await NativeConnection.connect({ address });
  const worker = await Worker.create({ connection: workers, taskQueue, workflowsPath });
  const { workflow } = new Client({ connection });
  await worker.runUntil(
    workflow.execute('sleeper', { args: [0], taskQueue, workflowId: 'sleeper' }),
  );
  await Promise.all([connection.close(), workers.close()]);
}
