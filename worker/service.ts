import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Settings } from '../config/settings.ts';
import { workflowBundle } from './bundle.ts';
import { dataConverterOf } from './codec/dataConverter.ts';
import { userCacheDir } from './engine/cache.ts';
import type { Log } from './log.ts';
import { createMailer, senderAddress } from './mailer.ts';
import { logged } from './mailLog.ts';
import { thisRelease } from './release.ts';
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
  const dataConverter = dataConverterOf(settings);
  const mailer = logged(createMailer(settings), log);
  const worker = await createWorker({
    connection,
    client: new Client({ connection, namespace, dataConverter }),
    namespace,
    bundle: await workflowBundle(userCacheDir(), dataConverter.failureConverterPath),
    release: thisRelease(),
    agencyOf: (code) => registry.get(code),
    mailer,
    from: senderAddress(settings),
  });
  const ended = worker.run().finally(() => mailer.close());
  return {
    ended,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
