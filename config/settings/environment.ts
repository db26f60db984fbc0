import type { Path } from '../load/source.ts';

interface Variable {
  path: Path;
  read: (value: string) => unknown;
}

const asIs = (value: string): unknown => value;
/** What is no number is left as it is, for the schema to refuse. */
const asNumber = (value: string): unknown => (/^\d+$/.test(value) ? Number(value) : value);
const asFlag = (value: string): unknown =>
  ({ true: true, false: false, 1: true, 0: false })[value] ?? value;
const asList = (value: string): unknown => value.split(',').map((part) => part.trim());

/** The environment variables of the product and the settings they set. */
export const VARIABLES: Record<string, Variable> = {
  DONDOC_DATA: { path: ['dataDir'], read: asIs },
  DONDOC_PRACTICE: { path: ['practice'], read: asFlag },
  DONDOC_LANG: { path: ['language'], read: asIs },
  DONDOC_AGENCIES: { path: ['agencies'], read: asList },
  DONDOC_TEMPORAL_ADDRESS: { path: ['temporal', 'address'], read: asIs },
  DONDOC_TEMPORAL_NAMESPACE: { path: ['temporal', 'namespace'], read: asIs },
  DONDOC_TEMPORAL_TLS: { path: ['temporal', 'tls'], read: asFlag },
  DONDOC_TEMPORAL_API_KEY: { path: ['temporal', 'apiKey'], read: asIs },
  DONDOC_ENGINE: { path: ['engine', 'executable'], read: asIs },
  DONDOC_ENGINE_PORT: { path: ['engine', 'port'], read: asNumber },
  DONDOC_ENGINE_UI: { path: ['engine', 'ui'], read: asFlag },
  DONDOC_ENGINE_UI_PORT: { path: ['engine', 'uiPort'], read: asNumber },
  DONDOC_MAIL: { path: ['mail', 'transport'], read: asIs },
  DONDOC_SMTP_HOST: { path: ['mail', 'host'], read: asIs },
  DONDOC_SMTP_PORT: { path: ['mail', 'port'], read: asNumber },
  DONDOC_SMTP_SECURE: { path: ['mail', 'secure'], read: asFlag },
  DONDOC_SMTP_USER: { path: ['mail', 'user'], read: asIs },
  DONDOC_SMTP_PASSWORD: { path: ['mail', 'password'], read: asIs },
  DONDOC_SMTP_CA_FILE: { path: ['mail', 'tls', 'caFile'], read: asIs },
  DONDOC_MAIL_FROM: { path: ['mail', 'from'], read: asIs },
  DONDOC_ENCRYPTION_KEYS_FILE: { path: ['encryption', 'keysFile'], read: asIs },
  DONDOC_ENCRYPTION_KEYS: { path: ['encryption', 'keys'], read: asIs },
  DONDOC_METRICS: { path: ['metrics', 'address'], read: asIs },
  DONDOC_HEALTH: { path: ['health', 'address'], read: asIs },
  DONDOC_WEB: { path: ['web', 'address'], read: asIs },
  DONDOC_PUBLIC_URL: { path: ['web', 'publicUrl'], read: asIs },
  DONDOC_WEB_KEYS_FILE: { path: ['web', 'keysFile'], read: asIs },
  DONDOC_OIDC_ISSUER: { path: ['web', 'oidc', 'issuer'], read: asIs },
  DONDOC_OIDC_CLIENT_ID: { path: ['web', 'oidc', 'clientId'], read: asIs },
  DONDOC_OIDC_CLIENT_SECRET: { path: ['web', 'oidc', 'clientSecret'], read: asIs },
  DONDOC_OIDC_LABEL: { path: ['web', 'oidc', 'label'], read: asIs },
  DONDOC_MAIL_SIGN_IN: { path: ['web', 'mailSignIn'], read: asFlag },
  DONDOC_LOG_LEVEL: { path: ['log', 'level'], read: asIs },
  DONDOC_LOG_FORMAT: { path: ['log', 'format'], read: asIs },
};

export type Environment = Record<string, string | undefined>;

/** The variable that set the value at a path, if one did. */
export const variableFor = (env: Environment, path: Path): string | undefined =>
  Object.keys(VARIABLES).find((name) => {
    const set = VARIABLES[name]?.path ?? [];
    return env[name] && set.every((key, index) => path[index] === key);
  });

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withValue = (tree: Tree, [key, ...rest]: Path, value: unknown): Tree => {
  const name = String(key);
  if (rest.length === 0) return { ...tree, [name]: value };
  const inner = tree[name] ?? {};
  return isTree(inner) ? { ...tree, [name]: withValue(inner, rest, value) } : tree;
};

/** The file's settings with the environment's laid over them; empty variables count as not set. */
export const overlay = (fromFile: Tree, env: Environment): Tree =>
  Object.entries(VARIABLES).reduce((tree, [name, variable]) => {
    const value = env[name];
    return value ? withValue(tree, variable.path, variable.read(value)) : tree;
  }, fromFile);
