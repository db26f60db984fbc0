/**
 * A number as people type it here: `97,5`, `1.234`, `1.234.567,8`, and `97.5`, which can mean
 * nothing else. Null for what is no number, or what may be read two ways.
 */
export function typedNumber(words: string): number | null {
  const typed = words.trim().replace(/\s*%$/u, '').replaceAll('\u00a0', '');
  const read = FORMS.find(({ form }) => form.test(typed))?.read(typed);
  return read === undefined || read.length > MOST_DIGITS ? null : Number(read);
}

/** Beyond these a double no longer holds each digit. */
const MOST_DIGITS = 16;

const FORMS: { form: RegExp; read(typed: string): string }[] = [
  { form: /^-?\d+(?:,\d+)?$/u, read: (typed) => typed.replace(',', '.') },
  {
    form: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u,
    read: (typed) => typed.replaceAll('.', '').replace(',', '.'),
  },
  // Of three digits behind a point nobody can tell: they were read as thousands above.
  { form: /^-?\d+\.(?:\d{1,2}|\d{4,})$|^-?0\.\d+$/u, read: (typed) => typed },
];
