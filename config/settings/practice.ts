import path from 'node:path';
import { portOf } from './fields.ts';
import { type Settings, WEB_KEYS_FILE } from './resolve.ts';

/** So that practice and the office itself run side by side. */
const PORTS_BESIDE = 10;

/** Behind the names of what the office has: its data folder, its namespace. */
const BESIDE = '-practice';

/**
 * The settings of a practice of the same office: a data folder and a namespace beside the real
 * ones, ports of its own, and nothing that others watch. Whatever is done there, the real plan's
 * ids stay unused.
 */
export const forPractice = (settings: Settings): Settings => ({
  ...settings,
  practice: true,
  dataDir: `${settings.dataDir}${BESIDE}`,
  temporal: { ...settings.temporal, namespace: `${settings.temporal.namespace}${BESIDE}` },
  engine: {
    ...settings.engine,
    port: beside(settings.engine.port),
    uiPort: beside(settings.engine.uiPort),
  },
  metrics: { address: null },
  health: { address: null },
  web: {
    address: `127.0.0.1:${beside(portOf(settings.web.address))}`,
    publicUrl: null,
    keysFile: path.join(`${settings.dataDir}${BESIDE}`, WEB_KEYS_FILE),
    // Its address is not the one that the accounts’ system knows.
    oidc: null,
    mailSignIn: true,
  },
});

/** The office's own data folder, which is what is typed, by that of its practice. */
export const besidePractice = (dataDir: string): string =>
  dataDir.endsWith(BESIDE) ? dataDir.slice(0, -BESIDE.length) : dataDir;

const LAST_PORT = 65_535;

const beside = (port: number): number =>
  port + PORTS_BESIDE <= LAST_PORT ? port + PORTS_BESIDE : port - PORTS_BESIDE;
