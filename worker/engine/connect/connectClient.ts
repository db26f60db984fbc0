import { Connection } from '@temporalio/client';
import { answered, connectionOptions, patienceMs, type ServerAddress } from './connection.ts';
import { followKey } from './followKey.ts';

/** A page of a thousand tasks is more than the 4 MB that gRPC takes unasked. */
const LONGEST_ANSWER = { 'grpc.max_receive_message_length': 64 * 1024 * 1024 };

/**
 * Connects a client. Throws a Refusal within 10 s when nothing answers, at once when TLS or the key
 * stand in the way.
 */
export async function connectClient(server: ServerAddress): Promise<Connection> {
  const options = {
    ...connectionOptions(server),
    channelArgs: LONGEST_ANSWER,
    connectTimeout: patienceMs,
  };
  return followKey(server, await answered(server, Connection.connect(options)));
}
