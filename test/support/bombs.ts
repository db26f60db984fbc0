import { excelFile, wordFile } from '../reading/formats/officeFiles.ts';

/** A Word file of 200 KB that unpacks to 204 MB of text. */
export const wordBomb = (): Uint8Array =>
  wordFile(`<w:p><w:r><w:t>${'a'.repeat(204_000_000)}</w:t></w:r></w:p>`);

/** An Excel file of 600 KB that unpacks to 4.2 million rows. */
export const excelBomb = (): Uint8Array =>
  excelFile(
    `<sheetData>${'<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(4_200_000)}</sheetData>`,
  );
