import { readFileSync } from 'node:fs';
import http2 from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Certificates } from './certificates.ts';

/** gRPC's own numbers. */
const PERMISSION_DENIED = '7';
const UNAUTHENTICATED = '16';

export interface GatewayOptions {
  /** `host:port` of the server behind, which speaks plain text. */
  behind: string;
  certificates: Certificates;
  /** Only who shows a certificate of the authority is let in. */
  clientCertificates?: boolean;
  /** The keys that are let in, now; without it nobody is asked. */
  apiKeys?: Set<string>;
  /** Methods, such as `RegisterNamespace`, that nobody may call. */
  denied?: Set<string>;
}

/** A TLS gateway in front of a Temporal server that checks what Temporal Cloud's does. */
export interface Gateway {
  address: string;
  port: number;
  /** What callers sent, in order. */
  calls: { method: string; namespace: string | null; key: string | null }[];
  close(): Promise<void>;
}

/** Starts it on loopback. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { certificates, clientCertificates = false } = options;
  const calls: Gateway['calls'] = [];
  const connect = () => http2.connect(`http://${options.behind}`).on('error', () => undefined);
  let session = connect();
  // The server ends connections that have been idle or open for minutes.
  const behind = (): http2.ClientHttp2Session => {
    if (session.closed || session.destroyed) session = connect();
    return session;
  };
  const sessions = new Set<http2.ServerHttp2Session>();
  const server = http2.createSecureServer({
    cert: readFileSync(certificates.server.certFile),
    key: readFileSync(certificates.server.keyFile),
    ca: readFileSync(certificates.caFile),
    requestCert: clientCertificates,
    rejectUnauthorized: clientCertificates,
  });
  server.on('session', (session) =>
    sessions.add(session.once('close', () => sessions.delete(session))),
  );
  server.on('stream', (stream, headers) => {
    const call = callOf(headers);
    calls.push(call);
    const refusal = refusalOf(call, options);
    if (refusal) refuse(stream, refusal);
    else passOn(stream, behind(), headers);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    session.destroy();
    for (const session of sessions) session.destroy();
    await new Promise((closed) => server.close(closed));
  };
  return { address: `127.0.0.1:${port}`, port, calls, close };
}

const callOf = (headers: http2.IncomingHttpHeaders): Gateway['calls'][number] => ({
  method: headers[':path']?.split('/').at(-1) ?? '',
  namespace: String(headers['temporal-namespace'] ?? '') || null,
  key: /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null,
});

interface Refused {
  status: string;
  message: string;
}

/** These ask about the server as a whole, so they name no namespace. */
const ABOUT_NO_NAMESPACE = new Set(['GetSystemInfo', 'GetClusterInfo', 'Check']);

function refusalOf(
  { method, namespace, key }: Gateway['calls'][number],
  options: GatewayOptions,
): Refused | null {
  const { apiKeys, denied } = options;
  if (apiKeys && !(key && apiKeys.has(key)))
    return { status: UNAUTHENTICATED, message: 'Jwt verification fails' };
  if (apiKeys && !namespace && !ABOUT_NO_NAMESPACE.has(method) && !isOperator(method))
    return {
      status: PERMISSION_DENIED,
      message: `${method}: the header temporal-namespace is missing`,
    };
  if (denied?.has(method)) return { status: PERMISSION_DENIED, message: 'Request unauthorized.' };
  return null;
}

const isOperator = (method: string): boolean => /SearchAttributes$/.test(method);

function refuse(stream: http2.ServerHttp2Stream, { status, message }: Refused): void {
  const headers = {
    ':status': 200,
    'content-type': 'application/grpc',
    'grpc-status': status,
    'grpc-message': message,
  };
  stream.respond(headers, { endStream: true });
}

/** Headers, both directions of data, and the trailers that carry gRPC's status. */
function passOn(
  stream: http2.ServerHttp2Stream,
  behind: http2.ClientHttp2Session,
  headers: http2.IncomingHttpHeaders,
) {
  const { authorization: _, ...others } = headers;
  const onward = behind.request(others);
  let trailers: http2.IncomingHttpHeaders = {};
  onward.on('response', (answer, flags) => {
    const endStream = (flags & http2.constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    if (!stream.destroyed) stream.respond(answer, { endStream, waitForTrailers: !endStream });
    if (!endStream) onward.pipe(stream);
  });
  onward.on('trailers', (last) => {
    trailers = last;
  });
  stream.on('wantTrailers', () => stream.sendTrailers(trailers));
  stream.pipe(onward);
  stream.on('close', () => onward.close());
  stream.on('error', () => onward.close());
  onward.on('error', () => stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR));
}
