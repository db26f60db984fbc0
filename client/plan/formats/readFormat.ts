import type { Document } from '../grid.ts';
import { decode } from './decode.ts';
import { kindOf, textKind } from './detect.ts';
import { parseInWorker } from './parseInWorker.ts';
import { foreign, refuseSize } from './refusals.ts';
import { readSeparated } from './separated.ts';

/**
 * Reads any file that may hold a plan into its paragraphs and tables, by what it contains, never by its extension. Plain
 * text is read at once; everything else in a thread of its own. Rejects with a `Refusal` for what cannot be read.
 */
export async function readFormat(bytes: Uint8Array, fileName: string): Promise<Document> {
  refuseSize(bytes.length, fileName);
  const kind = kindOf(bytes);
  if (kind === 'package') return parseInWorker({ kind, bytes, fileName });
  if (kind !== 'text') throw foreign(fileName, kind);
  const text = decode(bytes, fileName);
  const written = textKind(text);
  if (written === 'plain') return readSeparated(text, fileName);
  if (written === 'html' || written === 'markdown') return parseInWorker({ kind: written, text, fileName });
  throw foreign(fileName, written);
}
