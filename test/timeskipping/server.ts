import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { inject } from 'vitest';

const HIRE = fileURLToPath(new URL('./hire.sh', import.meta.url));

export interface TimeSkippingOptions {
  /** What the server's clock says when it starts, ISO instant; by default the real time. */
  startAt?: string;
  /** Where servers are had, outside a test run; by default in the JVM that its setup started. */
  servers?: number | undefined;
}

/**
 * Starts a time-skipping server whose clock begins at `startAt`, in the JVM that the project's
 * setup started. Time runs as usual until a workflow's result is awaited or `environment.sleep` is
 * called. End it with `teardown()`; if the test run is killed it ends by itself. Throws an Error
 * with one sentence when there is no Java 17, no javac or no Maven.
 */
export async function startTimeSkipping(
  options: TimeSkippingOptions = {},
): Promise<TestWorkflowEnvironment> {
  const startMillis = options.startAt === undefined ? Date.now() : Date.parse(options.startAt);
  if (Number.isNaN(startMillis))
    throw new Error(`startAt "${options.startAt}": give an ISO instant`);
  const server = {
    executable: { type: 'existing-path' as const, path: HIRE },
    extraArgs: [String(startMillis), String(options.servers ?? portOfSetup())],
  };
  return patiently(() => TestWorkflowEnvironment.createTimeSkipping({ server }));
}

function portOfSetup(): number {
  const servers = inject('timeSkipping');
  if ('problem' in servers) throw new Error(servers.problem);
  return servers.port;
}

/**
 * The SDK waits five seconds for the server and no longer; a busy machine may need several goes.
 */
async function patiently<T>(start: () => Promise<T>, goes = 6): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (goes === 1 || !String(error).includes('did not start within')) throw error;
    return patiently(start, goes - 1);
  }
}
