import { statSync } from 'node:fs';

/**
 * Of some files: changes whenever one of them is written, in place too, replaced, added or removed.
 * The time of a file's last change of any kind, which no program can set back, at its name.
 */
export const stampOf = (files: string[]): string =>
  files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return `${file} ${stat ? `${stat.ctimeMs}/${stat.size}/${stat.ino}` : '-'}`;
    })
    .join('\n');
