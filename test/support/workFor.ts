import type { Agency } from '../../config/agency.ts';
import { thisRelease } from '../../worker/release.ts';
import type { WorkerInput } from '../../worker/worker.ts';
import { testBundle } from './bundle.ts';
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
    bundle: await testBundle(),
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
