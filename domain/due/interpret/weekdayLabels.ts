import type { Token } from '../tokens.ts';

/**
 * Takes out the weekdays that only label a printed day, so that its side and its span stand next to
 * it.
 */
export function withoutLabels(tokens: readonly Token[]): { labels: Token[]; others: Token[] } {
  return {
    labels: tokens.filter((_, at) => labelsDay(tokens, at)),
    others: tokens.filter((_, at) => !labelsDay(tokens, at) && !isAfterLabel(tokens, at)),
  };
}

/** `Thứ Sáu, 13/3`, `13/3 (thứ Sáu)`: the weekday says of the day what it says itself. */
function labelsDay(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.type !== 'weekday') return false;
  const day = next?.type === 'separator' && !next.range ? tokens[at + 2] : next;
  return day?.type === 'date' || (tokens[at - 1]?.type === 'date' && next?.type !== 'every');
}

const isAfterLabel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.type === 'separator' && labelsDay(tokens, at - 1) && tokens[at - 2]?.type !== 'date';
