import { Connection } from '@temporalio/client';
import { answered, connectionOptions, patienceMs, type ServerAddress } from './connection.ts';

/** Connects a client. Throws a Refusal within 10 s when nothing answers, or a TLS file cannot be read. */
export async function connectClient(server: ServerAddress): Promise<Connection> {
  const options = connectionOptions(server);
  return answered(server.address, Connection.connect({ ...options, connectTimeout: patienceMs }));
}
