import { decode } from './plain/decode.ts';
import { refuseStamp } from './secrecy.ts';
import type { Parts } from './unzip.ts';
import { scanXml } from './word/xml.ts';

/** Headers, footers and drawings, which are no part of what is read. */
const APART = /^(?:word\/(?:header|footer)\d*|xl\/drawings\/drawing\d*)\.xml$/u;
const BODY = /^word\/document\d*\.xml$/u;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
/** Headers and footers of a sheet, with codes for place and font: `&C&"Arial,Bold"MẬT`. */
const SHEET_EDGE = /<(?:odd|even|first)(?:Header|Footer)>([^<]{1,500})</gu;
const CODE = /&amp;(?:"[^"]*"|&quot;.*?&quot;|K[\da-f]{6}|\d{1,3}|[a-z])/giu;

/**
 * Refuses an Office package with a stamp of secrecy where plans are not read: in a header, a footer
 * or a text box. Throws `Refusal`.
 */
export function refuseStampsApart(parts: Parts, fileName: string): void {
  for (const [name, part] of parts) {
    if (APART.test(name)) for (const words of paragraphsIn(part, fileName)) stamp(words);
    if (BODY.test(name)) for (const words of paragraphsIn(part, fileName, 'boxes')) stamp(words);
    if (SHEET.test(name)) for (const words of edgesIn(decode(part, fileName))) stamp(words);
  }
  function stamp(words: string): void {
    refuseStamp(words, fileName);
  }
}

function edgesIn(xml: string): string[] {
  return [...xml.matchAll(SHEET_EDGE)].flatMap(([, words = '']) => words.split(CODE));
}

/** The paragraphs of a part of XML; of a body only those in text boxes. */
function paragraphsIn(part: Uint8Array, fileName: string, only?: 'boxes'): string[] {
  const found: string[] = [];
  let [boxes, words] = [0, ''];
  scanXml(decode(part, fileName), {
    open: (name) => {
      if (name === 'txbxContent') boxes += 1;
      if (name === 'p') words = '';
    },
    close: (name) => {
      if (name === 'txbxContent') boxes -= 1;
      if (name === 'p' && (only === undefined || boxes > 0)) found.push(words);
    },
    text: (said) => {
      words += said;
    },
  });
  return found;
}
