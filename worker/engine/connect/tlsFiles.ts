import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../../config/settings.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** Paths of PEM files, as the settings give them. */
export type TlsFiles = NonNullable<Settings['temporal']['tls']>;

/** What the files hold. */
export interface TlsContents {
  ca: Buffer | null;
  client: { cert: Buffer; key: Buffer } | null;
}

/**
 * Reads the files and looks at what they hold, because the SDK would only say that it cannot
 * connect. Throws a Refusal that names the file, its setting and the remedy: unreadable, no PEM,
 * run out, a key that belongs to another certificate.
 */
export function readTlsFiles(
  { caFile, certFile, keyFile }: TlsFiles,
  now = new Date(),
): TlsContents {
  const ca = caFile ? readAuthority('temporal.tls.caFile', caFile) : null;
  return { ca, client: certFile && keyFile ? clientPair(certFile, keyFile, now) : null };
}

/**
 * The PEM file of an authority, looked at. Throws a Refusal that names the setting, the file and
 * the remedy.
 */
export function readAuthority(setting: string, file: string): Buffer {
  const ca = readTls(setting, file);
  certificateIn(setting, file, ca);
  return ca;
}

function clientPair(certFile: string, keyFile: string, now: Date): TlsContents['client'] {
  const [cert, key] = [
    readTls('temporal.tls.certFile', certFile),
    readTls('temporal.tls.keyFile', keyFile),
  ];
  const certificate = certificateIn('temporal.tls.certFile', certFile, cert);
  if (new Date(certificate.validTo) < now) throw ranOut(certFile, certificate.validTo);
  if (!certificate.checkPrivateKey(keyIn(keyFile, key))) throw notItsKey(certFile, keyFile);
  return { cert, key };
}

function readTls(setting: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new Refusal(
      text(
        `Không đọc được tệp "${file}" (cài đặt ${setting}, ${code}): kiểm tra đường dẫn và quyền đọc.`,
        `The file "${file}" (setting ${setting}) cannot be read (${code}): check the path and the right to read.`,
      ),
    );
  }
}

function certificateIn(setting: string, file: string, content: Buffer): X509Certificate {
  try {
    return new X509Certificate(content);
  } catch {
    throw new Refusal(
      text(
        `Tệp "${file}" (cài đặt ${setting}) không chứa chứng thư PEM: chỉ đến tệp bắt đầu bằng -----BEGIN CERTIFICATE-----.`,
        `The file "${file}" (setting ${setting}) holds no PEM certificate: name one that begins with -----BEGIN CERTIFICATE-----.`,
      ),
    );
  }
}

function keyIn(file: string, content: Buffer): KeyObject {
  try {
    return createPrivateKey(content);
  } catch {
    throw new Refusal(
      text(
        `Tệp "${file}" (cài đặt temporal.tls.keyFile) không chứa khóa riêng PEM không mật khẩu: chỉ đến khóa của chứng thư ở temporal.tls.certFile.`,
        `The file "${file}" (setting temporal.tls.keyFile) holds no PEM private key without a passphrase: name the key of the certificate in temporal.tls.certFile.`,
      ),
    );
  }
}

const ranOut = (file: string, validTo: string): Refusal => {
  const at = new Date(validTo).toISOString();
  return new Refusal(
    text(
      `Chứng thư của máy này "${file}" (cài đặt temporal.tls.certFile) đã hết hạn lúc ${at}: xin cấp chứng thư mới, thay tệp và khóa rồi chạy lại.`,
      `This machine's certificate "${file}" (setting temporal.tls.certFile) ran out at ${at}: get a new one, replace the file and its key, and start again.`,
    ),
  );
};

const notItsKey = (certFile: string, keyFile: string): Refusal =>
  new Refusal(
    text(
      `Khóa "${keyFile}" (cài đặt temporal.tls.keyFile) không phải của chứng thư "${certFile}" (temporal.tls.certFile): chỉ đến đúng cặp tệp.`,
      `The key "${keyFile}" (setting temporal.tls.keyFile) does not belong to the certificate "${certFile}" (temporal.tls.certFile): name the two that belong together.`,
    ),
  );
