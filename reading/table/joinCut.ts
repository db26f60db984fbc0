const VOWEL = /[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** A Vietnamese syllable has a vowel: lower-case letters without one are a piece of a word. */
const isPiece = (word: string): boolean => /^\p{Ll}+$/u.test(word) && !VOWEL.test(word);

/**
 * Joins the two halves of a cell cut by a page break: with a space, for Vietnamese is cut between
 * syllables, and without one where a half is plainly a piece of a syllable (`hướ` + `ng dẫn`).
 */
export function joinCut(above: string, below: string): string {
  if (above === '' || below === '') return above + below;
  const [last, first] = [/\p{L}+$/u.exec(above)?.[0] ?? '', /^\p{L}+/u.exec(below)?.[0] ?? ''];
  const glued = last !== '' && first !== '' && (isPiece(first) || isPiece(last));
  return `${above}${glued ? '' : ' '}${below}`;
}
