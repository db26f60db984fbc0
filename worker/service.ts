import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Settings } from '../config/settings.ts';
import { workflowBundle } from './bundle.ts';
import { userCacheDir } from './engine/cache.ts';
import type { Log } from './log.ts';
import { createMailer, senderAddress } from './mailer.ts';
import { logged } from './mailLog.ts';
import { keepWatch } from './watch.ts';
import { createWorker } from './worker.ts';

/** A running worker. */
export interface Service {
  /** Resolves when it has stopped, rejects when it broke. */
  ended: Promise<void>;
  /** Finishes what is under way (half a minute at most) and closes the mail connections. */
  stop(): Promise<void>;
}

/** Starts the worker on a connection that is open already. */
export async function startService(
  connection: NativeConnection,
  settings: Settings,
  registry: AgencyRegistry,
  log: Log,
): Promise<Service> {
  const { namespace } = settings.temporal;
  const mailer = logged(createMailer(settings), log);
  const client = new Client({ connection, namespace });
  const worker = await createWorker({
    connection,
    client,
    namespace,
    bundle: await workflowBundle(userCacheDir()),
    agencyOf: (code) => registry.get(code),
    mailer,
    from: senderAddress(settings),
  });
  await keepWatch(client);
  const ended = worker.run().finally(() => mailer.close());
  return {
    ended,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
