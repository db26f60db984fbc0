import { NativeConnection } from '@temporalio/worker';
import { answered, connectionOptions, type ServerAddress } from './connection.ts';

/** Connects a worker. Throws a Refusal within 10 s when nothing answers, or a TLS file cannot be read. */
export async function connectWorker(server: ServerAddress): Promise<NativeConnection> {
  return answered(server.address, NativeConnection.connect(connectionOptions(server)));
}
