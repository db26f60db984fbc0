import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import type { Mailer } from '../../../activities/mail/deliver.ts';
import type { OfficeContext } from '../../../client/office/context.ts';
import { release } from '../../../client/office/release/release.ts';
import type { Agency } from '../../../config/agency.ts';
import { clientOf } from '../../../run/clientOf.ts';
import { dataConverterOf } from '../../../worker/codec/dataConverter.ts';
import { connectClient } from '../../../worker/engine/connect/connectClient.ts';
import { connectWorker } from '../../../worker/engine/connect/connectWorker.ts';
import { prepareNamespace } from '../../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../../worker/engine/obtain/executable.ts';
import { startEngine } from '../../../worker/engine/server/embedded.ts';
import { thisRelease } from '../../../worker/release.ts';
import { SEARCH_ATTRIBUTES } from '../../../workflows/contract/searchAttributes.ts';
import { testBundle } from '../../support/bundle.ts';
import { runWorker } from '../../support/runWorker.ts';
import { freePort } from '../engine/ports.ts';

const temporal = { address: null, namespace: 'dondoc', tls: null, apiKey: null, apiKeyFile: null };

/** An office on a real engine whose clients and workers have whatever keys a test gives them. */
export interface SealedOffice {
  dataDir: string;
  /** Of its engine. */
  address: string;
  /** The office's world with these keys (lines of a keys file); null: without. */
  world(keys: string | null): OfficeContext;
  /** Starts a worker with these keys; returns how it is stopped. */
  work(keys: string | null, mailer: Mailer): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export async function openSealedOffice(agency: Agency): Promise<SealedOffice> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-sealed-'));
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  const engine = await startEngine({ executable, dataDir, port: await freePort(), uiPort: null });
  const server = { address: engine.address, tls: null, apiKey: null, apiKeyFile: null };
  const connection = await connectClient(server);
  await prepareNamespace(connection, {
    namespace: 'dondoc',
    retentionDays: 1,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  const native = await connectWorker(server);
  const agencyOf = (): Agency => agency;
  const clientWith = (keys: string | null): Client =>
    clientOf(connection, { temporal }, dataConverterOf({ encryption: { keys, keysFile: null } }));
  return {
    dataDir,
    address: engine.address,
    world: (keys) => ({
      client: clientWith(keys),
      agencies: { get: agencyOf, all: () => [agency] },
      now: async () => new Date().toISOString(),
    }),
    async work(keys, mailer) {
      const client = clientWith(keys);
      const { dataConverter } = client.options;
      const stop = await runWorker({
        connection: native,
        client,
        namespace: 'dondoc',
        bundle: await testBundle(dataConverter.failureConverterPath),
        dataConverter,
        release: thisRelease(),
        agencyOf,
        agencies: () => [agency],
        mailer,
        from: 'dondoc@thu-nghiem.example.vn',
        restoredAt: () => null,
        linkOf: () => null,
      });
      await release(client, thisRelease());
      return stop;
    },
    async close() {
      await connection.close();
      await native.close();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
