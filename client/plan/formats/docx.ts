import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Document } from '../grid.ts';
import { type Places, readHtml } from './html.ts';
import type { Parts } from './unzip.ts';

/** A Word file has no lines; a row is told by its table and its number there. */
const byTable: Places = (_, table, row) => (table > 0 ? { table, row } : {});

/** Reads the parts of a Word file. They are packed again as they were counted, so the parser meets nothing else. */
export async function readDocx(parts: Parts, fileName: string): Promise<Document> {
  const packed = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packed) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
  );
  return readHtml(value, fileName, byTable);
}
