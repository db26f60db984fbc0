import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../../../config/agency.ts';
import { ROOT } from '../../../../config/root.ts';
import type { Language } from '../../../../domain/text/text.ts';

/** The Word templates there are, by the names of their files. */
export type TemplateName = 'bao-cao-giao-ban-tuan' | 'danh-sach-nhiem-vu';

const ENDINGS: Record<Language, string> = { vi: '.docx', en: '.en.docx' };

/** A template's bytes, and what it is called in sentences. */
export interface TemplateFile {
  file: string;
  bytes: Buffer;
}

/** Of an agency's folder where it has one of its own, in `templates/`; else the one that ships. */
export function templateOf(
  { dir }: Pick<Agency, 'dir'>,
  name: TemplateName,
  language: Language,
): TemplateFile {
  const file = path.join('templates', `${name}${ENDINGS[language]}`);
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
