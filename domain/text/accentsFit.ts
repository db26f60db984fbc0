import { fold, normalise } from './fold.ts';

/** What a syllable wears: tones and hooks wherever they stand, and the stroke of đ. */
const worn = (syllable: string): string =>
  (syllable.normalize('NFD').replaceAll('đ', 'd\u0335').match(/\p{M}/gu) ?? []).sort().join('');

const syllablesOf = (words: string): string[] => normalise(words).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a name may be what was typed, where both are alike without accents: accents may be left
 * out of a syllable, never others put in their place. `Thon Ha` and `Thôn Ha` may be `Thôn Hạ`,
 * `Thôn Hà` is another. A name that itself has none, as of a file typed without them, fits any.
 * @param whole the name whole, where only a part of it was typed
 */
export function accentsFit(typed: string, name: string, whole = name): boolean {
  const [said, written] = [syllablesOf(typed), syllablesOf(name)];
  if (syllablesOf(whole).every((syllable) => worn(syllable) === '')) return true;
  return (
    said.length === written.length &&
    said.every((syllable, at) => ['', worn(written[at] ?? '')].includes(worn(syllable)))
  );
}

/** Words in a row that are these but for accents: `Thị Hạnh` of `Vi Thị Hạnh` for `thi hanh`. */
export function foldedRuns(words: string, wanted: string): string[] {
  const [all, run] = [normalise(words).split(' '), fold(wanted).split(' ')];
  const bare = all.map(fold);
  const begins = (at: number): boolean => run.every((word, i) => bare[at + i] === word);
  return all.flatMap((_word, at) => (begins(at) ? [all.slice(at, at + run.length).join(' ')] : []));
}
