import { NativeConnection } from '@temporalio/worker';
import { answered, connectionOptions, type ServerAddress } from './connection.ts';
import { followKey } from './followKey.ts';

/**
 * Connects a worker. Throws a Refusal within 10 s when nothing answers, at once when TLS or the key
 * stand in the way.
 */
export async function connectWorker(server: ServerAddress): Promise<NativeConnection> {
  return followKey(
    server,
    await answered(server, NativeConnection.connect(connectionOptions(server))),
  );
}
