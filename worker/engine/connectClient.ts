import { Connection } from '@temporalio/client';
import { answered, connectionOptions, patienceMs, type ServerAddress } from './connection.ts';
import { followKey } from './followKey.ts';

/** Connects a client. Throws a Refusal within 10 s when nothing answers, at once when TLS or the key stand in the way. */
export async function connectClient(server: ServerAddress): Promise<Connection> {
  const options = connectionOptions(server);
  return followKey(server, await answered(server, Connection.connect({ ...options, connectTimeout: patienceMs })));
}
