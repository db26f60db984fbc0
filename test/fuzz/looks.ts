import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planAsExcel, planAsWord } from '../reading/formats/officeFiles.ts';
import { pdfFile, pdfTable } from '../reading/formats/pdfFile.ts';

/** What an office's file may say beside its words, put in before a run of Word's. */
const IN_WORD = [
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Quý IV</w:t></w:r>',
  '<w:r><w:rPr><w:strike/></w:rPr><w:t>30/4/2026</w:t></w:r>',
  '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>',
  '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
  '<w:r><w:t>☐ Quý I ☑ Quý II</w:t></w:r>',
  '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>',
  '<w:sdt><w:sdtPr><w:date w:fullDate="2026-06-05T00:00:00Z"/></w:sdtPr><w:sdtContent><w:r><w:t>6/5/2026</w:t></w:r></w:sdtContent></w:sdt>',
  '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Chọn ngày 15/6</w:t></w:r></w:sdtContent></w:sdt>',
];
/** In place of a cell of Excel. */
const IN_EXCEL = [
  '<c r="D4"><f>DATE(2026,9,15)</f><v></v></c>',
  '<c r="D4" t="e"><v>#REF!</v></c>',
  '<c r="D4" t="b"><v>1</v></c>',
  '<c r="D4" t="inlineStr"><is><t>☐ Quý I ☐ Quý II</t></is></c>',
  '<c r="D4" t="inlineStr"><is><t>06/25/2026</t></is></c>',
  '<c r="D4" s="1"><v>46188</v></c>',
];
const ABOVE_ROWS = ['', '<cols><col min="3" max="4" hidden="1"/></cols>'];

/** Where each match of a pattern begins. */
const placesOf = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index);

/** A package with one part changed. */
const withPart = (bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
};

const picks = (of: string[]): fc.Arbitrary<[number, string][]> =>
  fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...of)), { maxLength: 6 });

/** Word plans with such things among their words. */
export const wordLooks = (plan: string): fc.Arbitrary<Uint8Array> =>
  picks(IN_WORD).map((changes) =>
    withPart(planAsWord(plan, 'tables'), 'word/document.xml', (xml) =>
      changes.reduce((text, [at, piece]) => {
        const places = placesOf(text, /<w:r>/gu);
        const place = places[at % Math.max(1, places.length)] ?? 0;
        return place === 0 ? text : text.slice(0, place) + piece + text.slice(place);
      }, xml),
    ),
  );

/** Excel plans with such cells, and columns hidden. */
export async function excelLooks(plan: string): Promise<fc.Arbitrary<Uint8Array>> {
  const bytes = await planAsExcel(plan, 'tables');
  return fc.tuple(picks(IN_EXCEL), fc.constantFrom(...ABOVE_ROWS)).map(([changes, above]) =>
    withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      changes
        .reduce((text, [at, piece]) => {
          const cells = [...text.matchAll(/<c r="[A-Z]+\d+"[^>]*?(?:\/>|>.*?<\/c>)/gsu)];
          const cell = cells[at % Math.max(1, cells.length)];
          const name = /r="([A-Z]+\d+)"/u.exec(cell?.[0] ?? '')?.[1] ?? 'D4';
          return cell ? text.replace(cell[0], piece.replace('D4', name)) : text;
        }, xml)
        .replace('<sheetData>', `${above}<sheetData>`),
    ),
  );
}

/** PDFs of the plan, whole or with words and rules left out or moved. */
export function pdfLooks(plan: string): fc.Arbitrary<Uint8Array> {
  const rows = plan.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []));
  const page = pdfTable(rows, [30, 200, 130, 120]);
  const { words = [], lines = [] } = page;
  return fc
    .record({
      without: fc.array(fc.nat(words.length + lines.length - 1), { maxLength: 5 }),
      shift: fc.integer({ min: -15, max: 15 }),
      borders: fc.boolean(),
    })
    .map(({ without, shift, borders }) =>
      pdfFile([
        {
          words: words
            .filter((_, at) => !without.includes(at))
            .map(([x, y, text], at) => [at % 3 === 0 ? x + shift : x, y, text] as const)
            .map(([x, y, text]) => [x, y, text] as [number, number, string]),
          lines: borders ? lines.filter((_, at) => !without.includes(at + words.length)) : [],
        },
      ]),
    );
}
