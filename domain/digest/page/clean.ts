/**
 * Somebody else's words on one line: line breaks, tabs and control characters become a space, and
 * marks that turn the direction of text or hide in it go. Mails are built from such words only.
 */
export function clean(value: string): string {
  return value
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
