import type { Refusal } from '../../domain/text/refusal.ts';
import type { Document } from '../table/grid.ts';
import { refused } from './refusals.ts';

type Encoding = 'TCVN3' | 'VNI';

/** Letters that only fonts of that encoding show as Vietnamese, beside plain ones. */
const SIGNS: Record<Encoding, RegExp> = {
  TCVN3: /[a-z][¸µ¶¹¨¾»¼½©ª«¬×÷Þßþ\u00ad](?!\s*»)|[a-z]·[a-z]|[®§][a-z\u00a1-\u00ff]/iu,
  VNI: /a[ùøûõïâêåäëü]|e[ùøûõïâåäáàã]|o[ùøûõïâåä]|u[ùøûõï]|y[ùøûõ]|[ôö][ùøûõï]|ñ[a-zôöâ]|[bcdghklmnpqrstvx]ö/iu,
};
const FEWEST = 3;
/** One word in so many; a name of another language may look alike. */
const ONE_IN = 20;

/** What a text is encoded in, if it is an encoding of before Unicode; null for any other text. */
export function oldEncodingOf(text: string): Encoding | null {
  const words = text.split(/\s+/u);
  const isIn = (encoding: Encoding): boolean => {
    const found = words.filter((word) => SIGNS[encoding].test(word)).length;
    return found >= FEWEST && found * ONE_IN >= words.length;
  };
  return (['TCVN3', 'VNI'] as const).find(isIn) ?? null;
}

/** Words enough to know an encoding by. */
const MOST_CHARACTERS = 200_000;

/** Refuses a document in an encoding of before Unicode. Throws `Refusal`. */
export function refuseOldEncoding({ blocks }: Document, fileName: string): void {
  let text = '';
  for (const block of blocks) {
    if (text.length > MOST_CHARACTERS) break;
    text +=
      block.type === 'paragraph'
        ? `${block.text}\n`
        : block.rows.map(({ cells }) => `${cells.join(' ')}\n`).join('');
  }
  const encoding = oldEncodingOf(text);
  if (encoding) throw oldEncoding(fileName, encoding);
}

const FONTS: Record<Encoding, string> = { TCVN3: 'ABC, .VnTime', VNI: 'VNI-Times' };

/** A text in such an encoding, and how to convert it. */
export const oldEncoding = (fileName: string, encoding: Encoding): Refusal =>
  refused(
    fileName,
    `dùng bảng mã cũ ${encoding} (${FONTS[encoding]}), không phải Unicode; chép nội dung, chuyển mã ${encoding} sang Unicode (UniKey: Ctrl+Shift+F6), dán lại, lưu rồi đọc lại`,
    `is written in the old encoding ${encoding} (${FONTS[encoding]}), not in Unicode; copy its text, convert it from ${encoding} to Unicode (UniKey: Ctrl+Shift+F6), paste it back, save it and read it again`,
  );
