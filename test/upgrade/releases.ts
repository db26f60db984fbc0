import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { createOutboxMailer } from '../../activities/mail/deliver.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import type { Agency } from '../../config/agency.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import { connectWorker } from '../../worker/engine/connect/connectWorker.ts';
import { prepareNamespace } from '../../worker/engine/connect/namespace.ts';
import { obtainExecutable } from '../../worker/engine/obtain/executable.ts';
import { startEngine } from '../../worker/engine/server/embedded.ts';
import { DEPLOYMENT } from '../../workflows/contract/names.ts';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract/searchAttributes.ts';
import { testBundle } from '../support/bundle.ts';
import { runWorker } from '../support/runWorker.ts';
import { freePort } from '../worker/engine/ports.ts';

const namespace = 'dondoc';

/** An office on a real engine, with workers of whatever release a test starts. */
export interface Upgrades {
  world: OfficeContext;
  /** The workflow code of a release, packed when it is first asked for. */
  bundle(release: 'before' | 'now' | 'next' | 'remembering'): Promise<string>;
  /**
   * Starts a worker and returns how it is stopped; `null` is one from before releases were told
   * apart.
   */
  start(
    buildId: string | null,
    bundle: string,
    inactivePatches?: readonly string[],
  ): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export const version = (buildId: string) => ({ deploymentName: DEPLOYMENT, buildId });

export async function openUpgrades(agency: Agency): Promise<Upgrades> {
  const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-upgrade-'));
  const executable = await obtainExecutable({ configured: null, progress: () => {} });
  const engine = await startEngine({
    executable,
    dataDir: dir,
    port: await freePort(),
    uiPort: null,
  });
  const server = { address: engine.address, tls: null, apiKey: null };
  const connection = await connectClient(server);
  await prepareNamespace(connection, {
    namespace,
    retentionDays: 1,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  const native = await connectWorker(server);
  const client = new Client({ connection, namespace });
  const agencyOf = (): Agency => agency;
  return {
    world: {
      client,
      agencies: { get: agencyOf, all: () => [agency] },
      now: async () => new Date().toISOString(),
    },
    bundle: (release) => (release === 'now' ? testBundle() : bundleOf(release, dir)),
    async start(buildId, bundle, inactivePatches = []) {
      const release = buildId === null ? null : version(buildId);
      const mailer = createOutboxMailer(path.join(dir, 'outbox'));
      const from = 'dondoc@thu-nghiem.example.vn';
      return await runWorker({
        connection: native,
        client,
        namespace,
        bundle,
        release,
        agencyOf,
        agencies: () => [agency],
        mailer,
        from,
        restoredAt: () => null,
        linkOf: () => null,
        inactivePatches,
      });
    },
    async close() {
      await connection.close();
      await native.close();
      await engine.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function bundleOf(release: string, dir: string): Promise<string> {
  const file = path.join(dir, `${release}.js`);
  if (existsSync(file)) return file;
  const workflowsPath = path.join(import.meta.dirname, `${release}.ts`);
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: release === 'remembering' ? [workflowsPath] : [],
    logger: new DefaultLogger('ERROR'),
  });
  writeFileSync(file, code);
  return file;
}
