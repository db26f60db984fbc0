import { convert, convertibleKind } from './convert.ts';
import { officeProgram } from './program.ts';

/**
 * A file in a format that is read: an older or OpenDocument one is converted where LibreOffice is
 * installed, anything else comes back as it is. Rejects with a `Refusal`.
 */
export async function inCurrentFormat(bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  const kind = convertibleKind(bytes, fileName);
  const program = kind ? officeProgram() : null;
  return kind && program ? await convert(program, kind, bytes, fileName) : bytes;
}
