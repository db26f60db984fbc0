import type { Settings } from '../../../config/settings.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { obstacle } from '../server/obstacles.ts';
import { type Greeted, type Greeting, greetTwice } from './greeting.ts';
import { grpcStatus } from './grpcStatus.ts';
import { readTlsFiles, type TlsFiles } from './tlsFiles.ts';

/** Where a Temporal server is and how to be let in; the embedded one needs its address alone. */
export interface ServerAddress {
  /** `host:port` */
  address: string;
  tls: TlsFiles | null;
  apiKey: string | null;
  /**
   * Where the key was read from: looked at again while connected, so that a key can be changed
   * without a stop.
   */
  apiKeyFile?: string | null;
}

/** The cluster the settings name; null where the engine is the embedded one. */
export const clusterOf = ({
  address,
  tls,
  apiKey,
  apiKeyFile,
}: Settings['temporal']): ServerAddress | null =>
  address ? { address, tls, apiKey, apiKeyFile } : null;

/** The embedded engine listens on loopback, in plain text, to everyone there. */
export const embeddedAt = (address: string): ServerAddress => ({
  address,
  tls: null,
  apiKey: null,
});

export const patienceMs = 8000;

/**
 * The options that both kinds of connection take. The settings see to it that a key travels with
 * TLS or on loopback. Throws a Refusal when a TLS file is of no use.
 */
export function connectionOptions({ address, tls, apiKey }: ServerAddress) {
  return {
    address,
    tls: tls === null ? false : tlsOptions(tls),
    ...(apiKey === null ? {} : { apiKey }),
  };
}

function tlsOptions(files: TlsFiles) {
  const { ca, client } = readTlsFiles(files);
  return {
    ...(ca ? { serverRootCACertificate: ca } : {}),
    ...(client ? { clientCertPair: { crt: client.cert, key: client.key } } : {}),
    ...(files.serverName ? { serverNameOverride: files.serverName } : {}),
  };
}

/**
 * The connection, or the one sentence about its absence. What only a person can mend is told at
 * once, for which the server is greeted beside; the rest is given 8 s, because a server may be
 * starting.
 */
export async function answered<C extends { close: () => Promise<void> }>(
  server: ServerAddress,
  connecting: Promise<C>,
): Promise<C> {
  const over = new AbortController();
  const greeting = greetTwice(greeted(server), over.signal);
  const patience = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => reject(new Error(`${patienceMs / 1000} s`)));
  });
  const timer = setTimeout(() => over.abort(), patienceMs + 1000);
  try {
    return await Promise.race([connecting, patience, hopeless(server, greeting)]);
  } catch (error) {
    connecting.then((late) => late.close()).catch(() => {});
    const met = await greeting;
    throw (
      obstacle(server, met) ??
      refusedCaller(server, error) ??
      nothingAnswers(server.address, met, error)
    );
  } finally {
    patience.catch(() => {});
    clearTimeout(timer);
    over.abort();
  }
}

const greeted = ({ address, tls }: ServerAddress): Greeted => ({
  address,
  tls: tls && { ...readTlsFiles(tls), serverName: tls.serverName ?? null },
});

/** Rejects when a person is needed; otherwise leaves it to the connection and the patience. */
async function hopeless(server: ServerAddress, greeting: Promise<Greeting>): Promise<never> {
  const found = obstacle(server, await greeting);
  if (found) throw found;
  return new Promise(() => {});
}

/** The native connection gives a refusal's status in words only. */
const IN_WORDS = /valid authentication credentials|does not have permission/;

function refusedCaller({ address, apiKey }: ServerAddress, error: unknown): Refusal | null {
  const { message, cause } = error as Error;
  if (grpcStatus(cause) !== 'forbidden' && !IN_WORDS.test(message)) return null;
  const why = reasonIn(cause instanceof Error ? cause.message : message);
  return new Refusal(
    apiKey === null
      ? text(
          `Máy chủ Temporal tại ${address} đòi khóa API (${why}): đặt temporal.apiKeyFile hoặc DONDOC_TEMPORAL_API_KEY.`,
          `The Temporal server at ${address} demands an API key (${why}): set temporal.apiKeyFile or DONDOC_TEMPORAL_API_KEY.`,
        )
      : text(
          `Máy chủ Temporal tại ${address} không nhận khóa API (${why}): kiểm tra khóa trong temporal.apiKeyFile hoặc DONDOC_TEMPORAL_API_KEY còn hạn và có quyền với không gian tên.`,
          `The Temporal server at ${address} does not accept the API key (${why}): check that the key in temporal.apiKeyFile or DONDOC_TEMPORAL_API_KEY is in date and has a right to the namespace.`,
        ),
  );
}

/**
 * The native connection wraps what happened in its own types; the message inside is what a person
 * can use.
 */
const reasonIn = (why: string): string =>
  /message: "([^"]+)"/.exec(why)?.[1] ?? why.split('\n', 1)[0] ?? '';

function nothingAnswers(address: string, met: Greeting, error: unknown): Refusal {
  const reason =
    met.met === 'failed' && met.message ? met.message : reasonIn((error as Error).message);
  return new Refusal(
    text(
      `Máy chủ Temporal tại ${address} không trả lời (${reason}): kiểm tra địa chỉ (temporal.address), máy chủ đã chạy chưa, tường lửa, chứng thư TLS và khóa API.`,
      `The Temporal server at ${address} does not answer (${reason}): check the address (temporal.address), that it runs, the firewall, the TLS certificates and the API key.`,
    ),
  );
}
