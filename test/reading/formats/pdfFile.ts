import { strToU8 } from 'fflate';

/** What a page of a PDF draws: words at places, and lines between places, from its lower left. */
export interface PdfPage {
  words?: [x: number, y: number, text: string, size?: number][];
  lines?: [x: number, y: number, toX: number, toY: number][];
}

const SIZE = 10;
const hex = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('');

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end';

const drawn = ({ words = [], lines = [] }: PdfPage): string =>
  [
    ...words.map(
      ([x, y, text, size = SIZE]) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`,
    ),
    ...lines.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`),
  ].join('\n');

const stream = (content: string, about = ''): string =>
  `<< /Length ${content.length} ${about}>>\nstream\n${content}\nendstream`;

/** A PDF of these pages, A4 upright; every letter is half as wide as it is high. */
export function pdfFile(pages: PdfPage[]): Uint8Array {
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(TO_UNICODE),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * at} 0 R >>`,
      stream(drawn(page)),
    ]),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(`%PDF-1.7\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n`);
}

const LEFT = 40;
const TOP = 780;
const LINE = 12;

/** Breaks words into lines of so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n'))
    for (const [at, word] of part.split(' ').entries()) {
      const line = lines.at(-1);
      if (at > 0 && line !== undefined && line.length + word.length < letters)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
  return lines;
}

/** A page with a table: its columns as wide as said, with borders or without. */
export function pdfTable(rows: string[][], widths: number[], borders = true, top = TOP): PdfPage {
  const words: NonNullable<PdfPage['words']> = [];
  const lines: NonNullable<PdfPage['lines']> = [];
  const xs = [LEFT];
  for (const width of widths) xs.push((xs.at(-1) ?? LEFT) + width);
  const right = xs.at(-1) ?? LEFT;
  let y = top;
  for (const row of rows) {
    lines.push([LEFT, y, right, y]);
    const cells = row.map((cell, at) => wrapped(cell, ((widths[at] ?? 0) - 8) / (SIZE / 2)));
    for (const [at, cell] of cells.entries())
      for (const [down, text] of cell.entries())
        if (text !== '') words.push([(xs[at] ?? 0) + 4, y - LINE * (down + 1), text]);
    y -= LINE * Math.max(1, ...cells.map(({ length }) => length)) + 4;
  }
  lines.push(
    [LEFT, y, right, y],
    ...xs.map((x) => [x, top, x, y] as [number, number, number, number]),
  );
  return borders ? { words, lines } : { words };
}
