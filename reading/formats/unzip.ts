import { inflateRawSync } from 'node:zlib';
import { MAX_UNZIPPED_BYTES } from './limits.ts';
import { broken, foreign, tooHeavy } from './refusals.ts';

/** Parts of an Office package by name. */
export type Parts = Map<string, Uint8Array>;

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  size: number;
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Pictures and fonts are left alone; texts packed inside are parts of the document. */
const WANTED = /^(?:mimetype|.*\.(?:xml|rels)|word\/(?!embeddings\/).*\.(?:x?html?|txt|docx))$/u;

/**
 * Unpacks the XML parts of an Office package. Sizes written in a package may be forged, so what
 * comes out is counted, and unpacking ends at the limit. Parts left out have no bytes. Throws
 * `Refusal`.
 */
export function unzip(bytes: Uint8Array, fileName: string): Parts {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Parts = new Map();
  let left = MAX_UNZIPPED_BYTES;
  for (const entry of entries(data, fileName)) {
    if (entry.encrypted) throw foreign(fileName, 'encrypted');
    const part = WANTED.test(entry.name) ? unpack(data, entry, left, fileName) : new Uint8Array();
    left -= part.length;
    if (left < 0) throw tooHeavy(fileName);
    // XML of Office declares no entities; a file that does wants something else.
    if (
      /\.(?:xml|rels)$/u.test(entry.name) &&
      Buffer.from(part.buffer, part.byteOffset, part.length).includes('<!DOCTYPE')
    )
      throw broken(fileName);
    parts.set(entry.name, part);
  }
  return parts;
}

function entries(data: Buffer, fileName: string): Entry[] {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > data.length || data.readUInt32LE(end) !== END) throw broken(fileName);
  const count = data.readUInt16LE(end + 10);
  const found: Entry[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY) throw broken(fileName);
    const name = data
      .toString('utf8', at + 46, at + 46 + data.readUInt16LE(at + 28))
      .replaceAll('\\', '/');
    found.push({
      ...{
        name,
        method: data.readUInt16LE(at + 10),
        encrypted: (data.readUInt16LE(at + 8) & 1) === 1,
      },
      ...{ size: data.readUInt32LE(at + 20), offset: data.readUInt32LE(at + 42) },
    });
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return found;
}

function unpack(
  data: Buffer,
  { method, size, offset }: Entry,
  left: number,
  fileName: string,
): Uint8Array {
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL) throw broken(fileName);
  const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const packed = data.subarray(start, start + size);
  if (method === 0) return packed;
  if (method !== 8) throw broken(fileName);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw tooLarge ? tooHeavy(fileName) : broken(fileName);
  }
}
