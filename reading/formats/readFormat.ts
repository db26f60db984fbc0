import { withoutControls } from '../table/cleanCell.ts';
import type { Document } from '../table/grid.ts';
import { kindOf, packageKind, textKind } from './detect.ts';
import { refuseOldEncoding } from './oldEncodings.ts';
import { type ParseOrder, parseInWorker } from './parseInWorker.ts';
import { decode } from './plain/decode.ts';
import { readSeparated } from './plain/separated.ts';
import { foreign, refuseSize } from './refusals.ts';
import { refuseSecret } from './secrecy.ts';
import { refuseStampsApart } from './stampsApart.ts';
import { unzip } from './unzip.ts';

/**
 * Reads any file that may hold a plan into its paragraphs and tables, by what it contains, never by
 * its extension. Plain text is read at once; everything else in a thread of its own. Rejects with a
 * `Refusal` for what cannot be read, and for what is stamped secret.
 */
export async function readFormat(bytes: Uint8Array, fileName: string): Promise<Document> {
  const order = orderFor(bytes, fileName);
  const document = 'kind' in order ? await parseInWorker(order) : order;
  refuseSecret(document, withoutControls(fileName));
  refuseOldEncoding(document, withoutControls(fileName));
  return document;
}

/**
 * What a thread is to do with a file; the document itself if it is plain text. Throws `Refusal`.
 */
export function orderFor(bytes: Uint8Array, name: string): ParseOrder | Document {
  const fileName = withoutControls(name);
  refuseSize(bytes.length, fileName);
  const kind = kindOf(bytes);
  if (kind === 'package') return packageOrder(bytes, fileName);
  if (kind === 'pdf') return { kind, bytes: Uint8Array.from(bytes), fileName };
  if (kind !== 'text') throw foreign(fileName, kind);
  const text = decode(bytes, fileName);
  const written = textKind(text);
  if (written === 'plain') return readSeparated(text, fileName);
  if (written === 'html' || written === 'markdown') return { kind: written, text, fileName };
  throw foreign(fileName, written);
}

function packageOrder(bytes: Uint8Array, fileName: string): ParseOrder {
  const parts = unzip(bytes, fileName);
  refuseStampsApart(parts, fileName);
  const kind = packageKind(parts);
  if (kind === 'docx' || kind === 'xlsx') return { kind, parts, fileName };
  throw foreign(fileName, kind);
}
