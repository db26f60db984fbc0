import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../../../config/agency.ts';
import { ROOT } from '../../../../config/root.ts';

/** The Word templates there are, by the names of their files. */
export type TemplateName = 'bao-cao-giao-ban-tuan' | 'danh-sach-nhiem-vu';

/** A template's bytes, and what it is called in sentences. */
export interface TemplateFile {
  file: string;
  bytes: Buffer;
}

/** Of an agency's folder where it has one of its own, in `templates/`; else the one that ships. */
export function templateOf({ dir }: Pick<Agency, 'dir'>, name: TemplateName): TemplateFile {
  const file = path.join('templates', `${name}.docx`);
  const own = dir === '' ? null : bytesIn(path.join(dir, file));
  return { file, bytes: own ?? readFileSync(path.join(ROOT, 'config', file)) };
}

function bytesIn(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
