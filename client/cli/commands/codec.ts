import { serve } from '@hono/node-server';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { codecEndpoint } from '../../../worker/codec/endpoint.ts';
import { parseKeys } from '../../../worker/codec/keys.ts';
import { createPayloadCodec } from '../../../worker/codec/payloadCodec.ts';
import { requireFreePort } from '../../../worker/engine/port.ts';
import { type GlobalOptions, readOnly } from '../ground.ts';
import { untilStopped } from '../untilStopped.ts';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** `dondoc codec`: lets Temporal's own page on this machine read encrypted payloads, until Ctrl-C. */
export async function codec({ port, ...options }: GlobalOptions & { port: string }): Promise<void> {
  const { settings, language } = readOnly(options);
  const { keys } = settings.encryption;
  if (keys === null) throw new Refusal(NOT_ENCRYPTED);
  const listening = Number(port);
  await requireFreePort(listening, '--port');
  const app = codecEndpoint({
    codec: createPayloadCodec(parseKeys(keys)),
    origins: LOOPBACK.map((name) => `http://${name}:${settings.engine.uiPort}`),
    hosts: LOOPBACK.map((name) => `${name}:${listening}`),
  });
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: listening });
  console.log(
    text(
      `Trang của Temporal đọc được dữ liệu mã hóa khi ghi http://127.0.0.1:${listening} vào mục “Codec Server” (biểu tượng kính trên thanh trên). Ai kết nối được vào máy này đều đọc được: dừng bằng Ctrl-C khi xong.`,
      `Temporal's page reads encrypted data once http://127.0.0.1:${listening} is entered as its “Codec Server”. Whoever can connect on this machine can read it all: stop with Ctrl-C when done.`,
    )[language],
  );
  await untilStopped(new Promise(() => {}));
  server.close();
}

const NOT_ENCRYPTED = text(
  'Dữ liệu không được mã hóa (chưa đặt encryption.keysFile); trang của Temporal đọc được ngay.',
  'Nothing is encrypted (encryption.keysFile is not set); Temporal’s page reads it as it is.',
);
