import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import type { Settings } from '../../config/settings.ts';
import { parseKeys } from './keys.ts';
import { createPayloadCodec } from './payloadCodec.ts';

/** Packed into the workflow bundle too, where payloads are encrypted. */
export const SEALING_FAILURES = fileURLToPath(new URL('./failureConverter.cjs', import.meta.url));

export const isSealed = ({ encryption }: Pick<Settings, 'encryption'>): boolean => encryption.keys !== null;

/**
 * How every client and worker of these settings writes and reads payloads. Throws a Refusal when the keys cannot be
 * read.
 */
export function dataConverterOf(settings: Pick<Settings, 'encryption'>): DataConverter {
  const { keys } = settings.encryption;
  return {
    payloadCodecs: [createPayloadCodec(keys === null ? null : parseKeys(keys))],
    ...(isSealed(settings) ? { failureConverterPath: SEALING_FAILURES } : {}),
  };
}
