import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Greeting } from '../connect/greeting.ts';
import type { TlsFiles } from '../connect/tlsFiles.ts';

interface Server {
  address: string;
  tls: TlsFiles | null;
}

/**
 * What waiting will not mend, as a sentence with the setting to change; null for the rest (nobody
 * listens yet, a name that does not resolve), which may pass.
 */
export function obstacle(server: Server, greeting: Greeting): Refusal | null {
  if (greeting.met === 'answered') return null;
  const said = server.tls
    ? withTls(server.address, server.tls, greeting)
    : withoutTls(server.address, greeting.code);
  return said && new Refusal(said);
}

function withoutTls(address: string, code: string): Text | null {
  if (code === 'ERR_NOT_HTTP2') return otherProtocol(address);
  if (code !== 'closed' && code !== 'ECONNRESET') return null;
  return text(
    `Máy chủ tại ${address} đóng kết nối không mã hóa: nếu máy chủ dùng TLS thì đặt temporal.tls (tls: true, hoặc caFile, certFile, keyFile); nếu không, kiểm tra lại temporal.address.`,
    `The server at ${address} closes connections in plain text: if it wants TLS, set temporal.tls (tls: true, or caFile, certFile, keyFile); if not, check temporal.address.`,
  );
}

const otherProtocol = (address: string): Text =>
  text(
    `Trả lời tại ${address} không phải là máy chủ Temporal: kiểm tra temporal.address (cổng gRPC, thường là 7233).`,
    `What answers at ${address} is no Temporal server: check temporal.address (the gRPC port, usually 7233).`,
  );

type Failed = Extract<Greeting, { met: 'failed' }>;

function withTls(address: string, tls: TlsFiles, { code, message }: Failed): Text | null {
  if (UNKNOWN_ISSUER.has(code)) return unknownIssuer(address, tls);
  switch (code) {
    case 'ERR_NOT_HTTP2':
      return otherProtocol(address);
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
      return text(
        `Máy chủ tại ${address} không dùng TLS mà cài đặt có temporal.tls: bỏ temporal.tls, hoặc bật TLS trên máy chủ.`,
        `The server at ${address} does not speak TLS but temporal.tls is set: remove temporal.tls, or turn TLS on at the server.`,
      );
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return text(
        `Chứng thư của máy chủ ${address} đã hết hạn hoặc chưa có hiệu lực (${code}): báo người quản trị Temporal, và kiểm tra giờ của máy này.`,
        `The certificate of the server at ${address} has run out or is not yet valid (${code}): tell Temporal's administrator, and check this machine's clock.`,
      );
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return otherName(address, tls, message);
    default:
      return REFUSES_CLIENT.test(code) ? clientRefused(address, tls, code) : null;
  }
}

const UNKNOWN_ISSUER = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
]);

const unknownIssuer = (address: string, { caFile }: TlsFiles): Text =>
  caFile
    ? text(
        `Chứng thư của máy chủ ${address} không do CA trong tệp "${caFile}" (cài đặt temporal.tls.caFile) cấp: xin người quản trị Temporal tệp CA đúng.`,
        `The certificate of the server at ${address} was not signed by the authority in "${caFile}" (setting temporal.tls.caFile): ask Temporal's administrator for the right CA file.`,
      )
    : text(
        `Chứng thư của máy chủ ${address} do một CA mà máy này không biết cấp: đặt temporal.tls.caFile đến tệp CA của máy chủ.`,
        `The certificate of the server at ${address} was signed by an authority this machine does not know: set temporal.tls.caFile to the server's CA file.`,
      );

function otherName(address: string, { serverName }: TlsFiles, message: string): Text {
  const names = message.split('altnames: ').at(-1) ?? '';
  const asked = serverName ?? address.replace(/:\d+$/, '');
  const setting = serverName ? 'temporal.tls.serverName' : 'temporal.address';
  return text(
    `Chứng thư của máy chủ ${address} không mang tên "${asked}" (cài đặt ${setting}) mà mang tên ${names}: đặt temporal.tls.serverName là một trong các tên đó.`,
    `The certificate of the server at ${address} is not for "${asked}" (setting ${setting}) but for ${names}: set temporal.tls.serverName to one of these.`,
  );
}

/**
 * TLS alerts about our certificate. Some servers just close, which with TLS and a known issuer
 * means the same.
 */
const REFUSES_CLIENT =
  /ALERT_(CERTIFICATE|BAD_CERT|UNSUPPORTED_CERT|UNKNOWN_CA|HANDSHAKE|ACCESS_DENIED)|^closed$|^ECONNRESET$/;

const clientRefused = (address: string, { certFile }: TlsFiles, code: string): Text =>
  certFile
    ? text(
        `Máy chủ ${address} không nhận chứng thư "${certFile}" (cài đặt temporal.tls.certFile; ${code}): xin người quản trị Temporal chứng thư do CA của máy chủ cấp và còn hạn.`,
        `The server at ${address} does not accept the certificate "${certFile}" (setting temporal.tls.certFile; ${code}): ask Temporal's administrator for one that its authority signed and that is in date.`,
      )
    : text(
        `Máy chủ ${address} đòi chứng thư của máy này (${code}): đặt temporal.tls.certFile và temporal.tls.keyFile.`,
        `The server at ${address} demands a certificate of this machine (${code}): set temporal.tls.certFile and temporal.tls.keyFile.`,
      );
