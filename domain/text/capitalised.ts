/** Words as a sentence begins: the first letter as a capital. */
export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);
