import type { Settings } from '../../../config/settings.ts';
import { connectClient } from '../../../worker/engine/connectClient.ts';
import type { ServerAddress } from '../../../worker/engine/connection.ts';
import { connectWorker } from '../../../worker/engine/connectWorker.ts';
import { createLog } from '../../../worker/log.ts';
import { prepare } from '../../../worker/prepare.ts';
import { installRuntime } from '../../../worker/runtime.ts';
import { startService } from '../../../worker/service.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';
import { serverOf } from '../session.ts';
import { untilStopped } from '../untilStopped.ts';

/** `dondoc worker`: another worker for an engine that runs already; as many as the load asks for. */
export async function worker(options: GlobalOptions): Promise<void> {
  const { settings, registry } = readOnly(options);
  if (options.agency) registry.register(options.agency);
  const log = createLog(settings);
  installRuntime(settings, log);
  const server = serverOf(settings);
  await prepared(server, settings);
  const connection = await connectWorker(server);
  const service = await startService(connection, settings, registry, log);
  log.info(
    { address: server.address, agencies: registry.all().map(({ directory }) => directory.version) },
    'worker ready',
  );
  try {
    await untilStopped(service.ended);
  } finally {
    await service.stop();
    await connection.close();
  }
}

/** The first worker of a new cluster finds nothing there; the others find everything and change nothing. */
async function prepared(server: ServerAddress, settings: Settings): Promise<void> {
  const connection = await connectClient(server);
  try {
    await prepare(connection, settings);
  } finally {
    await connection.close();
  }
}
