import type { PayloadCodec } from '@temporalio/common';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { z } from 'zod';

const base64 = z.base64();
const bodySchema = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), base64).default({}), data: base64.default('') })),
});

type Body = z.infer<typeof bodySchema>;

/** The largest request it reads: a payload is 2 MB at most, and grows by a third on its way. */
const BODY_BYTES = 16 * 1024 * 1024;

export interface EndpointOptions {
  codec: PayloadCodec;
  /** Where Temporal's page is served: the only page that may ask. */
  origins: string[];
  /** `127.0.0.1:8240` and its other names: a page elsewhere that points its own name here is refused. */
  hosts: string[];
}

/**
 * Opens and seals payloads for Temporal's own page (its remote codec contract: POST /decode, /encode, JSON with bytes
 * as base64). Whoever may connect to it reads everything: it belongs on loopback and nowhere else.
 */
export function codecEndpoint({ codec, origins, hosts }: EndpointOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    if (!hosts.includes(c.req.header('host') ?? '')) return c.text('unknown host', 403);
    if (origin !== undefined && !origins.includes(origin)) return c.text('unknown origin', 403);
    return next();
  });
  app.use(cors({ origin: origins, allowMethods: ['POST'], allowHeaders: ['content-type', 'x-namespace'] }));
  app.use(bodyLimit({ maxSize: BODY_BYTES }));
  for (const direction of ['encode', 'decode'] as const) {
    app.post(`/${direction}`, async (c) => {
      const body = bodySchema.safeParse(await c.req.json().catch(() => null));
      if (!body.success) return c.text('a JSON object with payloads is needed', 400);
      try {
        return c.json({ payloads: (await codec[direction](bytesOf(body.data))).map(textOf) });
      } catch (error) {
        return c.text((error as Error).message, 400);
      }
    });
  }
  return app;
}

const bytesOf = ({ payloads }: Body) =>
  payloads.map(({ metadata, data }) => ({
    metadata: Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, Buffer.from(value, 'base64')])),
    data: Buffer.from(data, 'base64'),
  }));

const textOf = ({ metadata, data }: Awaited<ReturnType<PayloadCodec['encode']>>[number]) => ({
  metadata: Object.fromEntries(
    Object.entries(metadata ?? {}).map(([key, value]) => [key, Buffer.from(value).toString('base64')]),
  ),
  data: Buffer.from(data ?? []).toString('base64'),
});
