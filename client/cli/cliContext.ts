import path from 'node:path';
import { AgencyRegistry } from '../../config/registry.ts';
import { forPractice } from '../../config/settings/practice.ts';
import { readSettings, type Settings } from '../../config/settings.ts';
import type { Language } from '../../domain/text/text.ts';

/** What every command understands. */
export interface GlobalOptions {
  lang?: Language;
  config?: string;
  data?: string;
  agency?: string;
  as?: string;
  ground?: string;
  json?: boolean;
  practice?: boolean;
}

/** What a command needs that asks no engine. */
export interface Ground {
  settings: Settings;
  registry: AgencyRegistry;
  language: Language;
}

/** Reads settings and agencies. Throws a Refusal with every fault in them. */
export function readOnly({ config, data, lang, practice }: GlobalOptions): Ground {
  const read = readSettings(config ? { config } : {});
  const real = data ? { ...read, dataDir: path.resolve(data) } : read;
  const settings = practice || real.practice ? forPractice(real) : real;
  return { settings, registry: registryFor(settings), language: lang ?? settings.language };
}

/** One for the same folders: what it read is looked at again, not read twice in one command. */
const registries = new Map<string, AgencyRegistry>();

function registryFor(settings: Settings): AgencyRegistry {
  const key = JSON.stringify([settings.agencies, settings.dataDir]);
  const registry = registries.get(key) ?? new AgencyRegistry(settings);
  registries.set(key, registry);
  return registry;
}
