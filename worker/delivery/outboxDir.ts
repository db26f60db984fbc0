import path from 'node:path';
import type { Settings } from '../../config/settings.ts';

/** Where mails lie when nothing sends them: `.eml` files that any mail program opens. */
export const outboxDir = ({ dataDir }: Pick<Settings, 'dataDir'>): string =>
  path.join(dataDir, 'outbox');
