import { type Text, text } from './text.ts';

/** Why words are too long; null when they are not. */
export function tooLong(what: Text, typed: string, most: number): Text | null {
  if (typed.length <= most) return null;
  return text(
    `${what.vi} dài ${typed.length} ký tự; rút còn ${most}`,
    `${what.en} has ${typed.length} characters; shorten it to ${most}`,
  );
}
