import path from 'node:path';
import type { Settings } from './settings.ts';

/** Where it is written down who signed in and who was turned away, a file a year. */
export const auditFolder = ({ dataDir }: Pick<Settings, 'dataDir'>): string =>
  path.join(dataDir, 'audit');
