import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../worker/engine/obtain/command.ts';

/** A certificate and its key, as PEM files. */
export interface Pair {
  certFile: string;
  keyFile: string;
}

/**
 * What a TLS conversation needs, right and wrong. The server's certificate is for `SERVER_NAME` and
 * 127.0.0.1.
 */
export interface Certificates {
  /** The authority that signed server and clients. */
  caFile: string;
  /** Another one, which signed only `stranger`. */
  otherCaFile: string;
  server: Pair;
  client: Pair;
  /** Ran out within the second it was made in. */
  expired: Pair;
  /** Signed by the other authority. */
  stranger: Pair;
}

export const SERVER_NAME = 'temporal.tinh.example.vn';

/** Makes them in a folder with openssl. */
export async function makeCertificates(dir: string): Promise<Certificates> {
  mkdirSync(dir, { recursive: true });
  const ca = await authority(dir, 'ca');
  const other = await authority(dir, 'other-ca');
  const names = `subjectAltName=DNS:${SERVER_NAME},IP:127.0.0.1`;
  return {
    caFile: ca.certFile,
    otherCaFile: other.certFile,
    server: await signed(dir, 'server', ca, { names }),
    client: await signed(dir, 'client', ca),
    expired: await signed(dir, 'expired', ca, { days: 0 }),
    stranger: await signed(dir, 'stranger', other),
  };
}

const openssl = (...args: string[]): Promise<string> =>
  runCommand('openssl', args, { timeoutMs: 30_000 });

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

async function authority(dir: string, name: string): Promise<Pair> {
  const pair = pairIn(dir, name);
  const into = [
    '-keyout',
    pair.keyFile,
    '-out',
    pair.certFile,
    '-subj',
    `/CN=${name}`,
    '-days',
    '30',
  ];
  await openssl('req', '-x509', ...KEY, ...into);
  return pair;
}

interface Signing {
  names?: string;
  days?: number;
}

async function signed(
  dir: string,
  name: string,
  ca: Pair,
  { names, days = 30 }: Signing = {},
): Promise<Pair> {
  const pair = pairIn(dir, name);
  const request = path.join(dir, `${name}.csr`);
  await openssl('req', ...KEY, '-keyout', pair.keyFile, '-out', request, '-subj', `/CN=${name}`);
  const extensions = path.join(dir, `${name}.ext`);
  writeFileSync(extensions, names ?? 'basicConstraints=CA:FALSE');
  const by = ['-CA', ca.certFile, '-CAkey', ca.keyFile, '-CAcreateserial', '-extfile', extensions];
  await openssl(
    'x509',
    '-req',
    '-in',
    request,
    '-out',
    pair.certFile,
    ...by,
    '-days',
    String(days),
  );
  return pair;
}

const pairIn = (dir: string, name: string): Pair => ({
  certFile: path.join(dir, `${name}.pem`),
  keyFile: path.join(dir, `${name}.key`),
});
