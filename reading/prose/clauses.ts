import { capitalised } from '../../domain/text/capitalised.ts';
import { CHARGING, UNIT_HEAD, WORK } from './lexicon.ts';

/** `Đồng thời, …`: words that only join a sentence to the one before. */
const JOINS = /^(?:đồng thời|bên cạnh đó|ngoài ra|trong đó|sau đó|cụ thể)[,:]?\s+/iu;
const SENTENCE_END =
  /(?<!(?<!\p{L})(?:\p{Lu}|TT)\.)(?<=[\p{L}\p{N})”"%\]](?:\.|…|\.{3}))\s+(?=[\p{Lu}“(])/u;
/** What is listed behind these words is one thing, however many semicolons it has. */
const LISTS = /(?:như|gồm|bao gồm|cụ thể|sau đây|như sau|sau)\s?:/iu;
const STARTS_UNIT = new RegExp(`^${UNIT_HEAD}`, 'u');
const STARTS_CHARGE = new RegExp(`^${CHARGING}\\s`, 'iu');
const STARTS_TIME =
  /^(?:trước|chậm nhất|muộn nhất|định kỳ|hằng|hàng|mỗi|trong|từ|thời hạn|thời gian|hạn|xong|báo)(?!\p{L})/iu;

/**
 * Cuts a paragraph into what can be a duty by itself: sentences, and their parts between
 * semicolons.
 */
export const clausesOf = (paragraph: string): string[] =>
  paragraph
    .split(SENTENCE_END)
    .flatMap(partsOf)
    .map((clause) => clause.replace(JOINS, '').trim())
    .filter((clause) => /\p{L}/u.test(clause));

/** A part that begins with no work, no unit and no time goes on with the one before it. */
function partsOf(sentence: string): string[] {
  const listed = LISTS.exec(sentence);
  const head = sentence.slice(0, listed?.index ?? sentence.length);
  const parts: string[] = [];
  for (const part of head.split(/(?<=;)\s+/u)) {
    if (parts.length > 0 && !startsAnew(part)) parts[parts.length - 1] += ` ${part}`;
    else parts.push(part);
  }
  if (listed) parts[parts.length - 1] += sentence.slice(listed.index);
  return parts.map((part) => part.replace(/;$/u, ''));
}

function startsAnew(part: string): boolean {
  const words = part.replace(JOINS, '');
  return (
    [WORK, STARTS_TIME, STARTS_CHARGE].some((pattern) => pattern.test(words)) ||
    STARTS_UNIT.test(capitalised(words))
  );
}
