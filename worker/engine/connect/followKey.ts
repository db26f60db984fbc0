import { readFileSync } from 'node:fs';
import type { ServerAddress } from './connection.ts';

interface Keyed {
  setApiKey(key: string): unknown;
  close(): Promise<void>;
}

/** Half the shortest overlap of an old and a new key that makes sense. */
const LOOK_EVERY_MS = 5000;

/**
 * Gives a connection the new key when its file changes, so that a key can be renewed under a
 * running worker: write the new one, wait ten seconds, take the old one back.
 */
export function followKey<C extends Keyed>(
  { apiKey, apiKeyFile: file }: ServerAddress,
  connection: C,
): C {
  if (!file) return connection;
  let inUse = apiKey;
  const look = (): void => {
    const key = keyIn(file);
    if (key === null || key === inUse) return;
    inUse = key;
    connection.setApiKey(key);
  };
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  const close = connection.close.bind(connection);
  connection.close = () => {
    clearInterval(timer);
    return close();
  };
  return connection;
}

/** Empty or gone, as between two writes, means: keep the one there is. */
function keyIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
