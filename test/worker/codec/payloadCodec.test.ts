import { randomBytes } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import { defaultPayloadConverter } from '@temporalio/common';
import { describe, expect, test } from 'vitest';
import { parseKeys } from '../../../config/keys/keyRing.ts';
import { ENCRYPTION_KEYS } from '../../../config/keys/kinds.ts';
import { createPayloadCodec } from '../../../worker/codec/payloadCodec.ts';
import { keyLine } from './keyLine.ts';

const A = keyLine('a');
const B = keyLine('b');
const codecOf = (...lines: string[]) =>
  createPayloadCodec(() => parseKeys(lines.join('\n'), 'khoa', ENCRYPTION_KEYS));
const clear = createPayloadCodec(null);
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueIn = (payload: Payload | undefined): unknown =>
  payload && defaultPayloadConverter.fromPayload(payload);
const keyIdOf = (payload: Payload | undefined): string =>
  Buffer.from(payload?.metadata?.['key-id'] ?? []).toString();

const VALUES = [
  'Nguyễn Văn Đôn',
  { title: 'Báo cáo', empty: null },
  undefined,
  [],
  new Uint8Array([0, 255, 1]),
];

async function sealed(value: unknown, ...lines: string[]): Promise<Payload & { data: Uint8Array }> {
  const [payload] = await codecOf(...lines).encode([payloadOf(value)]);
  return { ...payload, data: payload?.data ?? expect.fail('nothing encoded') };
}

/** The payload with one byte of its data changed. */
function tampered(payload: Payload, at: number): Payload {
  const data = Buffer.from(payload.data ?? []);
  data.writeUInt8(data.readUInt8(at) ^ 1, at);
  return { ...payload, data };
}

describe('an encrypted payload', () => {
  test('comes back as it was, whatever it carried, several at once and in order', async () => {
    const encoded = await codecOf(A).encode(VALUES.map(payloadOf));
    const decoded = await codecOf(A).decode(encoded);
    expect(decoded.map(valueIn)).toEqual(VALUES);
  });

  test('says that it is encrypted and with which key, and nothing else', async () => {
    const payload = await sealed({ title: 'Báo cáo rà soát' }, A);
    expect(Object.keys(payload.metadata ?? {}).sort()).toEqual(['encoding', 'key-id']);
    expect(Buffer.from(payload.metadata?.encoding ?? []).toString()).toBe('binary/encrypted');
    expect(keyIdOf(payload)).toBe('a');
    expect(Buffer.from(payload.data ?? []).toString()).not.toMatch(/json|title|Báo cáo/);
  });

  test('is another each time, for the same value', async () => {
    const encoded = await codecOf(A).encode(Array.from({ length: 1000 }, () => payloadOf('một')));
    expect(
      new Set(encoded.map(({ data }) => Buffer.from(data ?? []).toString('hex', 0, 12))).size,
    ).toBe(1000);
  });

  test('does not open when any part of it was changed', async () => {
    const payload = await sealed('một', A);
    for (const at of [0, 12, payload.data.length - 1])
      await expect(codecOf(A).decode([tampered(payload, at)])).rejects.toThrow(
        'The key "a" does not open the data',
      );
  });

  test('does not open when it was cut, down to nothing', async () => {
    const payload = await sealed('một', A);
    for (const length of [0, 11, 12, 20, 28, payload.data.length - 1])
      await expect(
        codecOf(A).decode([{ ...payload, data: payload.data.subarray(0, length) }]),
      ).rejects.toThrow('The key "a" does not open the data');
  });

  test('does not open under the id of another key, though that key is the same', async () => {
    const payload = await sealed('một', A);
    const twin = A.replace(/^a /, 'a2 ');
    const renamed = { ...payload, metadata: { ...payload.metadata, 'key-id': Buffer.from('a2') } };
    await expect(codecOf(A, twin).decode([renamed])).rejects.toThrow(
      'The key "a2" does not open the data',
    );
  });
});

describe('rotation', () => {
  test('the first key writes; what older ones wrote is read as long as they are kept', async () => {
    const old = await sealed('cũ', A);
    const both = codecOf(B, A);
    const [fresh] = await both.encode([payloadOf('mới')]);
    expect(keyIdOf(fresh)).toBe('b');
    expect((await both.decode([old, fresh ?? old])).map(valueIn)).toEqual(['cũ', 'mới']);
  });

  test('a key that is missing is named with the remedy', async () => {
    const old = await sealed('cũ', A);
    await expect(codecOf(B).decode([old])).rejects.toMatchObject({
      name: 'Refusal',
      said: { vi: expect.stringMatching(/khóa "a", không có trong cài đặt: thêm lại/) },
    });
  });

  test('another key under the same id is named, and neither key told', async () => {
    const other = keyLine('a');
    const old = await sealed('cũ', A);
    const error = await codecOf(other)
      .decode([old])
      .then(() => expect.fail('opened'), String);
    expect(error).toMatch(/key "a" does not open/);
    for (const line of [A, other]) expect(error).not.toContain(line.split(' ')[1]);
  });

  test('reaches a codec that runs: a key it lacks is looked up again', async () => {
    let lines = [A];
    const running = createPayloadCodec(() => parseKeys(lines.join('\n'), 'khoa', ENCRYPTION_KEYS));
    const fresh = await sealed('mới', B, A);
    await expect(running.decode([fresh])).rejects.toThrow('"b"');
    lines = [B, A];
    expect((await running.decode([fresh])).map(valueIn)).toEqual(['mới']);
    expect(keyIdOf((await running.encode([payloadOf('mới')]))[0])).toBe('b');
  });
});

describe('without keys', () => {
  test('payloads are written and read in the clear', async () => {
    const plain = [payloadOf('một')];
    expect(await clear.encode(plain)).toBe(plain);
    expect(await clear.decode(plain)).toEqual(plain);
  });

  test('what is encrypted is refused, and the key named', async () => {
    await expect(clear.decode([await sealed('một', A)])).rejects.toThrow(
      'encrypted with the key "a"',
    );
  });

  test('what was written so is read when encryption is turned on', async () => {
    expect((await codecOf(A).decode([payloadOf('trước')])).map(valueIn)).toEqual(['trước']);
  });
});

test('noise in place of an encrypted payload is refused, never returned', async () => {
  for (let round = 0; round < 200; round += 1) {
    const metadata = { encoding: Buffer.from('binary/encrypted'), 'key-id': Buffer.from('a') };
    const noise = { metadata, data: randomBytes(round) };
    await expect(codecOf(A).decode([noise])).rejects.toThrow('does not open');
  }
});
