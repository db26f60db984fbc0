import { readFileSync } from 'node:fs';
import type { Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

type TlsFiles = NonNullable<Settings['temporal']['tls']>;

/** Where a Temporal server is and how to be let in; the embedded one needs its address alone. */
export interface ServerAddress {
  /** `host:port` */
  address: string;
  tls: TlsFiles | null;
  apiKey: string | null;
}

export const patienceMs = 8000;

/** The options that both kinds of connection take. An API key without TLS files implies TLS: the SDK sees to that. */
export function connectionOptions({ address, tls, apiKey }: ServerAddress) {
  return {
    address,
    ...(tls === null ? {} : { tls: tlsOptions(tls) }),
    ...(apiKey === null ? {} : { apiKey }),
  };
}

function tlsOptions({ caFile, certFile, keyFile, serverName }: TlsFiles) {
  return {
    ...(caFile ? { serverRootCACertificate: readTls('caFile', caFile) } : {}),
    ...(certFile && keyFile
      ? { clientCertPair: { crt: readTls('certFile', certFile), key: readTls('keyFile', keyFile) } }
      : {}),
    ...(serverName ? { serverNameOverride: serverName } : {}),
  };
}

function readTls(setting: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Refusal(
      text(
        `Không đọc được tệp "${file}" (cài đặt temporal.tls.${setting}, ${code}): kiểm tra đường dẫn và quyền đọc.`,
        `The file "${file}" (setting temporal.tls.${setting}) cannot be read (${code}): check the path and the right to read.`,
      ),
    );
  }
}

/** The connection, or the one sentence about its absence; the native one sets itself no time limit. */
export async function answered<C extends { close: () => Promise<void> }>(
  address: string,
  connecting: Promise<C>,
): Promise<C> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${patienceMs / 1000} s`)), patienceMs + 1000);
  });
  try {
    return await Promise.race([connecting, patience]);
  } catch (error) {
    connecting.then((late) => late.close()).catch(() => {});
    throw nothingAnswers(address, (error as Error).message);
  } finally {
    clearTimeout(timer);
  }
}

function nothingAnswers(address: string, why: string): Refusal {
  // The native connection wraps what happened in its own types; the message inside is what a person can use.
  const reason = /message: "([^"]+)"/.exec(why)?.[1] ?? why.split('\n', 1)[0];
  return new Refusal(
    text(
      `Máy chủ Temporal tại ${address} không trả lời (${reason}): kiểm tra địa chỉ (temporal.address), máy chủ đã chạy chưa, tường lửa, chứng thư TLS và khóa API.`,
      `The Temporal server at ${address} does not answer (${reason}): check the address (temporal.address), that it runs, the firewall, the TLS certificates and the API key.`,
    ),
  );
}
