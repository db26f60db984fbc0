import type { Token } from '../tokens.ts';

const PERIODS = new Set<Token['type'] | undefined>(['every', 'points', 'unit']);
const BETWEEN = new Set<Token['type'] | undefined>(['separator', 'side']);

/** The tokens on either side of one, past what only joins them. */
const neighbours = (tokens: readonly Token[], at: number): (Token | undefined)[] => [
  next(tokens, at, -1),
  next(tokens, at, 1),
];

function next(tokens: readonly Token[], from: number, step: 1 | -1): Token | undefined {
  let at = from + step;
  while (BETWEEN.has(tokens[at]?.type)) at += step;
  return tokens[at];
}

/** True for a date beside a period: `20/6 (6 tháng)`, `hằng năm trước 15/12`, `quý I: 15/3`. */
export const isLabelled = (tokens: readonly Token[], at: number): boolean =>
  neighbours(tokens, at).some((token) => PERIODS.has(token?.type) || token?.type === 'quarter');

/** `năm: trước 15/12` beside other such dates: a bare unit that names the period of its date. */
export const isLabel = (tokens: readonly Token[], at: number): boolean =>
  isNextToDate(tokens, at) &&
  tokens.some(
    (token, other) =>
      other !== at &&
      (PERIODS.has(token.type) || token.type === 'quarter') &&
      isNextToDate(tokens, other),
  );

const isNextToDate = (tokens: readonly Token[], at: number): boolean =>
  neighbours(tokens, at).some((token) => token?.type === 'date');
