import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { createSmtpMailer } from '../../../../activities/mail/deliver.ts';
import { post } from '../../../../activities/post.ts';
import type { OfficeContext } from '../../../../client/office/context.ts';
import { releaseFirst } from '../../../../client/office/release/release.ts';
import type { Agency } from '../../../../config/agency.ts';
import type { DeliverySlot } from '../../../../domain/digest/delivery/deliverySlot.ts';
import { clientOf } from '../../../../run/clientOf.ts';
import { connectClient } from '../../../../worker/engine/connect/connectClient.ts';
import { connectWorker } from '../../../../worker/engine/connect/connectWorker.ts';
import { prepareNamespace } from '../../../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../../../worker/engine/obtain/executable.ts';
import { startEngine } from '../../../../worker/engine/server/embedded.ts';
import { thisRelease } from '../../../../worker/release.ts';
import { installRuntime } from '../../../../worker/runtime.ts';
import { SEARCH_ATTRIBUTES } from '../../../../workflows/contract/searchAttributes.ts';
import { testBundle } from '../../../support/bundle.ts';
import { notice } from '../../../support/notices.ts';
import { runWorker } from '../../../support/runWorker.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { startSmtpServer, type TestSmtpServer } from '../../../support/smtpServer.ts';
import { freePort } from '../../../worker/engine/ports.ts';

const NAMESPACE = 'dondoc';

/** A small office on a real engine, whose worker reports to a real Prometheus endpoint. */
export interface WatchedOffice {
  agency: Agency;
  world: OfficeContext;
  smtp: TestSmtpServer;
  dataDir: string;
  /** Where the metrics are. */
  metrics: string;
  /**
   * Puts notices into a person's mail that leaves in `inMs` and may be tried until `untilMs` from
   * now.
   */
  owe(person: string, notices: string[], inMs: number, untilMs: number): Promise<string>;
  stop(): Promise<void>;
}

export async function openWatchedOffice(): Promise<WatchedOffice> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-watch-'));
  const metrics = `127.0.0.1:${await freePort()}`;
  await installRuntime({ metrics: { address: metrics } }, pino({ level: 'silent' }));
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  const engine = await startEngine({ executable, dataDir, port: await freePort(), uiPort: null });
  const server = { address: engine.address, tls: null, apiKey: null };
  const connection = await connectClient(server);
  await prepareNamespace(connection, {
    namespace: NAMESPACE,
    retentionDays: 30,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  const temporal = {
    address: null,
    namespace: NAMESPACE,
    tls: null,
    apiKey: null,
    apiKeyFile: null,
  };
  const client = clientOf(connection, { temporal }, {});
  const agency = smallOffice({
    policy: { announce: true, delivery: { inboxBy: '07:30', atOnce: true, urgentPerDay: 3 } },
  });
  const smtp = await startSmtpServer();
  const from = 'nhacviec@thu-nghiem.example.vn';
  const mailer = createSmtpMailer({
    host: smtp.host,
    port: smtp.port,
    secure: false,
    requireTls: false,
    auth: null,
    ca: null,
  });
  const workers = await connectWorker(server);
  const stopWorker = await runWorker({
    connection: workers,
    client,
    namespace: NAMESPACE,
    release: thisRelease(),
    bundle: await testBundle(),
    agencyOf: () => agency,
    agencies: () => [agency],
    mailer,
    from,
    restoredAt: () => null,
    linkOf: () => null,
  });
  await releaseFirst(client, thisRelease());
  const stop = async (): Promise<void> => {
    await stopWorker();
    await Promise.all([mailer.close(), smtp.close(), connection.close(), workers.close()]);
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const world: OfficeContext = {
    client,
    agencies: { get: () => agency, all: () => [agency] },
    now: async () => new Date().toISOString(),
  };
  const owe: WatchedOffice['owe'] = async (person, ids, inMs, untilMs) => {
    const { delivery } = agency.policy;
    const notices = ids.map((id) => notice('remind', 1, { id, key: id, handedOverAt: fromNow(0) }));
    const slot = slotIn(inMs, untilMs);
    return (await post(client, { agency, delivery, person, notices, slot, urgent: false })).id;
  };
  return { agency, world, smtp, dataDir, metrics, owe, stop };
}

const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

const slotIn = (inMs: number, untilMs: number): DeliverySlot => ({
  date: fromNow(0).slice(0, 10),
  deliverAt: fromNow(inMs),
  spans: [{ from: fromNow(Math.min(inMs, untilMs) - 1), to: fromNow(untilMs) }],
});
