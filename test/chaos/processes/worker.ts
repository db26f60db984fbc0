import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { createSmtpMailer, SenderGate } from '../../../activities/mail/deliver.ts';
import { releaseFirst } from '../../../client/office/release/release.ts';
import { AgencyRegistry } from '../../../config/registry.ts';
import { readSettings } from '../../../config/settings.ts';
import { workflowBundle } from '../../../worker/bundle.ts';
import { connectWorker } from '../../../worker/engine/connect/connectWorker.ts';
import { userCacheDir } from '../../../worker/engine/obtain/cache.ts';
import { createLog } from '../../../worker/log.ts';
import { senderAddress } from '../../../worker/mailer.ts';
import { logged } from '../../../worker/mailLog.ts';
import { thisRelease } from '../../../worker/release.ts';
import { installRuntime } from '../../../worker/runtime.ts';
import { senderStore } from '../../../worker/troubles/senderStore.ts';
import { createWorker } from '../../../worker/worker.ts';
import type { DigestInput } from '../../../workflows/contract/digest.ts';

// Run by fork() as `worker.ts CALENDARS RETRY_MS`, with settings in the environment. The product's
// worker with a calendar that has no days off and with less patience: it waits seconds where an
// office waits a quarter of an hour.

const [calendars = '', retryMs = ''] = process.argv.slice(2);
const PATIENCE = {
  connectionMs: 3000,
  greetingMs: 3000,
  silenceMs: 4000,
  lineMs: 8000,
  attemptMs: 8000,
};

const hasty: WorkflowClientInterceptor = {
  signalWithStart: (input, next) => {
    const [digest] = input.options.args as [DigestInput];
    return next({
      ...input,
      options: { ...input.options, args: [{ ...digest, retryMs: Number(retryMs) }] },
    });
  },
};

const settings = readSettings();
const registry = new AgencyRegistry(settings, { calendars });
const log = createLog(settings);
await installRuntime(settings, log);
const { address, namespace } = settings.temporal;
const connection = await connectWorker({ address: address ?? '', tls: null, apiKey: null });
const { host, port } = settings.mail;
const from = senderAddress(settings);
const smtp = createSmtpMailer(
  { host, port, secure: false, requireTls: false, auth: null, ca: null },
  PATIENCE,
  new SenderGate(senderStore(settings.dataDir), undefined, Number(retryMs)),
);
const client = new Client({ connection, namespace, interceptors: { workflow: [hasty] } });
const worker = await createWorker({
  connection,
  client,
  namespace,
  bundle: await workflowBundle(userCacheDir()),
  release: thisRelease(),
  agencyOf: (code) => registry.get(code),
  agencies: () => registry.all(),
  mailer: logged(smtp, log),
  from,
  restoredAt: () => null,
  linkOf: () => null,
});
process.on('disconnect', () => process.exit(0));
const running = worker.run();
await Promise.race([releaseFirst(client, thisRelease()), running]);
process.send?.('ready');
await running;
