import path from 'node:path';
import { type Calling, shell } from '../../config/hint.ts';
import { ROOT } from '../../config/root.ts';
import { readSettings, type Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import type { GlobalOptions } from './cliContext.ts';

/** Where and by what words a process was started. */
export interface Start {
  script: string | undefined;
  cwd: string;
  /** The variable PATH. */
  path: string;
}

/** How a command line was called: what of it a hint repeats. */
export function callingOf(
  { config, data, agency, practice }: GlobalOptions,
  start: Start,
): Calling {
  const usual = settingsOf(config);
  return {
    program: programOf(start),
    config: config && path.resolve(config) === path.resolve('dondoc.yaml') ? undefined : config,
    data: data && path.resolve(data) === usual?.dataDir ? undefined : data,
    agency,
    practice: practice || usual?.practice,
  };
}

/**
 * Within its own folder npx means this program; elsewhere it would ask the registry for another.
 */
export function programOf({ script, cwd, path: places }: Start): string {
  if (script === undefined || cwd === ROOT) return 'npx dondoc';
  if (/\.m?js$/u.test(script)) return `node ${shell(script)}`;
  const isOnPath = places.split(path.delimiter).includes(path.dirname(script));
  return isOnPath ? path.basename(script) : shell(script);
}

/** Null where the settings cannot be read, which the command itself tells. */
function settingsOf(config: string | undefined): Settings | null {
  try {
    return readSettings(config ? { config } : {});
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
