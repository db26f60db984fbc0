import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AgencyRegistry } from '../../config/registry.ts';
import type { Manifest } from './manifest.ts';

/** Which folder a restored agency is served from. */
export interface ServedFrom {
  code: string;
  dir: string;
  /** The data folder's own list must name it: the settings do not. */
  listed: boolean;
}

/**
 * Every agency of a backup is served after the restore: from the folder the settings name, else
 * from where it was, if it is still there, else from the copy in the backup.
 */
export function servedFrom(
  { agencies }: Manifest,
  registry: AgencyRegistry,
  kept: string,
): ServedFrom[] {
  const known = new Map(registry.all().map(({ directory, dir }) => [directory.agency, dir]));
  return agencies.map(({ code, dir }) => {
    const named = known.get(code);
    if (named !== undefined) return { code, dir: named, listed: false };
    const there = existsSync(path.join(dir, 'agency.yaml'));
    return { code, dir: there ? dir : path.join(kept, 'agencies', code), listed: true };
  });
}
