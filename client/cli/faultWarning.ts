import { existsSync } from 'node:fs';
import type { Agency } from '../../config/agency.ts';
import { hint } from '../../config/hint.ts';
import { AGENCY_FILES, loadAgency } from '../../config/load/loadAgency.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { type GlobalOptions, readOnly } from './cliContext.ts';

/** Tells them whole by themselves, or has nothing to do with agencies. */
const QUIET: readonly string[] = ['doctor', 'keys', 'new', 'codec', 'restore'];

/**
 * Said on top of every command, on stderr: agencies work although something in their files is
 * wrong. What stops a command the command says itself.
 */
export function warnOfFaults(name: string, options: GlobalOptions): void {
  if (QUIET.includes(name)) return;
  try {
    const { registry, language } = readOnly(options);
    const named = options.agency;
    const agencies = named && isFolder(named) ? [loadAgency(named)] : registry.all();
    for (const agency of agencies)
      if (agency.faults.length > 0) console.error(faultWarning(agency)[language]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const isFolder = (named: string): boolean =>
  AGENCY_FILES.some((file) => existsSync(`${named}/${file}`));

/** One line for all that is wrong in an agency's files. */
export function faultWarning({ directory, faults }: Agency): Text {
  const places = faults.map(({ place, line }) => (line === null ? place : `${place}:${line}`));
  const shown = [...new Set(places)];
  const first = `${shown.slice(0, SHOWN).join(', ')}${shown.length > SHOWN ? ', …' : ''}`;
  const n = faults.length;
  return text(
    `! ${directory.name}: ${n} chỗ ghi sai trong tệp cơ quan (${first}); chi tiết: ${hint('doctor')}`,
    `! ${directory.name}: ${n} ${n === 1 ? 'fault' : 'faults'} in the agency's files (${first}); see ${hint('doctor')}`,
  );
}

const SHOWN = 5;
