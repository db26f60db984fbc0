import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../../../config/agency.ts';
import { ROOT } from '../../../../config/root.ts';
import type { Language } from '../../../../domain/text/text.ts';

/** Templates of what an office signs, in Vietnamese alone. */
export type DraftName =
  | 'cong-van-don-doc'
  | 'cong-van-de-nghi'
  | 'bao-cao-ket-qua'
  | 'phu-luc-ke-hoach'
  | 'danh-muc-kiem-chung';

/** The Word templates there are in both languages, by the names of their files. */
export type TemplateName = 'bao-cao-giao-ban-tuan' | 'danh-sach-nhiem-vu';

const ENDINGS: Record<Language, string> = { vi: '.docx', en: '.en.docx' };

/** A template's bytes, and what it is called in sentences. */
export interface TemplateFile {
  file: string;
  bytes: Buffer;
}

/** Of an agency's folder where it has one of its own, in `templates/`; else the one that ships. */
export const templateOf = (
  agency: Pick<Agency, 'dir'>,
  name: TemplateName,
  language: Language,
): TemplateFile => ownOrShipped(agency, `${name}${ENDINGS[language]}`);

/** The same of a draft to sign. */
export const draftTemplate = (agency: Pick<Agency, 'dir'>, name: DraftName): TemplateFile =>
  ownOrShipped(agency, `${name}${ENDINGS.vi}`);

function ownOrShipped({ dir }: Pick<Agency, 'dir'>, named: string): TemplateFile {
  const file = path.join('templates', named);
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
