import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { type GlobalOptions, readOnly } from '../../client/cli/cliContext.ts';
import { typedPort } from '../../client/cli/options/parseOptions.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { codecEndpoint } from '../../worker/codec/endpoint.ts';
import { readKeys } from '../../worker/codec/keys.ts';
import { createPayloadCodec } from '../../worker/codec/payloadCodec.ts';
import { loopback, requireFreePort } from '../../worker/engine/server/port.ts';
import { untilStopped } from '../untilStopped.ts';

/** `dondoc codec`: lets Temporal's page on this machine read what is encrypted, until Ctrl-C. */
export async function codec(options: GlobalOptions & { port: string }): Promise<void> {
  const { settings, language } = readOnly(options);
  const { encryption, engine, temporal } = settings;
  if (encryption.keys === null && encryption.keysFile === null) throw new Refusal(NOT_ENCRYPTED);
  const port = typedPort(options.port);
  await requireFreePort(port, '--port');
  const page = `http://${loopback}:${engine.uiPort}`;
  const opens = createPayloadCodec(() => readKeys(encryption));
  const app = codecEndpoint({ codec: opens, namespace: temporal.namespace, page, port });
  const server = serve({ fetch: app.fetch, hostname: loopback, port });
  await once(server, 'listening');
  console.log(open(page, `http://${loopback}:${port}`)[language]);
  await untilStopped(once(server, 'close').then(() => {}));
  server.close();
}

const open = (page: string, endpoint: string) =>
  text(
    `Trên trang ${page} (mở bằng dondoc up --ui), mục Codec Server (biểu tượng kính), ghi ${endpoint}. Chừng nào lệnh này còn chạy, mọi chương trình trên máy này đều giải mã được qua đó. Dừng bằng Ctrl-C.`,
    `On ${page} (shown by dondoc up --ui), under Codec Server (the glasses), enter ${endpoint}. While this runs, every program on this machine can decrypt through it. Stop with Ctrl-C.`,
  );

const NOT_ENCRYPTED = text(
  'Dữ liệu không mã hóa (không có encryption.keysFile): trang của Temporal đọc được ngay, không cần lệnh này.',
  'The data is not encrypted (there is no encryption.keysFile): Temporal’s page reads it as it is, without this command.',
);
