import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../../config/agency.ts';
import { AGENCY_FILES, loadAgency } from '../../../config/load/loadAgency.ts';
import type { AgencyRegistry } from '../../../config/registry.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/**
 * Whether a folder is meant, not a code. Refuses one that holds nothing of an agency: it is
 * misspelled.
 */
function isFolder(named: string): boolean {
  if (AGENCY_FILES.some((name) => existsSync(path.join(named, name)))) return true;
  if (!named.includes('/')) return false;
  throw new Refusal(
    text(
      `“${named}” không phải là thư mục cơ quan (không có agency.yaml); kiểm tra đường dẫn sau --agency.`,
      `"${named}" is no agency's folder (it has no agency.yaml); check the path after --agency.`,
    ),
  );
}

/**
 * The agency that `--agency` names: a folder, which is read but not yet served, or the code of one
 * that is.
 */
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
  // A folder with a fault is missing among them: without it another one might be taken for the only
  // one.
  const [fault] = registry.faults();
  if (fault) throw fault;
  const all = registry.all();
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  if (!only)
    throw new Refusal(
      text(
        'Chưa khai cơ quan nào; ghi thư mục cơ quan bằng --agency, hoặc dòng agencies trong dondoc.yaml.',
        'No agency is declared; give its folder with --agency, or on the line agencies of dondoc.yaml.',
      ),
    );
  const names = all.map(({ directory }) => `${directory.agency} (${directory.name})`).join(', ');
  throw new Refusal(
    text(
      `Có ${all.length} cơ quan: ${names}; chọn một, ví dụ --agency ${only.directory.agency}.`,
      `There are ${all.length} agencies: ${names}; choose one, e.g. --agency ${only.directory.agency}.`,
    ),
  );
}

/** The codes a list is about: the one that was named, or all. */
export function agencyCodes(registry: AgencyRegistry, named: string | undefined): string[] {
  if (named) return [readAgency(registry, named).directory.agency];
  return registry.all().map(({ directory }) => directory.agency);
}
