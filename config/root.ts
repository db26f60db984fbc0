import path from 'node:path';

/**
 * The project's folder. Sources (`config/`) and what they are built into (`dist/`) stand one folder
 * below it alike.
 */
export const ROOT = path.resolve(import.meta.dirname, '..');
