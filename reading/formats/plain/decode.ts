import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { oldEncoding, oldEncodingOf } from '../oldEncodings.ts';

/**
 * The text of a file in UTF-8, or in UTF-16 that says so in its first two bytes. Throws `Refusal`
 * for any other.
 */
export function decode(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw encodingOf(bytes) === 'utf-8' ? notUtf8(bytes, fileName) : notUtf16(fileName);
  }
}

/** True for text in UTF-16, where a zero byte is no sign of a binary file. */
export const isUtf16 = (bytes: Uint8Array): boolean => encodingOf(bytes) !== 'utf-8';

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function notUtf8(bytes: Uint8Array, fileName: string): Refusal {
  const encoding = oldEncodingOf(new TextDecoder('latin1').decode(bytes));
  if (encoding) return oldEncoding(fileName, encoding);
  const at = firstInvalidByte(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return new Refusal(
    text(
      `tệp “${fileName}” không phải văn bản UTF-8 (có thể là Windows-1258 hoặc TCVN3): vị trí byte ${at} (dòng ${line}) không hợp lệ; lưu lại tệp với mã UTF-8`,
      `file "${fileName}" is not UTF-8 text (Windows-1258 or TCVN3, perhaps): byte offset ${at} (line ${line}) is invalid; save the file as UTF-8`,
    ),
  );
}

const notUtf16 = (fileName: string): Refusal =>
  new Refusal(
    text(
      `tệp “${fileName}” ghi là mã UTF-16 nhưng có ký tự hỏng; lưu lại tệp với mã UTF-8`,
      `file "${fileName}" says it is UTF-16 but has broken characters; save the file as UTF-8`,
    ),
  );

/** Offset of the first byte that breaks UTF-8, found by halving: a prefix is valid up to it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** `stream` lets a prefix end inside a character. */
function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
