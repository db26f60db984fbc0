import type { Settings } from './resolve.ts';

/** So that practice and the office itself run side by side. */
const PORTS_BESIDE = 10;

/**
 * The settings of a practice of the same office: a data folder and a namespace beside the real ones,
 * ports of its own, and nothing that others watch. Whatever is done there, the real plan's ids stay
 * unused.
 */
export const forPractice = (settings: Settings): Settings => ({
  ...settings,
  practice: true,
  dataDir: `${settings.dataDir}-practice`,
  temporal: { ...settings.temporal, namespace: `${settings.temporal.namespace}-practice` },
  engine: {
    ...settings.engine,
    port: beside(settings.engine.port),
    uiPort: beside(settings.engine.uiPort),
  },
  metrics: { address: null },
  health: { address: null },
});

const LAST_PORT = 65_535;

const beside = (port: number): number =>
  port + PORTS_BESIDE <= LAST_PORT ? port + PORTS_BESIDE : port - PORTS_BESIDE;
