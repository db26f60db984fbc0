import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from '../domain/text/text.ts';
import { ConfigFaults, type Fault } from './load/faults.ts';
import { readSource, type Source } from './load/source.ts';
import { check, type Locate } from './load/validate.ts';
import { type Environment, overlay, variableFor } from './settings/environment.ts';
import { resolveSettings, type Settings } from './settings/resolve.ts';
import { type RawSettings, settingsSchema } from './settings/schema.ts';

export { redacted, SAMPLE_AGENCY, SAMPLE_PLAN, type Settings } from './settings/resolve.ts';

export interface SettingsInput {
  /** Default: the process's own. */
  env?: Environment;
  /** Relative paths in variables and options start here; default: the working directory. */
  cwd?: string;
  /** `--config FILE`. */
  config?: string;
}

const configFile = ({ config }: SettingsInput, env: Environment, cwd: string): string | null => {
  const named = config ?? env.DONDOC_CONFIG;
  if (named) return path.resolve(cwd, named);
  const usual = path.join(cwd, 'dondoc.yaml');
  return existsSync(usual) ? usual : null;
};

const locate =
  (source: Source | null, env: Environment): Locate =>
  (at) => {
    const variable = variableFor(env, at);
    // What a variable holds may be a secret: a fault names the variable, never its value.
    if (variable) return { place: variable, line: null, written: '' };
    return {
      place: source?.file ?? 'dondoc.yaml',
      line: source?.lineOf(at) ?? null,
      written: source?.writtenAt(at) ?? '',
    };
  };

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWritten = (value: unknown, [key, ...rest]: readonly string[]): boolean =>
  key === undefined || (isGroup(value) && key in value && isWritten(value[key], rest));

/** Settings files get copied, mailed and committed; a secret in one is refused. */
const secretsIn = (source: Source | null, fromFile: unknown): Fault[] =>
  (
    [
      [['temporal', 'apiKey'], 'apiKeyFile', 'DONDOC_TEMPORAL_API_KEY'],
      [['mail', 'password'], 'passwordFile', 'DONDOC_SMTP_PASSWORD'],
      [['encryption', 'keys'], 'keysFile', 'DONDOC_ENCRYPTION_KEYS'],
      [['web', 'oidc', 'clientSecret'], 'clientSecretFile', 'DONDOC_OIDC_CLIENT_SECRET'],
    ] as const
  )
    .filter(([at]) => isWritten(fromFile, at))
    .map(([at, fileKey, variable]) => ({
      place: source?.file ?? '',
      line: source?.lineOf(at) ?? null,
      value: at.join('.'),
      said: text(
        `không ghi bí mật ở đây; dùng ${fileKey} hoặc biến ${variable}`,
        `no secrets here; use ${fileKey} or the variable ${variable}`,
      ),
    }));

const raw = (source: Source | null, env: Environment): RawSettings => {
  if (source && source.faults.length > 0) throw new ConfigFaults(source.faults);
  // An empty file says nothing, which is allowed: every setting has a default.
  const fromFile = source?.value ?? {};
  const secrets = secretsIn(source, fromFile);
  const given = isGroup(fromFile) ? overlay(fromFile, env) : fromFile;
  const { value, faults } = check(settingsSchema, given, locate(source, env));
  if (value === undefined || secrets.length > 0) throw new ConfigFaults([...faults, ...secrets]);
  return value;
};

/**
 * The settings of this process, from `--config`, `DONDOC_CONFIG` or `./dondoc.yaml` and the
 * environment, which wins. Paths come back absolute: those in the file start at the file's folder.
 * The only reader of the environment.
 * @throws ConfigFaults with every fault at once
 */
export const readSettings = (input: SettingsInput = {}): Settings => {
  const env = input.env ?? process.env;
  const cwd = input.cwd ?? process.cwd();
  const file = configFile(input, env, cwd);
  const source = file === null ? null : readSource(file, file, 'required');
  return resolveSettings(raw(source, env), {
    file,
    cwd,
    setByVariable: (at) => variableFor(env, at) !== undefined,
  });
};
