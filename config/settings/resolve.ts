import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../domain/text/text.ts';
import { text } from '../../domain/text/text.ts';
import { ConfigFaults, type Fault } from '../load/faults.ts';
import type { Path } from '../load/source.ts';
import { ROOT } from '../root.ts';
import type { RawSettings } from './schema.ts';

/**
 * TLS towards a cluster; all files are PEM. An empty object means the system's certificate
 * authorities.
 */
export interface TlsFiles {
  caFile?: string;
  certFile?: string;
  keyFile?: string;
  serverName?: string;
}

/** A provider of OpenID Connect, and as whom the page stands there. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call these accounts; null: no name is shown. */
  label: string | null;
}

/** What one process runs with. All paths are absolute. */
export interface Settings {
  /** The file they were read from, if there was one. */
  file: string | null;
  dataDir: string;
  /** A practice of the office: all mails go to the coordinator. */
  practice: boolean;
  language: Language;
  temporal: {
    /** `host:port` of a cluster; null for the embedded server. */
    address: string | null;
    namespace: string;
    /** Null: without TLS. An API key brings it along. */
    tls: TlsFiles | null;
    apiKey: string | null;
    /** Where the key was read from, to be looked at again; null when a variable gave it. */
    apiKeyFile: string | null;
  };
  /** `ui`: Temporal's own page is shown, on `uiPort`. */
  engine: { executable: string | null; port: number; ui: boolean; uiPort: number };
  /** Whose accounts of the operating system these are: account → person's id. */
  accounts: Record<string, string>;
  /** Agency folders. */
  agencies: string[];
  mail: {
    transport: 'outbox' | 'smtp';
    host: string;
    port: number;
    /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
    secure: boolean;
    user: string | null;
    password: string | null;
    /**
     * PEM of the authority that signed the server's certificate; null: the system's authorities.
     */
    caFile: string | null;
    from: string;
  };
  /**
   * Where the keys of payload encryption are, or the keys themselves; both null: payloads are
   * written in the clear.
   */
  encryption: { keysFile: string | null; keys: string | null };
  /** Where Prometheus reads, `host:port`; null: nowhere. */
  metrics: { address: string | null };
  /** Where `/healthz` and `/readyz` answer, `host:port`; null: nowhere. */
  health: { address: string | null };
  web: {
    /** Where the page listens, `host:port`. */
    address: string;
    /**
     * What browsers call it, `https://dondoc.xa.example.vn`; null: this machine alone reaches it.
     */
    publicUrl: string | null;
    /** Where the keys of its links and sessions are; made when first needed. */
    keysFile: string;
    /** Whose accounts people may sign in with; null: by mail alone. */
    oidc: OidcSettings | null;
    /** Whether people may sign in by mail. */
    mailSignIn: boolean;
  };
  log: { level: 'trace' | 'debug' | 'info' | 'warn' | 'error'; format: 'auto' | 'json' | 'pretty' };
}

export interface Origin {
  file: string | null;
  cwd: string;
  setByVariable: (at: Path) => boolean;
}

/** The agency the product shows itself with. */
export const SAMPLE_AGENCY = path.join(ROOT, 'config/sample/agency');

/** A plan of that agency that names no year: the year is given when it is started. */
export const SAMPLE_PLAN = path.join(ROOT, 'config/sample/ke-hoach.txt');

/**
 * In the folder of the encryption keys; without those in the data folder, which no backup takes
 * whole.
 */
export const WEB_KEYS_FILE = 'web-keys';

const absolute = (origin: Origin, at: Path, value: string): string =>
  path.resolve(
    origin.file === null || origin.setByVariable(at) ? origin.cwd : path.dirname(origin.file),
    value,
  );

const secretIn = (file: string, faults: Fault[]): string | null => {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    const said = text(
      'tệp bí mật trống; ghi mật khẩu hoặc khóa vào đó',
      'the secret’s file is empty; put the secret there',
    );
    if (secret === '') faults.push({ place: file, line: null, value: '', said });
    return secret;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const said = text(
      `không đọc được tệp bí mật (${code})`,
      `the secret's file cannot be read (${code})`,
    );
    faults.push({ place: file, line: null, value: '', said });
    return null;
  }
};

type Secret = { given: string | undefined; file: string | undefined; at: Path };

