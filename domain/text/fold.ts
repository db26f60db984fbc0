const MARKS = /\p{M}/gu;
const SPACES = /[\s\u00a0\u200b\ufeff]+/gu;

/**
 * The same words in one spelling: NFC, lower case, runs of whitespace as one space, ends trimmed.
 * Accents are kept, so `Hạnh` and `Hanh` stay apart. Zero-width characters left by word processors
 * count as whitespace.
 */
export function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(SPACES, ' ').trim();
}

/**
 * The words without their accents (`Ủy ban` → `uy ban`, `Đà Nẵng` → `da nang`): for finding and
 * suggesting. Names that differ only in accents fold alike, so a match by fold alone is never proof
 * of identity.
 */
export function fold(text: string): string {
  return normalise(text).normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd');
}
