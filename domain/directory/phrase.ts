import { fold, normalise } from '../text/fold.ts';

const DASHES = /\s*[-‐‑‒–—−]+\s*/gu;
const EDGES = /^[\s.,;:*+-]+|[\s.,;:*+-]+$/gu;

/**
 * A phrase as units are compared: lower case, accents kept, any dash with or without spaces the
 * same, ends bare.
 */
export const phraseKey = (phrase: string): string =>
  normalise(phrase).replace(DASHES, '-').replace(EDGES, '');

/** The same without accents: two names may share it, so it only finds candidates. */
export const foldedKey = (phrase: string): string => fold(phraseKey(phrase));
