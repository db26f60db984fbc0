import { z } from 'zod';
import { text } from '../../domain/text/text.ts';
import { said, sender } from '../load/fields.ts';
import { address, hostOf, isLoopback, port, words } from './fields.ts';
import { webSchema } from './web.ts';

const tlsFiles = z
  .strictObject({
    caFile: words.optional(),
    certFile: words.optional(),
    keyFile: words.optional(),
    serverName: words.optional(),
  })
  .refine(({ certFile, keyFile }) => (certFile === undefined) === (keyFile === undefined), {
    params: said(
      text(
        'certFile và keyFile đi với nhau: ghi cả hai, hoặc bỏ cả hai',
        'certFile and keyFile go together: give both, or neither',
      ),
    ),
  });

/** `dondoc.yaml` and the environment together, before paths are made absolute and secrets read. */
export const settingsSchema = z.strictObject({
  dataDir: words.default('./data'),
  practice: z.boolean().default(false),
  language: z.enum(['vi', 'en']).default('vi'),
  temporal: z
    .strictObject({
      address: address.nullable().default(null),
      namespace: words.default('dondoc'),
      tls: z.union([z.literal(false), z.literal(true), tlsFiles]).optional(),
      apiKeyFile: words.optional(),
      apiKey: words.optional(),
    })
    .refine(
      ({ address, tls, apiKey, apiKeyFile }) =>
        tls !== false || !(apiKey ?? apiKeyFile) || isLoopback(hostOf(address ?? '')),
      {
        path: ['tls'],
        params: said(
          text(
            'khóa API không được đi qua mạng mà không có TLS: bỏ tls: false',
            'an API key must not cross a network without TLS: remove tls: false',
          ),
        ),
      },
    )
    .prefault({}),
  engine: z
    .strictObject({
      executable: words.nullable().default(null),
      port: port.default(7239),
      ui: z.boolean().default(false),
      uiPort: port.default(8239),
    })
    .prefault({}),
  agencies: z.array(words).min(1).optional(),
  accounts: z.record(words, words).default({}),
  mail: z
    .strictObject({
      transport: z.enum(['outbox', 'smtp']).default('outbox'),
      host: words.default('localhost'),
      port: port.default(25),
      secure: z.boolean().default(false),
      user: words.nullable().default(null),
      passwordFile: words.optional(),
      password: words.optional(),
      tls: z.strictObject({ caFile: words.optional() }).prefault({}),
      from: sender.default('Đôn Đốc <dondoc@localhost>'),
    })
    .prefault({}),
  encryption: z.strictObject({ keysFile: words.optional(), keys: words.optional() }).prefault({}),
  metrics: z.strictObject({ address: address.nullable().default(null) }).prefault({}),
  health: z.strictObject({ address: address.nullable().default(null) }).prefault({}),
  web: webSchema.prefault({}),
  log: z
    .strictObject({
      level: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
      format: z.enum(['auto', 'json', 'pretty']).default('auto'),
    })
    .prefault({}),
});

export type RawSettings = z.infer<typeof settingsSchema>;
