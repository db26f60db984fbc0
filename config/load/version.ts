import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Source } from './source.ts';

/** Eight hex digits of the files' names and bytes: the same files anywhere give the same digits. */
export const hashOf = (sources: Source[]): string => {
  const hash = createHash('sha256');
  for (const { file, bytes } of sources)
    hash.update(`${path.basename(file)}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 8);
};
