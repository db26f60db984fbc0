import path from 'node:path';
import type { DataConverter } from '@temporalio/common';
import type { Keys } from '../../config/keys/keyRing.ts';
import { ROOT } from '../../config/root.ts';
import type { Settings } from '../../config/settings.ts';
import { readKeys } from './keys.ts';
import { createPayloadCodec } from './payloadCodec.ts';

const SEALING_FAILURES = path.join(ROOT, 'worker/codec/failureConverter.cjs');

/**
 * How every client and worker of these settings writes and reads payloads. Without keys it writes
 * in the clear, and still says what is missing when it meets something encrypted. Throws a Refusal
 * when the keys cannot be read.
 */
export function dataConverterOf(settings: Pick<Settings, 'encryption'>): DataConverter {
  const { encryption } = settings;
  if (encryption.keys === null && encryption.keysFile === null)
    return { payloadCodecs: [createPayloadCodec(null)] };
  const keys: Keys = () => readKeys(encryption);
  return { payloadCodecs: [createPayloadCodec(keys)], failureConverterPath: SEALING_FAILURES };
}
