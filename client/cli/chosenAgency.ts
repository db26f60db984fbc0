import { existsSync } from 'node:fs';
import type { Agency } from '../../config/agency.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import type { AgencyRegistry } from '../../config/registry.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

const isFolder = (named: string): boolean => named.includes('/') || existsSync(named);

/** The agency that `--agency` names: a folder, which is read but not yet served, or the code of one that is. */
export function readAgency(registry: AgencyRegistry, named: string): Agency {
  return isFolder(named) ? loadAgency(named) : registry.get(named);
}

/** The same; without a name the only agency there is. */
export function chosenAgency(registry: AgencyRegistry, named: string | undefined): Agency {
  return named ? readAgency(registry, named) : onlyAgency(registry);
}

/** The same, served from now on. */
export function servedAgency(registry: AgencyRegistry, named: string | undefined): Agency {
  if (named) return isFolder(named) ? registry.register(named) : registry.get(named);
  return onlyAgency(registry);
}

function onlyAgency(registry: AgencyRegistry): Agency {
  const [only, ...others] = registry.all();
  if (only && others.length === 0) return only;
  const codes = registry.all().map(({ directory }) => directory.agency);
  throw new Refusal(
    text(
      `Có ${codes.length} cơ quan (${codes.join(', ')}); chọn một bằng --agency.`,
      `There are ${codes.length} agencies (${codes.join(', ')}); choose one with --agency.`,
    ),
  );
}

/** The codes a list is about: the one that was named, or all. */
export function agencyCodes(registry: AgencyRegistry, named: string | undefined): string[] {
  if (named) return [readAgency(registry, named).directory.agency];
  return registry.all().map(({ directory }) => directory.agency);
}
