import { withoutControls } from '../../../reading/table/cleanCell.ts';

/** File systems take 255 bytes; the name of the answers is longer by some. */
const MOST_BYTES = 160;

/**
 * The name of an uploaded file as it is kept: without folders, composed as answers are found by,
 * never hidden, with its extension where it is cut.
 */
export function keptName(uploaded: string): string {
  const plain = withoutControls(uploaded.normalize('NFC'))
    .replace(/^.*[/\\]/u, '')
    .replace(/[<>:"|?*\0]/gu, '')
    .replace(/^[.\s]+/u, '')
    .trim();
  const [, base = '', end = ''] = /^(.*?)(\.[^.]{1,8})?$/su.exec(plain) ?? [];
  const kept = cut(base, MOST_BYTES);
  return kept === '' ? `ke-hoach${end}` : `${kept}${end}`;
}

function cut(words: string, most: number): string {
  let kept = words;
  while (Buffer.byteLength(kept) > most) kept = [...kept].slice(0, -1).join('');
  return kept.trim();
}
