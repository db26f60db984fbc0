/** What short ids are made of, in order. */
export const KEY_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * The short id people type: seven characters of Crockford's base 32 from an FNV-1a hash of the
 * workflow id. 35 bits: among 10,000 tasks two share one about once in 700 agencies, and then the
 * full id tells them apart.
 */
export function shortKey(id: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(id))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  let key = '';
  for (let bits = hash >> 29n; key.length < 7; bits >>= 5n) key += KEY_LETTERS[Number(bits & 31n)];
  return key;
}
