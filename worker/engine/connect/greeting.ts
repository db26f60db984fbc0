import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import tls from 'node:tls';
import { hostAndPort } from '../server/port.ts';
import type { TlsContents } from './tlsFiles.ts';

export interface Greeted {
  /** `host:port` */
  address: string;
  /** Null for plain text. */
  tls: (TlsContents & { serverName: string | null }) | null;
}

/**
 * How a server met the first bytes of a conversation; `code` is the system's or OpenSSL's, `closed`
 * without one.
 */
export type Greeting = { met: 'answered' } | { met: 'failed'; code: string; message: string };

const OTHER_PROTOCOL = 'ERR_NOT_HTTP2';

/** The preface with which an HTTP/2 client begins (RFC 9113, 3.4), and its empty SETTINGS. */
const HELLO = Buffer.concat([
  Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]),
]);

/**
 * Opens a connection as the SDK will, and waits for the server's first bytes: with TLS 1.3 a server
 * turns a client's certificate down only after the client thinks that all is well. Closed without a
 * word, it tries once more: what forwards a port closes it while nothing listens behind. Never
 * rejects; ends with `giveUp`.
 */
export async function greetTwice(server: Greeted, giveUp: AbortSignal): Promise<Greeting> {
  const first = await greet(server, giveUp);
  if (first.met === 'answered' || (first.code !== 'closed' && first.code !== 'ECONNRESET'))
    return first;
  await pause(AGAIN_AFTER_MS, undefined, { signal: giveUp }).catch(() => {});
  return giveUp.aborted ? first : greet(server, giveUp);
}

const AGAIN_AFTER_MS = 1000;

function greet(server: Greeted, giveUp: AbortSignal): Promise<Greeting> {
  return new Promise((resolve) => {
    const socket = open(server);
    const settle = (greeting: Greeting): void => {
      socket.destroy();
      resolve(greeting);
    };
    const failed = (code: string, message = '') => settle({ met: 'failed', code, message });
    socket.once('data', (first: Buffer) =>
      isSettings(first) ? settle({ met: 'answered' }) : failed(OTHER_PROTOCOL),
    );
    socket.on('error', (error: NodeJS.ErrnoException) => failed(codeOf(error), error.message));
    socket.once('close', () => failed('closed'));
    giveUp.addEventListener('abort', () => failed('ETIMEDOUT'), { once: true });
    socket.write(HELLO);
  });
}

function open({ address, tls: secure }: Greeted): net.Socket {
  const { host, port } = hostAndPort(address);
  if (!secure) return net.connect({ host, port });
  const { ca, client, serverName } = secure;
  return tls.connect({
    host,
    port,
    ALPNProtocols: ['h2'],
    ...(ca ? { ca } : {}),
    ...client,
    ...(serverName ? { servername: serverName } : {}),
  });
}

/** A server's first frame is SETTINGS: type 4, after three bytes of length. */
const isSettings = (first: Buffer): boolean => first[3] === 4;

/** OpenSSL's own words where the system's code says only that the protocol broke. */
const codeOf = ({ code = '', message }: NodeJS.ErrnoException): string =>
  code === 'EPROTO' && message.includes('wrong version number')
    ? 'ERR_SSL_WRONG_VERSION_NUMBER'
    : code;
