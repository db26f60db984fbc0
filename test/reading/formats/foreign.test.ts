import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFormat } from '../../../reading/formats/readFormat.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { wordPlan } from './tablePlans.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const ole = (stream: string): Uint8Array =>
  Uint8Array.of(...OLE, ...new Uint8Array(600), ...utf16(stream));
const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'string' ? [...strToU8(value)] : [value])),
  );
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])),
  );

describe('a file of another kind is refused with what it is and the remedy', () => {
  it.each([
    [
      'old Word',
      ole('WordDocument'),
      'is an old Word file (.doc); open it in Word and save it as .docx',
    ],
    [
      'old Excel',
      ole('Workbook'),
      'is an old Excel file (.xls); open it in Excel and save it as .xlsx',
    ],
    [
      'a password',
      ole('EncryptedPackage'),
      'is protected by a password; open it, remove the password',
    ],
    ['another old Office file', ole('Unknown'), 'save it as .docx or .xlsx'],
    [
      'a PDF of nothing',
      bytes('%PDF-1.7\n', 0, 1),
      'is damaged or malformed; open it in the program that made it',
    ],
    ['PNG', bytes(0x89, 'PNG', 0, 1), 'is a picture or a scan; ask the office'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0), 'is a picture or a scan'],
    ['TIFF', bytes('II', 0x2a, 0, 8), 'is a picture or a scan'],
    ['RTF', bytes('{\\rtf1 x}'), 'is an RTF file; open it in Word'],
    [
      'ODT',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      '(.odt); open it in Word',
    ],
    [
      'ODS',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      '(.ods); open it in Excel',
    ],
    ['XLSB', zip({ 'xl/workbook.bin': 'x' }), '(.xlsb); open it in Excel'],
    ['slides', zip({ 'ppt/presentation.xml': '<a/>' }), 'is a presentation'],
    ['another archive', zip({ 'ke-hoach.docx': 'x' }), 'is a zip archive; unpack it'],
    [
      'Word 2003 XML',
      bytes('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      'is an Office XML file',
    ],
    ['a web archive', bytes('MIME-Version: 1.0\n'), 'is a web archive'],
    [
      'an entity',
      zip({
        'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      }),
      'is damaged',
    ],
  ])('%s', async (_, content, sentence) => {
    await expect(readFormat(content, 'ke-hoach')).rejects.toThrow(sentence);
  });
});

describe('a file is known by what it contains', () => {
  const rows = [
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
    ['1', 'Rà soát', 'Văn phòng', 'Quý I'],
  ];
  const cell = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const lines = rows.map((row) => row.join('\t')).join('\n');
  it.each([
    ['Word', wordPlan(rows)],
    ['text', strToU8(lines)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, ...utf16(lines))],
    ['CSV', strToU8(`\ufeff${rows.map((row) => row.join(';')).join('\r\n')}`)],
    [
      'HTML',
      strToU8(
        `\n<table>${rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('')}</table>`,
      ),
    ],
    ['Markdown', strToU8(`${rows.map((row) => row.join('|')).join('\n-|-|-|-\n')}`)],
  ])('%s', async (_, content) => {
    const { tasks } = await readPlan(content, { fileName: 'ke-hoach.pdf', year: 2026 });
    expect(tasks).toMatchObject([{ title: 'Rà soát', leadUnits: ['Văn phòng'], dueText: 'Quý I' }]);
  });
});
