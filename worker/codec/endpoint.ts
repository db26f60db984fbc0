import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { Refusal } from '../../domain/text/refusal.ts';
import { localCallers, localHosts } from '../localCallers.ts';

const { Payload: JsonPayload } = proto.temporal.api.common.v1;

/** Whom the endpoint answers. */
export interface Callers {
  codec: PayloadCodec;
  /** The only namespace it decodes for. */
  namespace: string;
  /** Origin of Temporal's page, `http://127.0.0.1:8239`; programs name none. */
  page: string;
  port: number;
}

const LARGEST_BYTES = 32 * 1024 * 1024;

/**
 * Temporal's remote codec: `POST /decode` and `/encode` with `{ payloads }`, for its page and its
 * command line. It opens what is encrypted for whoever reaches it on this machine, so it turns away
 * what another web page may have sent.
 */
export function codecEndpoint({ codec, namespace, page, port }: Callers): Hono {
  const app = new Hono();
  app.use(localCallers(localHosts(port), [page]));
  app.use(
    cors({ origin: page, allowMethods: ['POST'], allowHeaders: ['content-type', 'x-namespace'] }),
  );
  app.use(bodyLimit({ maxSize: LARGEST_BYTES }));
  app.use(async ({ req, text }, next) =>
    req.header('x-namespace') === namespace
      ? next()
      : text(`these are the keys of the namespace ${namespace}`, 403),
  );
  app.post('/decode', async ({ req, json }) => json(await through(codec.decode, await req.text())));
  app.post('/encode', async ({ req, json }) => json(await through(codec.encode, await req.text())));
  app.onError((error, { text }) =>
    text(error.message, error instanceof Refusal || error instanceof Unreadable ? 400 : 500),
  );
  return app;
}

class Unreadable extends Error {}

/** Payloads travel as JSON: bytes in base64. */
async function through(translate: PayloadCodec['decode'], body: string): Promise<object> {
  const payloads = await translate(payloadsIn(body));
  return {
    payloads: payloads.map((payload) =>
      JsonPayload.toObject(JsonPayload.create(payload), { bytes: String }),
    ),
  };
}

function payloadsIn(body: string): Payload[] {
  try {
    return JSON.parse(body).payloads.map((payload: object) => JsonPayload.fromObject(payload));
  } catch {
    throw new Unreadable('must be {"payloads": [{"metadata": {…}, "data": "…"}]}, bytes in base64');
  }
}
