import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { expect, test } from 'vitest';
import { codecEndpoint } from '../../../worker/codec/endpoint.ts';
import { newKeyLine, parseKeys } from '../../../worker/codec/keys.ts';
import { createPayloadCodec } from '../../../worker/codec/payloadCodec.ts';

const line = (id: string): string => `${id} ${randomBytes(32).toString('base64')}`;
const [a, b] = [line('a'), line('b')];
const codec = (keys: string) => createPayloadCodec(parseKeys(keys));
const payload = () => defaultPayloadConverter.toPayload({ title: 'Báo cáo hộ nghèo' });
const read = async (keys: string, sealed: Awaited<ReturnType<ReturnType<typeof codec>['encode']>>) =>
  (await codec(keys).decode(sealed)).map((one) => defaultPayloadConverter.fromPayload(one));

test('what is encrypted is unreadable, and read again with its key', async () => {
  const sealed = await codec(a).encode([payload()]);
  expect(Buffer.from(sealed[0]?.data ?? []).toString('utf8')).not.toContain('Báo cáo');
  expect(await read(a, sealed)).toEqual([{ title: 'Báo cáo hộ nghèo' }]);
});

test('after a rotation new payloads take the new key, and old ones are read as long as theirs is kept', async () => {
  const old = await codec(a).encode([payload()]);
  const fresh = await codec(`${b}\n${a}`).encode([payload()]);
  expect(Buffer.from(fresh[0]?.metadata?.['key-id'] ?? []).toString()).toBe('b');
  expect(await read(`${b}\n${a}`, [...old, ...fresh])).toHaveLength(2);
  await expect(read(b, old)).rejects.toThrow('the key "a", which the settings do not have');
});

test('a payload that was changed, or another key under the same id, is refused', async () => {
  const sealed = await codec(a).encode([payload()]);
  await expect(read(line('a'), sealed)).rejects.toThrow('does not open the data');
  const data = Buffer.from(sealed[0]?.data ?? []);
  data[20] = (data[20] ?? 0) ^ 1;
  await expect(read(a, [{ ...sealed[0], data }])).rejects.toThrow('does not open the data');
});

test('payloads in the clear are read as they are; without keys an encrypted one says what is missing', async () => {
  expect(await read(a, [payload()])).toEqual([{ title: 'Báo cáo hộ nghèo' }]);
  const sealed = await codec(a).encode([payload()]);
  await expect(createPayloadCodec(null).decode(sealed)).rejects.toThrow('was encrypted with the key "a"');
});

test('a keys file is refused by its line, and never shows the key', () => {
  expect(() => parseKeys('# nothing\n')).toThrow('There is no key');
  expect(() => parseKeys(`${a}\nb bm90LWxvbmctZW5vdWdo`)).toThrow(/^Encryption keys, line 2: must be "id key"/);
  expect(() => parseKeys(`${a}\n${a}`)).toThrow('line 2: the id a stands above');
  expect(parseKeys(newKeyLine('2026-11-21')).current).toMatch(/^k20261121-[0-9a-f]{6}$/);
});

test('Temporal’s page gets payloads opened; other pages and other names of this machine do not', async () => {
  const app = codecEndpoint({ codec: codec(a), origins: ['http://127.0.0.1:8239'], hosts: ['127.0.0.1:8240'] });
  const [sealed] = await codec(a).encode([payload()]);
  const text = (value: Uint8Array | null | undefined): string => Buffer.from(value ?? []).toString('base64');
  const metadata = Object.fromEntries(Object.entries(sealed?.metadata ?? {}).map(([key, value]) => [key, text(value)]));
  const body = JSON.stringify({ payloads: [{ metadata, data: text(sealed?.data) }] });
  const ask = (headers: Record<string, string>) => app.request('/decode', { method: 'POST', body, headers });
  const answer = await ask({ host: '127.0.0.1:8240', origin: 'http://127.0.0.1:8239' });
  expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8239');
  const { payloads } = (await answer.json()) as { payloads: { data: string }[] };
  expect(Buffer.from(payloads[0]?.data ?? '', 'base64').toString('utf8')).toContain('Báo cáo hộ nghèo');
  expect((await ask({ host: '127.0.0.1:8240', origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask({ host: 'evil.example:8240' })).status).toBe(403);
});
