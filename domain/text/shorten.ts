/** The words, or their beginning with an ellipsis: at most so many characters. */
export const shorten = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
