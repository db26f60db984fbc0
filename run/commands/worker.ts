import { type GlobalOptions, readOnly } from '../../client/cli/cliContext.ts';
import { Office } from '../../client/office/office.ts';
import type { Settings } from '../../config/settings.ts';
import { refuseOldBuild } from '../../worker/builtFrom.ts';
import { dataConverterOf } from '../../worker/codec/dataConverter.ts';
import { connectClient } from '../../worker/engine/connect/connectClient.ts';
import type { ServerAddress } from '../../worker/engine/connect/connection.ts';
import { connectWorker } from '../../worker/engine/connect/connectWorker.ts';
import { createLog } from '../../worker/log.ts';
import { prepare } from '../../worker/prepare.ts';
import { thisRelease } from '../../worker/release.ts';
import { installRuntime, processMeter } from '../../worker/runtime.ts';
import { startService } from '../../worker/service.ts';
import { clientOf } from '../clientOf.ts';
import { heldWarning } from '../heldWarning.ts';
import { observe } from '../observe.ts';
import { serverOf } from '../reach.ts';
import { untilStopped } from '../untilStopped.ts';

/**
 * `dondoc worker`: another worker for an engine that runs already; as many as the load asks for.
 */
export async function worker(options: GlobalOptions): Promise<void> {
  refuseOldBuild();
  const { settings, registry, language } = readOnly(options);
  if (options.agency) registry.register(options.agency);
  const log = createLog(settings);
  const observation = await observe(settings, log);
  await installRuntime(settings, log);
  const server = serverOf(settings);
  await prepared(server, settings);
  const connection = await connectWorker(server);
  const service = await startService(connection, settings, registry, log);
  const release = thisRelease();
  const client = clientOf(connection, settings, dataConverterOf(settings));
  const office = new Office(client, registry);
  const current = await office.releaseFirst(release);
  const { buildId } = release;
  if (current !== buildId)
    log.warn(
      { release: buildId, current },
      'this release gets no work until `dondoc release` is run',
    );
  log.info(
    {
      address: server.address,
      release: buildId,
      agencies: registry.all().map(({ directory }) => directory.version),
    },
    'worker ready',
  );
  for (const line of heldWarning(settings.dataDir)) console.error(line[language]);
  observation.begin(office, service.worker, processMeter());
  try {
    await untilStopped(service.ended);
  } finally {
    observation.stop();
    await service.stop();
    await connection.close();
  }
}

/**
 * The first worker of a new cluster finds nothing there; the others find everything and change
 * nothing.
 */
async function prepared(server: ServerAddress, settings: Settings): Promise<void> {
  const connection = await connectClient(server);
  try {
    await prepare(connection, settings);
  } finally {
    await connection.close();
  }
}
