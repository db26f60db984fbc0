import type { Token } from '../tokens.ts';
import { isLabel } from './labels.ts';
import { isPrinted } from './ranges.ts';
import type { Broken } from './statement.ts';

/**
 * Why the token at a place leaves its text open; null where it does not. `returns`: a bare unit
 * there goes on with a list of rhythms.
 */
export function brokenAt(
  tokens: readonly Token[],
  at: number,
  returns: () => boolean,
): Broken | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  switch (token?.type) {
    case 'unreadable':
      return token.why;
    case 'dangling':
      return token.of ? 'vague' : 'cut';
    case 'number':
      return leadsNowhere(next) ? 'number' : null;
    case 'length':
      return isExplained(next) ? null : 'length';
    case 'unit':
      return token.whole || returns() || isLabel(tokens, at) ? null : unnamed(tokens, at);
    case 'year':
      return isYearOfAnother(tokens, at) ? 'number' : null;
    case 'separator':
      return token.mark === 'list' && !next && token.rule === 'and' ? endsInAnd(tokens, at) : null;
    case 'side':
      if (isSideOfNothing(token, next)) return 'cut';
      return isApartFromDay(tokens, at) ? 'vague' : null;
    default:
      return null;
  }
}

/**
 * `trước tháng` has lost its number; `trong tuần` and what goes on behind a period never had one.
 */
function unnamed(tokens: readonly Token[], at: number): Broken {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (token?.type === 'unit' && token.unit === 'week') return 'week';
  const goesOn = next?.type === 'word' || (next?.type === 'side' && tokens[at + 2] !== undefined);
  return goesOn || (before?.type === 'side' && before.side === 'within') ? 'vague' : 'cut';
}

const leadsNowhere = (next: Token | undefined): boolean =>
  next?.type !== 'word' && next?.type !== 'citation';

/** `02 ngày, từ 15/9 đến 16/9`: the days are told. */
const isExplained = (next: Token | undefined): boolean =>
  next?.type === 'separator' ||
  next?.type === 'date' ||
  (next?.type === 'side' && next.side === 'from');

/** `II/2026`, `Đợt/2026`: the year of something that was not read is no deadline. */
function isYearOfAnother(tokens: readonly Token[], at: number): boolean {
  const [what, mark] = [tokens[at - 2], tokens[at - 1]];
  return mark?.type === 'separator' && mark.mark === 'slash' && what?.type === 'word';
}

/** `Quý II và` goes on where nothing stands; a stop at the end says nothing. */
const endsInAnd = (tokens: readonly Token[], at: number): Broken | null => {
  const and = tokens[at];
  return and && and.to - and.from > 1 ? 'cut' : null;
};

function isSideOfNothing(
  { side }: Extract<Token, { type: 'side' }>,
  next: Token | undefined,
): boolean {
  if (next?.type === 'dangling' && next.of) return false;
  return side === 'before' && !isPrinted(next) && next?.type !== 'weekday' && leadsNowhere(next);
}

/** No more words stand between a side and its day. */
const FARTHEST_DAY = 5;

/** `trước lễ 30/4`, `báo cáo trước Hội đồng ngày 15/6`: whether the day is the one before. */
function isApartFromDay(tokens: readonly Token[], at: number): boolean {
  const side = tokens[at];
  if (side?.type !== 'side' || side.side !== 'before') return false;
  const after = tokens.slice(at + 1, at + 2 + FARTHEST_DAY);
  const words = after.findIndex(({ type }) => type !== 'word');
  return words > 0 && after[words]?.type === 'date';
}
