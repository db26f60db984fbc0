import type { Token, TokenOf } from '../tokens.ts';

/** On which side of a printed time the due date stands. */
export type Side = 'before' | 'by' | 'midnight' | null;

/** `trong` and `từ` tell no side. */
export const dueSide = (side: ReturnType<typeof sideOf>): Side =>
  side === 'within' || side === 'from' ? null : side;

/** No list is longer; a text that never ends must not take the day. */
const LONGEST_LIST = 200;

/** In a list (`trước 5/3, 5/6`) the side printed first holds for all. */
export function sideOf(tokens: readonly Token[], at: number): TokenOf<'side'>['side'] | null {
  const listed = tokens[at];
  for (let first = at; at - first < LONGEST_LIST && tokens[first]?.type === listed?.type; ) {
    const before = tokens[first - 1];
    if (before?.type === 'side') return before.side;
    if (before?.type !== 'separator') return null;
    first -= 1;
    while (joins(tokens[first], listed)) first -= 1;
  }
  return null;
}

const LABELS = new Set<Token['type'] | undefined>(['quarter', 'points', 'unit', 'every']);

/** What stands between two days of a list: `5/3 (quý I), 5/6 (6 tháng)`. */
const joins = (between: Token | undefined, listed: Token | undefined): boolean =>
  (between?.type === 'separator' && !between.range) ||
  (LABELS.has(between?.type) && listed?.type === 'date');
