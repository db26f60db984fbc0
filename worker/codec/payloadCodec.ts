import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { KeyRing, Keys } from '../../config/keys/keyRing.ts';
import { Refusal } from '../../domain/text/refusal.ts';

import { doesNotOpen, unknownKey } from './said.ts';

/** The payload as bytes, and back. The module is CommonJS: it has no named exports here. */
const { Payload: Bytes } = proto.temporal.api.common.v1;

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TAG = { authTagLength: TAG_BYTES };

const bytes = (words: string): Uint8Array => Buffer.from(words, 'utf8');
const words = (value: Uint8Array | null | undefined): string =>
  Buffer.from(value ?? []).toString('utf8');

/**
 * Encrypts every payload with the current key (AES-256-GCM: nonce, ciphertext, tag; the key's id is
 * bound to them) and reads what any key wrote; keys are read again when one is missing. Payloads in
 * the clear are read as they are, so that it can be turned on later; without keys (null) they are
 * written so too. Throws a Refusal that names the key's id.
 */
export function createPayloadCodec(keys: Keys | null): PayloadCodec {
  let ring = keys?.() ?? null;
  const keyOf = (id: string): KeyObject => {
    if (keys && !ring?.keys.has(id)) ring = keys();
    const key = ring?.keys.get(id);
    if (!key) throw new Refusal(unknownKey(id));
    return key;
  };
  const decoded = (payload: Payload): Payload =>
    words(payload.metadata?.encoding) === ENCODING ? open(payload, keyOf) : payload;
  return {
    encode: async (payloads) => {
      const writing = ring;
      return writing ? payloads.map((payload) => seal(payload, writing)) : payloads;
    },
    decode: async (payloads) => payloads.map(decoded),
  };
}

function seal(payload: Payload, { current, keys }: KeyRing): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keys.get(current) as KeyObject, nonce, TAG).setAAD(
    bytes(current),
  );
  const plain = Bytes.encode(payload).finish();
  const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: bytes(ENCODING), 'key-id': bytes(current) }, data };
}

function open({ metadata, data }: Payload, keyOf: (id: string) => KeyObject): Payload {
  const id = words(metadata?.['key-id']);
  const key = keyOf(id);
  const sealed = Buffer.from(data ?? []);
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), TAG)
      .setAAD(bytes(id))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]);
    return Bytes.decode(plain) as Payload;
  } catch {
    throw new Refusal(doesNotOpen(id));
  }
}
