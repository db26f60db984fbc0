import { connectWorker } from '../../../worker/engine/connectWorker.ts';
import { createLog } from '../../../worker/log.ts';
import { installRuntime } from '../../../worker/runtime.ts';
import { startService } from '../../../worker/service.ts';
import { clientOf } from '../../facade/connection.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';
import { observe } from '../observe.ts';
import { serverOf } from '../session.ts';
import { untilStopped } from '../untilStopped.ts';

/** `dondoc worker`: another worker for an engine that runs already; as many as the load asks for. */
export async function worker(options: GlobalOptions): Promise<void> {
  const { settings, registry } = readOnly(options);
  if (options.agency) registry.register(options.agency);
  const log = createLog(settings);
  const observation = await observe(settings, log);
  await installRuntime(settings, log);
  const server = serverOf(settings);
  const connection = await connectWorker(server);
  const service = await startService(connection, settings, registry, log);
  log.info(
    { address: server.address, agencies: registry.all().map(({ directory }) => directory.version) },
    'worker ready',
  );
  const now = async (): Promise<string> => new Date().toISOString();
  observation.begin({ client: clientOf(connection, settings), agencies: registry, now }, service.worker);
  try {
    await untilStopped(service.ended);
  } finally {
    observation.stop();
    await service.stop();
    await connection.close();
  }
}
