import { remembered } from '../remembered.ts';
import { speaking } from './interpret/gather.ts';
import { isPrinted } from './interpret/ranges.ts';
import { scanWhile } from './scan.ts';
import { spelled } from './spelling.ts';
import type { Token } from './tokens.ts';

const NO_TIME = new Set<Token['type']>([
  ...(['word', 'number', 'length', 'citation', 'dangling', 'unit', 'unreadable'] as const),
]);

/** `trước thứ Sáu`, `trước 16 giờ hằng ngày`. */
const OF_DAYS = new Set<Token['type'] | undefined>(['weekday', 'every', 'continuous']);

/**
 * True if the whole text speaks of time (`Theo quy định`, `Quý II/2024`, `trước 15/6`), as a unit’s
 * name never does.
 */
export const isDueText = (raw: string): boolean => remembered(told, raw, () => isAllTime(raw));

const told = new Map<string, boolean>();

function isAllTime(raw: string): boolean {
  const all = scanWhile(spelled(raw).text, ({ type }) => !NO_TIME.has(type));
  const tokens = speaking(all ?? []);
  return tokens.length > 0 && tokens.every((token, at) => isWhole(token, tokens[at + 1]));
}

/** `trước` and `,` lead on to a time. */
function isWhole(token: Token, next: Token | undefined): boolean {
  if (token.type === 'side') return isPrinted(next) || OF_DAYS.has(next?.type);
  return token.type !== 'separator' || next !== undefined;
}
