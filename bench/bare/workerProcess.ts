import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { createLog } from '../../worker/log.ts';
import { installRuntime } from '../../worker/runtime.ts';
import { BARE_QUEUE, bareActivities } from './activities.ts';

/**
 * A worker with the SDK's own settings but for the product's cache size; prints a line when it
 * runs.
 */
const { BENCH_ADDRESS = '', BENCH_NAMESPACE = '', BENCH_DELIVER_AT = '' } = process.env;
const silent = () => {};
await installRuntime(
  { metrics: { address: null } },
  createLog({ log: { level: 'warn', format: 'json' } }),
);
const connection = await NativeConnection.connect({ address: BENCH_ADDRESS });
const worker = await Worker.create({
  connection,
  namespace: BENCH_NAMESPACE,
  taskQueue: BARE_QUEUE,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./workflows.ts', import.meta.url)),
    logger: {
      log: silent,
      trace: silent,
      debug: silent,
      info: silent,
      warn: silent,
      error: silent,
    },
  }),
  activities: bareActivities(
    new Client({ connection, namespace: BENCH_NAMESPACE }),
    BENCH_DELIVER_AT,
  ),
  maxCachedWorkflows: Number(process.env.BENCH_CACHED),
});
const ended = worker.run();
console.log(JSON.stringify({ ready: true }));
process.once('SIGTERM', () => worker.shutdown());
process.stdin.resume().once('end', () => process.exit(1));
await ended;
await connection.close();
process.exit(0);
