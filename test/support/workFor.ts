import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Agency } from '../../config/agency.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { thisRelease } from '../../worker/release.ts';
import type { WorkerInput } from '../../worker/worker.ts';
import { runWorker } from './runWorker.ts';

/**
 * Starts this release's worker for one agency on a real server, whose mails all arrive; returns how
 * it is stopped.
 */
export async function workFor(
  agency: Agency,
  input: Pick<WorkerInput, 'connection' | 'client' | 'cachedWorkflows'>,
): Promise<() => Promise<void>> {
  return runWorker({
    ...input,
    namespace: input.client.options.namespace,
    bundle: await workflowBundle(path.join(tmpdir(), 'dondoc-test-bundles')),
    release: thisRelease(),
    agencyOf: () => agency,
    agencies: () => [agency],
    mailer: {
      deliver: async () => ({ outcome: 'accepted', response: '250 OK' }),
      close: async () => {},
    },
    from: 'dondoc@thu-nghiem.example.vn',
    restoredAt: () => null,
    linkOf: () => null,
  });
}
