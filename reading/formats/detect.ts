import { isUtf16 } from './plain/decode.ts';
import type { Foreign } from './refusals.ts';
import type { Parts } from './unzip.ts';

/** Beginnings of files, by their bytes in hex. */
const MAGIC: [RegExp, Foreign | 'zip' | 'pdf'][] = [
  [/^504b(?:0304|0506|0708)/u, 'zip'],
  [/^(?:efbbbf)?(?:0[9ad]|20)*255044462d/u, 'pdf'],
  [/^(?:efbbbf)?7b5c727466/u, 'rtf'],
  [
    /^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|424d.{8}0000|52494646.{8}57454250|.{8}66747970)/u,
    'image',
  ],
];
const OLE = 'd0cf11e0a1b11ae1';
const OLE_STREAMS: [string, Foreign][] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

/**
 * What a file is by its bytes: a zip package (Word, Excel …), text, or something that is not read.
 */
export function kindOf(bytes: Uint8Array): 'package' | 'text' | 'pdf' | Foreign {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) return 'empty';
  const head = Buffer.from(bytes.subarray(0, 64)).toString('hex');
  if (head.startsWith(OLE)) return oleKind(bytes);
  const found = MAGIC.find(([magic]) => magic.test(head))?.[1];
  if (found === 'zip') return 'package';
  if (found) return found;
  return !isUtf16(bytes) && bytes.subarray(0, 65_536).includes(0) ? 'binary' : 'text';
}

/** Names of streams stand in such a file in UTF-16; a password makes one of any Office file. */
function oleKind(bytes: Uint8Array): Foreign {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return OLE_STREAMS.find(([name]) => content.includes(name, 0, 'utf16le'))?.[1] ?? 'ole';
}

/** What an Office package is, by the names of its parts. */
export function packageKind(parts: Parts): 'docx' | 'xlsx' | Foreign {
  const names = [...parts.keys()];
  const has = (part: RegExp): boolean => names.some((name) => part.test(name));
  const type = new TextDecoder().decode(parts.get('mimetype')?.subarray(0, 100));
  if (/opendocument\.text/u.test(type)) return 'odt';
  if (/opendocument\.spreadsheet/u.test(type)) return 'ods';
  if (has(/^word\/document\d*\.xml$/u)) return 'docx';
  if (has(/^xl\/workbook\.xml$/u)) return 'xlsx';
  if (has(/^xl\/workbook\.bin$/u)) return 'xlsb';
  if (has(/^ppt\//u)) return 'slides';
  return 'zip';
}

/** What a text is written in. */
export function textKind(text: string): 'html' | 'markdown' | 'plain' | Foreign {
  const head = text.slice(0, 4096).replace(/^\s+/u, '');
  if (
    /<\?mso-application|<w:wordDocument|<pkg:package|urn:schemas-microsoft-com:office:spreadsheet"/u.test(
      head,
    )
  ) {
    if (/^<\?xml/u.test(head) && !/<html/iu.test(head)) return 'officeXml';
  }
  if (/^mime-version:/iu.test(head)) return 'webArchive';
  if (
    /^<(?:!doctype|!--|\?xml|html|head|meta|body|title|style|table|div|p|h[1-6]|center|section|article)\b/iu.test(
      head,
    )
  ) {
    return 'html';
  }
  return isMarkdown(text) ? 'markdown' : 'plain';
}

/** A table's line of dashes below its header, or HTML tables between plain paragraphs. */
function isMarkdown(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/u);
  const ruled = lines.some(
    (line, at) =>
      /^[\s|:-]+$/u.test(line) &&
      /\|/u.test(line) &&
      /-/u.test(line) &&
      lines[at - 1]?.includes('|'),
  );
  return ruled || lines.some((line) => /^\s{0,3}<table[\s>]/iu.test(line));
}
