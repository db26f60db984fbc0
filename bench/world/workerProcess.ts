import { Client } from '@temporalio/client';
import { makeCurrent } from '../../client/office/release/makeCurrent.ts';
import { AgencyRegistry } from '../../config/registry.ts';
import { readSettings } from '../../config/settings.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { connectWorker } from '../../worker/engine/connect/connectWorker.ts';
import { userCacheDir } from '../../worker/engine/obtain/cache.ts';
import { createLog } from '../../worker/log.ts';
import { createMailer, senderAddress } from '../../worker/mailer.ts';
import { logged } from '../../worker/mailLog.ts';
import { thisRelease } from '../../worker/release.ts';
import { installRuntime } from '../../worker/runtime.ts';
import { createWorker } from '../../worker/worker.ts';
import { squeezingDigests } from './squeeze.ts';

/**
 * The product's worker, but for two things that are the bench's: calendars of its own (today
 * works), and digests whose half hour of leaving is squeezed like the tasks' hand-over. Prints a
 * line when it runs; ends by SIGTERM.
 */
const settings = readSettings();
const log = createLog(settings);
await installRuntime(settings, log);
const registry = new AgencyRegistry(settings, { calendars: process.env.BENCH_CALENDARS ?? '' });
const server = { address: settings.temporal.address ?? '', tls: null, apiKey: null };

const connection = await connectWorker(server);
const { namespace } = settings.temporal;
const squeeze = {
  opensAt: Number(process.env.BENCH_OPENS_AT),
  factor: Number(process.env.BENCH_FACTOR),
};
const mailer = logged(createMailer(settings), log);
const client = new Client({
  connection,
  namespace,
  interceptors: { workflow: [squeezingDigests(squeeze)] },
});
const worker = await createWorker({
  connection,
  client,
  namespace,
  bundle: await workflowBundle(userCacheDir()),
  release: thisRelease(),
  agencyOf: (code) => registry.get(code),
  agencies: () => registry.all(),
  mailer,
  from: senderAddress(settings),
  restoredAt: () => null,
  linkOf: () => null,
});
const ended = worker.run();
await makeCurrent(client, thisRelease());
console.log(JSON.stringify({ maxCachedWorkflows: worker.options.maxCachedWorkflows }));
process.once('SIGTERM', () => worker.shutdown());
process.stdin.resume().once('end', () => process.exit(1));
await ended;
await mailer.close();
await connection.close();
process.exit(0);
