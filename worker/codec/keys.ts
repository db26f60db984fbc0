import { type KeyRing, parseKeys } from '../../config/keys/keyRing.ts';
import { keysIn } from '../../config/keys/keysFile.ts';
import { ENCRYPTION_KEYS } from '../../config/keys/kinds.ts';
import type { Settings } from '../../config/settings.ts';

/** The keys of payload encryption. Throws a Refusal that names file and line, never a key. */
export function readKeys({ keys, keysFile }: Settings['encryption']): KeyRing {
  if (keys !== null) return parseKeys(keys, 'DONDOC_ENCRYPTION_KEYS', ENCRYPTION_KEYS);
  return keysIn(keysFile ?? '', ENCRYPTION_KEYS);
}
