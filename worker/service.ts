import { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import type { GateTold } from '../activities/mail/deliver.ts';
import type { AgencyRegistry } from '../config/registry.ts';
import type { Settings } from '../config/settings.ts';
import { whatIsWrong } from '../domain/digest/delivery/senderTrouble.ts';
import { workflowBundle } from './bundle.ts';
import { dataConverterOf } from './codec/dataConverter.ts';
import { heldMailer } from './delivery/heldMailer.ts';
import { readHold } from './delivery/hold.ts';
import { userCacheDir } from './engine/obtain/cache.ts';
import { keepPrivate } from './engine/server/keepPrivate.ts';
import type { Log } from './log.ts';
import { createMailer, senderAddress } from './mailer.ts';
import { mailLinksOf } from './mailLinks.ts';
import { logged } from './mailLog.ts';
import { keepRounds } from './officeRounds.ts';
import { thisRelease } from './release.ts';
import { Guard } from './troubles/guard.ts';
import { code } from './troubles/troubles.ts';
import { keepWatch } from './watch.ts';
import { createWorker } from './worker.ts';

/** How a worker is doing and what the server calls it. */
export interface WorkerSigns {
  /** The SDK's word, such as `RUNNING` or `STOPPING`. */
  state(): string;
  identity: string;
}

/** A running worker. */
export interface Service {
  worker: WorkerSigns;
  /** Resolves when it has stopped, rejects when it broke. */
  ended: Promise<void>;
  /** Finishes what is under way (half a minute at most) and closes the mail connections. */
  stop(): Promise<void>;
}

/**
 * Starts the worker on a connection that is open already. Throws a Refusal where the data folder
 * cannot be kept to its owner.
 */
export async function startService(
  connection: NativeConnection,
  settings: Settings,
  registry: AgencyRegistry,
  log: Log,
): Promise<Service> {
  keepPrivate(settings.dataDir);
  const { namespace } = settings.temporal;
  const dataConverter = dataConverterOf(settings);
  const agencyOf = (code: string) => registry.get(code);
  const client = new Client({ connection, namespace, dataConverter });
  const guard = new Guard({ settings, agencies: registry, client, log });
  const told: GateTold = {
    shut: ({ response }) =>
      log.error({ reply: code(response).trim() }, `mails wait: ${whatIsWrong(response).en}`),
    opened(trouble, at) {
      log.info({ since: trouble.since }, 'the mail server takes our mails again');
      void guard.accountWorks(trouble, at);
    },
  };
  const mailer = logged(
    heldMailer(createMailer(settings, told), { dataDir: settings.dataDir, agencyOf }),
    log,
  );
  const worker = await createWorker({
    connection,
    client,
    namespace,
    dataConverter,
    bundle: await workflowBundle(userCacheDir(), dataConverter.failureConverterPath),
    release: thisRelease(),
    agencyOf,
    agencies: () => registry.all(),
    mailer,
    from: senderAddress(settings),
    practice: settings.practice,
    restoredAt: () => readHold(settings.dataDir)?.restoredAt ?? null,
    linkOf: mailLinksOf(settings, new Date().toISOString().slice(0, 10), log),
  });
  await keepWatch(client);
  const stopRounds = keepRounds(client, registry, log);
  guard.start();
  const ended = worker.run().finally(() => {
    stopRounds();
    guard.stop();
    return mailer.close();
  });
  return {
    worker: { state: () => worker.getState(), identity: worker.options.identity },
    ended,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
