import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file by their names. */
export const wordParts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

const SIGNS: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" };

/** What its body says, a paragraph a line. */
export const wordLines = (bytes: Uint8Array): string[] =>
  [...(wordParts(bytes)['word/document.xml'] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, said]) => said)
      .join('')
      .replace(/&(quot|lt|gt|amp|apos);/g, (_, sign) => SIGNS[sign] ?? ''),
  );
