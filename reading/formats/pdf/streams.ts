import { inflateSync } from 'node:zlib';
import { MAX_UNZIPPED_BYTES } from '../limits.ts';
import { tooHeavy } from '../refusals.ts';

const STREAM = /stream\r?\n/g;
/** A stream's own words stand right before it. */
const BEFORE = 600;

/**
 * Refuses a PDF whose parts unpack to more than any plan; pictures are not unpacked, and not
 * counted. Throws `Refusal`.
 */
export function refuseInflated(bytes: Uint8Array, fileName: string): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = data.toString('latin1');
  let left = MAX_UNZIPPED_BYTES;
  for (const { index, 0: mark } of text.matchAll(STREAM)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const about = text.slice(Math.max(0, index - BEFORE), index);
    const own = about.slice(about.lastIndexOf(' obj') + 1);
    if (!/FlateDecode|\/Fl\b/u.test(own) || /\/Subtype\s*\/Image/u.test(own)) continue;
    left -= inflatedSize(data.subarray(index + mark.length), left);
    if (left < 0) throw tooHeavy(fileName);
  }
}

/** What a stream unpacks to, as far as `most` and one more; a broken one is nothing. */
function inflatedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    return error instanceof RangeError ? most + 1 : 0;
  }
}
