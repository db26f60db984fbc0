import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** Keys by their ids; the current one signs, all of them are known. */
export interface SigningKeys {
  current: string;
  keys: ReadonlyMap<string, KeyObject>;
}

/** What a sealed word is for. One made for one purpose is nothing for another. */
export type Purpose =
  | 'mail-link'
  | 'list-link'
  | 'first-link'
  | 'sign-in-asked'
  | 'sign-in-link'
  | 'oidc-trip'
  | 'oidc-mailbox'
  | 'session'
  | 'calendar';

/** Longer than any that was made. */
const LONGEST = 1024;
const FORM = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})$/;

/**
 * Fields under a signature, as one word that fits an address: `body.signature`, both base64url. The
 * fields can be read by anybody, and changed by nobody who has no key. The same fields, purpose and
 * key always make the same word.
 */
export function sealed(
  purpose: Purpose,
  fields: readonly string[],
  { current, keys }: SigningKeys,
): string {
  const key = keys.get(current);
  if (!key) throw new TypeError(`the current key "${current}" is not among the keys`);
  const body = Buffer.from(JSON.stringify([current, ...fields]), 'utf8').toString('base64url');
  return `${body}.${signatureOf(purpose, body, key).toString('base64url')}`;
}

/**
 * The fields of a word that was sealed for this purpose with a key that is still known; null for
 * anything else, also for another spelling of the same bytes. How long it takes tells nothing of
 * the signature it should have had.
 */
export function opened(
  purpose: Purpose,
  word: string,
  { keys }: Pick<SigningKeys, 'keys'>,
): string[] | null {
  if (word.length > LONGEST) return null;
  const [, body = '', signature = ''] = FORM.exec(word) ?? [];
  const [keyId = '', ...fields] = fieldsIn(body) ?? [];
  const key = keys.get(keyId);
  const given = bytesOf(signature);
  if (!key || !given || !timingSafeEqual(signatureOf(purpose, body, key), given)) return null;
  return fields;
}

/**
 * A number from 0 to below `limit` that belongs to a sealed word, and that nobody without the key
 * can tell from it. Null where the word does not open.
 */
export function numberOf(
  purpose: Purpose,
  word: string,
  limit: number,
  { keys }: Pick<SigningKeys, 'keys'>,
): number | null {
  if (opened(purpose, word, { keys }) === null) return null;
  const [keyId = ''] = fieldsIn(word.split('.')[0] ?? '') ?? [];
  const key = keys.get(keyId);
  if (!key) return null;
  return (
    createHmac('sha256', key).update(`dondoc/1 number\n${word}`).digest().readUIntBE(0, 6) % limit
  );
}

const signatureOf = (purpose: Purpose, body: string, key: KeyObject): Buffer =>
  createHmac('sha256', key).update(`dondoc/1 ${purpose}\n${body}`).digest();

/** Null where the letters are not how these bytes are written: four last letters mean the same. */
function bytesOf(letters: string): Buffer | null {
  const bytes = Buffer.from(letters, 'base64url');
  return bytes.length > 0 && bytes.toString('base64url') === letters ? bytes : null;
}

function fieldsIn(body: string): string[] | null {
  try {
    const fields: unknown = JSON.parse(bytesOf(body)?.toString('utf8') ?? '');
    const isList = Array.isArray(fields) && fields.every((field) => typeof field === 'string');
    return isList ? fields : null;
  } catch {
    return null;
  }
}
