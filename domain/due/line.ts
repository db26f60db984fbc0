import type { Text } from '../text/text.ts';

/**
 * A due text as it is read: the line rules are matched against, and where its characters stand in
 * the words as printed.
 */
export interface Line {
  text: string;
  /** The words as printed: NFC, plain spaces. */
  printed: string;
  /** Where each character of `text` stands in `printed`; null: at its own place. */
  origins: readonly number[] | null;
  /** Names of the spelling rules that changed it. */
  rules: readonly string[];
}

/** A way of writing that is read as another. */
export interface Rewording {
  name: string;
  /** The same before people. */
  says: Text;
  /** With the flag `g`. */
  pattern: RegExp;
  becomes: (match: RegExpExecArray) => string;
  /** Texts it changes, each with what it becomes. */
  reads: readonly (readonly [string, string])[];
  /** Texts that look like it, and stay. */
  not: readonly string[];
}

/** The words in NFC and with plain spaces. */
export function lineOf(raw: string): Line {
  const printed = raw
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
  return { text: printed, printed, origins: null, rules: [] };
}

/** The line with a rewording done wherever it fits. */
export function reworded(line: Line, { name, pattern, becomes }: Rewording): Line {
  if (line.text.search(pattern) < 0) return line;
  const origins: number[] = [];
  let [text, at, changed] = ['', 0, false];
  const keep = (to: number): void => {
    text += line.text.slice(at, to);
    for (; at < to; at += 1) origins.push(originOf(line, at));
  };
  for (const match of line.text.matchAll(pattern)) {
    const words = becomes(match);
    if (words === match[0]) continue;
    changed = true;
    keep(match.index);
    text += words;
    for (const _ of words) origins.push(originOf(line, match.index));
    at = match.index + match[0].length;
  }
  if (!changed) return line;
  keep(line.text.length);
  return {
    ...line,
    text,
    origins: [...origins, line.printed.length],
    rules: [...line.rules, name],
  };
}

const originOf = ({ origins }: Line, at: number): number => origins?.[at] ?? at;

/** Where a stretch of the line stands in the printed words. */
export const printedStretch = (line: Line, from: number, to: number) => ({
  from: originOf(line, from),
  to: originOf(line, to),
});
