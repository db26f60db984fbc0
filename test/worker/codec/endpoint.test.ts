import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { describe, expect, test } from 'vitest';
import { parseKeys } from '../../../config/keys/keyRing.ts';
import { ENCRYPTION_KEYS } from '../../../config/keys/kinds.ts';
import { codecEndpoint } from '../../../worker/codec/endpoint.ts';
import { createPayloadCodec } from '../../../worker/codec/payloadCodec.ts';
import { freePort } from '../engine/ports.ts';
import { keyLine } from './keyLine.ts';

const PAGE = 'http://127.0.0.1:8239';
const PORT = 8240;

const codec = createPayloadCodec(() => parseKeys(keyLine('a'), 'khoa', ENCRYPTION_KEYS));
const app = codecEndpoint({ codec, namespace: 'dondoc', page: PAGE, port: PORT });

const base64 = (words: string): string => Buffer.from(words).toString('base64');
const PLAIN = { metadata: { encoding: base64('json/plain') }, data: base64('"Báo cáo rà soát"') };
const HEADERS = {
  host: `127.0.0.1:${PORT}`,
  'content-type': 'application/json',
  'x-namespace': 'dondoc',
};

const ask = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { ...HEADERS, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const encoded = async (): Promise<unknown> =>
  (await ask('/encode', { payloads: [PLAIN, PLAIN] })).json();

describe('the codec endpoint', () => {
  test('encrypts and decrypts payloads, in order, for Temporal’s page and for programs', async () => {
    const sealed = await encoded();
    expect(JSON.stringify(sealed)).toContain(base64('binary/encrypted'));
    expect(JSON.stringify(sealed)).not.toContain(PLAIN.data);
    for (const headers of [{ origin: PAGE }, {}]) {
      const opened = await ask('/decode', sealed, headers as Record<string, string>);
      expect([opened.status, await opened.json()]).toEqual([200, { payloads: [PLAIN, PLAIN] }]);
    }
  });

  test('lets the browser show the answer to Temporal’s page alone', async () => {
    const headers = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-namespace',
    };
    const asked = await app.request('/decode', {
      method: 'OPTIONS',
      headers: { ...HEADERS, ...headers, origin: PAGE },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-namespace');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each([
    'http://evil.example',
    'http://127.0.0.1:9999',
    'https://127.0.0.1:8239',
    'http://localhost:8239',
    'null',
  ])('turns away the web page of %s, before and after it asks whether it may', async (origin) => {
    const sealed = await encoded();
    expect((await ask('/decode', sealed, { origin })).status).toBe(403);
    const before = await app.request('/decode', {
      method: 'OPTIONS',
      headers: { ...HEADERS, origin },
    });
    expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  test.each([
    'evil.example',
    `evil.example:${PORT}`,
    '127.0.0.1',
    '127.0.0.1:9999',
    `127.0.0.1:${PORT}.evil.example`,
  ])('turns away a request to the host %s, a name made to point here', async (host) => {
    expect((await ask('/decode', await encoded(), { host })).status).toBe(403);
  });

  test('decodes for its own namespace only', async () => {
    expect((await ask('/decode', await encoded(), { 'x-namespace': 'khac' })).status).toBe(403);
  });

  test('names the key it lacks', async () => {
    const other = createPayloadCodec(() => parseKeys(keyLine('b'), 'khoa', ENCRYPTION_KEYS));
    const elsewhere = codecEndpoint({ codec: other, namespace: 'dondoc', page: PAGE, port: PORT });
    const answer = await elsewhere.request('/decode', {
      method: 'POST',
      headers: HEADERS,
      body: JSON.stringify(await encoded()),
    });
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('encrypted with the key "a"'),
    ]);
  });

  test.each([
    '',
    'không phải JSON',
    '[]',
    '{"payloads":7}',
    '{"payloads":[{"metadata":7}]}',
    '{"payloads":[null]}',
  ])('refuses %j with a sentence', async (body) => {
    const answer = await ask('/decode', body);
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('"payloads"'),
    ]);
  });

  test('offers nothing else', async () => {
    expect((await app.request('/decode', { headers: HEADERS })).status).toBe(404);
    expect((await ask('/', {})).status).toBe(404);
  });
});

test('over a socket a rebound name is turned away and Temporal’s page is served', async () => {
  const port = await freePort();
  const server = serve({
    fetch: codecEndpoint({ codec, namespace: 'dondoc', page: PAGE, port }).fetch,
    hostname: '127.0.0.1',
    port,
  });
  await once(server, 'listening');
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
  const statusFor = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { ...HEADERS, host, origin: PAGE };
      const sent = request(
        { port, host: '127.0.0.1', path: '/encode', method: 'POST', headers },
        (answer) => resolve(answer.resume().statusCode),
      );
      sent.once('error', reject).end(JSON.stringify({ payloads: [PLAIN] }));
    });
  expect([await statusFor(`127.0.0.1:${port}`), await statusFor(`evil.example:${port}`)]).toEqual([
    200, 403,
  ]);
  server.close();
});
