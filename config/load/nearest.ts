import { distance } from 'fastest-levenshtein';

/** The known word closest to a mistyped one, if it is close enough to be what was meant. */
export const nearest = (value: string, known: readonly string[]): string | null => {
  const ranked = known.map((word) => ({
    word,
    far: distance(value.toLowerCase(), word.toLowerCase()),
  }));
  const best = ranked.sort((a, b) => a.far - b.far)[0];
  return best && best.far <= Math.max(2, Math.floor(value.length / 3)) ? best.word : null;
};