const secret = (origin: Origin, { given, file, at }: Secret, faults: Fault[]): string | null =>
  given ?? (file === undefined ? null : secretIn(absolute(origin, at, file), faults));

const tlsFiles = (origin: Origin, tls: RawSettings['temporal']['tls']): TlsFiles | null => {
  if (tls === undefined || tls === false) return null;
  if (tls === true) return {};
  const { serverName, ...files } = tls;
  const entries = Object.entries(files).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const resolved = Object.fromEntries(
    entries.map(([key, file]) => [key, absolute(origin, ['temporal', 'tls', key], file)]),
  );
  return serverName === undefined ? resolved : { ...resolved, serverName };
};

function oidcOf(
  origin: Origin,
  raw: RawSettings['web']['oidc'],
  faults: Fault[],
): OidcSettings | null {
  if (raw === undefined) return null;
  const { issuer, clientId, clientSecret: given, clientSecretFile: file, label = null } = raw;
  const at = ['web', 'oidc', 'clientSecretFile'];
  return {
    issuer,
    clientId,
    label,
    clientSecret: secret(origin, { given, file, at }, faults) ?? '',
  };
}

/**
 * Makes paths absolute and reads secrets from their files. @throws ConfigFaults when a secret's
 * file cannot be read
 */
export const resolveSettings = (raw: RawSettings, origin: Origin): Settings => {
  const faults: Fault[] = [];
  const { apiKeyFile: keyFile, tls, ...temporal } = raw.temporal;
  const at = ['temporal', 'apiKeyFile'];
  const apiKey = secret(origin, { given: temporal.apiKey, file: keyFile, at }, faults);
  const { password, passwordFile, tls: mailTls, ...mail } = raw.mail;
  const { keys, keysFile } = raw.encryption;
  const { executable } = raw.engine;
  const dataDir = absolute(origin, ['dataDir'], raw.dataDir);
  const encryptionKeys =
    keysFile === undefined ? null : absolute(origin, ['encryption', 'keysFile'], keysFile);
  const settings: Settings = {
    file: origin.file,
    dataDir,
    practice: raw.practice,
    language: raw.language,
    temporal: {
      ...temporal,
      tls: tlsFiles(origin, tls ?? apiKey !== null),
      apiKey,
      apiKeyFile:
        temporal.apiKey === undefined && keyFile !== undefined
          ? absolute(origin, at, keyFile)
          : null,
    },
    engine: {
      ...raw.engine,
      executable: executable && absolute(origin, ['engine', 'executable'], executable),
    },
    accounts: raw.accounts,
    agencies: raw.agencies?.map((dir) => absolute(origin, ['agencies'], dir)) ?? [SAMPLE_AGENCY],
    mail: {
      ...mail,
      caFile:
        mailTls.caFile === undefined
          ? null
          : absolute(origin, ['mail', 'tls', 'caFile'], mailTls.caFile),
      password: secret(
        origin,
        { given: password, file: passwordFile, at: ['mail', 'passwordFile'] },
        faults,
      ),
    },
    encryption: { keysFile: encryptionKeys, keys: keys ?? null },
    metrics: raw.metrics,
    health: raw.health,
    web: {
      address: raw.web.address,
      publicUrl: raw.web.publicUrl && new URL(raw.web.publicUrl).origin,
      keysFile:
        raw.web.keysFile === undefined
          ? path.join(
              encryptionKeys === null ? dataDir : path.dirname(encryptionKeys),
              WEB_KEYS_FILE,
            )
          : absolute(origin, ['web', 'keysFile'], raw.web.keysFile),
      oidc: oidcOf(origin, raw.web.oidc, faults),
      mailSignIn: raw.web.mailSignIn,
    },
    log: raw.log,
  };
  if (faults.length > 0) throw new ConfigFaults(faults);
  return settings;
};

/** The settings with secrets blotted out, for logs and `doctor`. */
export const redacted = (settings: Settings): Settings => ({
  ...settings,
  temporal: { ...settings.temporal, apiKey: settings.temporal.apiKey && '***' },
  encryption: { ...settings.encryption, keys: settings.encryption.keys && '***' },
  mail: { ...settings.mail, password: settings.mail.password && '***' },
  web: {
    ...settings.web,
    oidc: settings.web.oidc && { ...settings.web.oidc, clientSecret: '***' },
  },
});
