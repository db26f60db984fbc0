import { remembered } from '../remembered.ts';
import { PRECEDENCE } from './precedence.ts';
import { WORD } from './rules/rest.ts';
import type { Rule } from './rules/rule.ts';
import { inOneSpelling, withListMarks } from './spelling.ts';
import { DUE_TEXT } from './table.ts';
import type { Meaning, Token } from './tokens.ts';

const scanned = new Map<string, readonly Token[]>();

/**
 * Reads a deadline’s line (see `spelledOut`) into tokens. A plan writes the same few deadlines in
 * hundreds of rows, and looks at each several times.
 */
export const scan = (line: string): readonly Token[] =>
  remembered(scanned, line, () => scanFor(line, DUE_TEXT));

/** Reads a line into tokens, left to right. */
export const scanFor = (line: string, rules: readonly Rule[]): Token[] => [
  ...tokensOf(withListMarks(inOneSpelling(line)), rules),
];

/**
 * Whether all tokens of a deadline’s line are such; looks no further than the first that is not.
 */
export function scanWhile(
  line: string,
  isSuch: (token: Token) => boolean,
): readonly Token[] | null {
  const tokens: Token[] = [];
  for (const token of tokensOf(inOneSpelling(line), DUE_TEXT)) {
    if (!isSuch(token)) return null;
    tokens.push(token);
  }
  return tokens;
}

function* tokensOf(line: string, rules: readonly Rule[]): Generator<Token> {
  let at = 0;
  while (at < line.length) {
    const token = tokenAt(line, at, rules);
    if (token) yield token;
    at = token ? token.to : at + 1;
  }
}

/** A rule that fits at some place. */
export interface Fit {
  rule: Rule;
  length: number;
  meaning: Meaning;
}

/** All rules that fit at a place of a line. */
export function fitsAt(line: string, at: number, rules: readonly Rule[]): Fit[] {
  const fits: Fit[] = [];
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(line);
    const meaning = match && match[0].length > 0 ? rule.meaning(match) : null;
    if (match && meaning) fits.push({ rule, length: match[0].length, meaning });
  }
  return fits;
}

const WINS = new Set(
  PRECEDENCE.flatMap(({ rules, before }) =>
    rules.flatMap((name) => before.map((second) => `${name} ${second}`)),
  ),
);

/** Of the rules that fit, one declared before another is read; of the others the longest. */
export function readFirst(fits: readonly Fit[]): Fit | undefined {
  const loses = ({ rule }: Fit): boolean =>
    fits.some((other) => WINS.has(`${other.rule.name} ${rule.name}`));
  const left = fits.length > 1 ? fits.filter((fit) => !loses(fit)) : fits;
  return left.reduce<Fit | undefined>(
    (best, fit) => (best && best.length >= fit.length ? best : fit),
    undefined,
  );
}

function tokenAt(line: string, at: number, rules: readonly Rule[]): Token | null {
  const fit = readFirst(fitsAt(line, at, rules)) ?? fitsAt(line, at, [WORD])[0];
  return fit ? { ...fit.meaning, from: at, to: at + fit.length, rule: fit.rule.name } : null;
}
