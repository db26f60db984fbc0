import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { freePort } from '../worker/engine/ports.ts';

/**
 * Has a server play one workflow, and its JVM write down in `classes.jsa` what it loaded for that.
 * Servers that share it take a second of CPU where others take more than two and a half. The class
 * path is relative, since it must be the same later and the folder is renamed.
 */
export async function keepClasses(dir: string, jvm: string[]): Promise<void> {
  const port = await freePort();
  const args = [
    ...jvm,
    '-XX:ArchiveClassesAtExit=classes.jsa',
    '-cp',
    '*',
    'ServerOfThePast',
    `${port}`,
  ];
  const server = spawn('java', [...args, `${Date.now()}`], { cwd: dir, stdio: 'ignore' });
  const ended = once(server, 'exit');
  try {
    await play(`127.0.0.1:${port}`);
  } finally {
    server.kill('SIGTERM');
    await ended;
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
