import { excelFile, wordFile } from '../reading/formats/officeFiles.ts';

/** A Word file of 67 KB that unpacks to 68 MB of text, twice what is read. */
export const wordBomb = (): Uint8Array =>
  wordFile(`<w:p><w:r><w:t>${'a'.repeat(68_000_000)}</w:t></w:r></w:p>`);

/** An Excel file of 200 KB that unpacks to 1.4 million rows. */
export const excelBomb = (): Uint8Array =>
  excelFile(
    `<sheetData>${'<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(1_400_000)}</sheetData>`,
  );
