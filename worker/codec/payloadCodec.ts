import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import type { KeyRing } from './keys.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const bytes = (words: string): Uint8Array => Buffer.from(words, 'utf8');
const words = (value: Uint8Array | undefined): string => Buffer.from(value ?? []).toString('utf8');

/**
 * Encrypts every payload with the current key (AES-256-GCM; nonce, ciphertext, tag; the key's id is bound to them), and
 * reads what any key of the ring wrote. Payloads in the clear are read as they are, so that it can be turned on later.
 * Without a ring it writes in the clear, and says what is missing when it meets something encrypted.
 */
export function createPayloadCodec(ring: KeyRing | null): PayloadCodec {
  return {
    encode: async (payloads) => (ring ? payloads.map((payload) => seal(payload, ring)) : payloads),
    decode: async (payloads) =>
      payloads.map((payload) =>
        words(payload.metadata?.encoding ?? undefined) === ENCODING ? open(payload, ring) : payload,
      ),
  };
}

function seal(payload: Payload, { current, keys }: KeyRing): Payload {
  const key = keys.get(current);
  if (!key) throw unknownKey(current);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bytes(current));
  const plain = PayloadMessage.encode(payload).finish();
  const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: bytes(ENCODING), 'key-id': bytes(current) }, data };
}

function open({ metadata, data }: Payload, ring: KeyRing | null): Payload {
  const id = words(metadata?.['key-id'] ?? undefined);
  const key = ring?.keys.get(id);
  if (!key) throw unknownKey(id);
  const sealed = Buffer.from(data ?? []);
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES)).setAAD(bytes(id));
  try {
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return PayloadMessage.decode(plain) as Payload;
  } catch {
    throw doesNotOpen(id);
  }
}

const unknownKey = (id: string): Refusal =>
  new Refusal(
    text(
      `Dữ liệu được mã hóa bằng khóa “${id}”, không có trong cài đặt: thêm lại khóa này vào tệp khóa (encryption.keysFile).`,
      `The data was encrypted with the key "${id}", which the settings do not have: put it back into the keys file (encryption.keysFile).`,
    ),
  );

const doesNotOpen = (id: string): Refusal =>
  new Refusal(
    text(
      `Khóa “${id}” không mở được dữ liệu: khóa đã bị đổi mà giữ mã cũ, hoặc dữ liệu bị sửa. Hãy đặt lại đúng khóa ấy.`,
      `The key "${id}" does not open the data: the key was changed under the same id, or the data was. Put that very key back.`,
    ),
  );
