import { type Text, text } from '../../../domain/text/text.ts';
import type { Document } from '../../table/grid.ts';
import { readHtml } from '../html/html.ts';
import { decode } from '../plain/decode.ts';
import { readSeparated } from '../plain/separated.ts';
import { type Parts, unzip } from '../unzip.ts';

/**
 * What a part packed into a Word file holds (a page, a text, another Word file); what cannot be
 * read of it is said. `nested` reads a Word file. Throws `Refusal` for one that is broken.
 */
export function readEmbedded(
  name: string,
  bytes: Uint8Array | undefined,
  fileName: string,
  nested: (parts: Parts) => Document | null,
): Document | Text {
  if (!bytes || bytes.length === 0) return unread(name);
  if (/\.x?html?$/iu.test(name)) return readHtml(decode(bytes, fileName), fileName);
  if (/\.txt$/iu.test(name)) return readSeparated(decode(bytes, fileName), fileName);
  if (/\.docx$/iu.test(name)) return nested(unzip(bytes, fileName)) ?? unread(name);
  return unread(name);
}

const unread = (name: string): Text =>
  text(
    `tệp Word có phần nhúng “${name}” chưa đọc được; mở bằng Word, lưu lại thành .docx rồi đọc lại`,
    `the Word file has an embedded part “${name}” that was not read; open it in Word, save it as .docx and read it again`,
  );
