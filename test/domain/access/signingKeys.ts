import { createSecretKey } from 'node:crypto';
import type { SigningKeys } from '../../../domain/access/sealed.ts';

/** Keys of these ids, the first of them the current one; equal ids have equal keys. */
export function signingKeys(...ids: [string, ...string[]]): SigningKeys {
  const keys = new Map(ids.map((id) => [id, createSecretKey(Buffer.from(id.padEnd(32, '*')))]));
  return { current: ids[0], keys };
}
