import { beforeAll, describe, expect, it } from 'vitest';
import { readFormat } from '../../../reading/formats/readFormat.ts';
import { excelBomb, wordBomb } from '../../support/bombs.ts';
import { excelFile, wordFile } from './officeFiles.ts';

const paragraph = '<w:p><w:r><w:t>a</w:t></w:r></w:p>';
const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';
const kilobytes = (content: Uint8Array): number => Math.round(content.length / 1000);

/** Writes another size over that which the package says of its parts, in both places. */
function forged(zip: Uint8Array): Uint8Array {
  const data = Buffer.from(zip);
  for (let at = 0; at < data.length - 30; at += 1) {
    if (data.readUInt32LE(at) === 0x04034b50) data.writeUInt32LE(10, at + 22);
    if (data.readUInt32LE(at) === 0x02014b50) data.writeUInt32LE(10, at + 24);
  }
  return data;
}

const refusal = (content: Uint8Array): Promise<string> =>
  readFormat(content, 'x').then(
    () => '',
    (error: Error) => error.message,
  );

describe('a file that unpacks to very much', () => {
  let word: Uint8Array;
  let excel: Uint8Array;

  // Packing so much takes its time on a busy machine.
  beforeAll(() => {
    [word, excel] = [wordBomb(), excelBomb()];
  }, 180_000);

  it('is refused, whatever it says of its sizes', async () => {
    expect([kilobytes(word), kilobytes(excel)]).toEqual([67, 201]);
    for (const bomb of [word, excel, forged(word)])
      expect(await refusal(bomb)).toContain('is too large once unpacked');
  });

  it.each([
    ['paragraphs', wordFile(paragraph.repeat(400_000))],
    ['cells', wordFile(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`.repeat(1000)}</w:tbl>`)],
    ['rows of a sheet', excelFile(`<sheetData>${row.repeat(300_000)}</sheetData>`)],
    [
      'merged text',
      wordFile(
        `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph.replace('>a<', `>${'a'.repeat(90_000)}<`)}</w:tc></w:tr>`.repeat(300)}</w:tbl>`,
      ),
    ],
    [
      'spans',
      new TextEncoder().encode(
        `<table>${'<tr><td rowspan=9999 colspan=9999>x<td>y<td>z'.repeat(9999)}</table>`,
      ),
    ],
  ])('of %s is refused', async (_, content) => {
    expect(await refusal(content)).toContain('is too large once unpacked');
  });

  it('has corners of a sheet far apart read or refused', async () => {
    const far =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`;
    expect(await refusal(excelFile(far + merges))).toMatch(/is damaged|is too large/);
  });
});
