import { isDueText } from '../../domain/due/isDueText.ts';
import { oneLine } from '../table/cleanCell.ts';

const DASH = /(?:^|\s)[-–+•]\s+(?=[\p{Lu}\d“"])/gu;
const AFTER_STOP = /(?:^|\n|[.;:!?…)\]]\s?)$/u;

/**
 * Cuts a cell that lists its items into `wanted` pieces: `1. … 2. …`, `a) … b) …`, dashes after a
 * full stop or at a line's start, or any dash before a capital. Null if none of these gives that
 * number: a list is never cut by guess.
 */
export function listItems(cell: string, wanted: number): string[] | null {
  const text = cell.trim();
  if (/^1[.)]\s/u.test(text)) return exactly(wanted, cutAt(text, numberMarks(text)));
  if (/^a[.)]\s/u.test(text)) return exactly(wanted, cutAt(text, letterMarks(text)));
  const marks = [...text.matchAll(DASH)];
  const firm = marks.filter(({ index }) =>
    AFTER_STOP.test(text.slice(0, index + 1).replace(/ $/u, '')),
  );
  return exactly(wanted, cutAt(text, firm)) ?? exactly(wanted, cutAt(text, marks));
}

/** `Xác minh tài sản:` on a line above its list: what the items have in common, and the list. */
export function apartFromList(cell: string): { common: string; list: string } {
  const found = /^([^\n]{1,200}?)(?::\s*|\n\s*)(?=(?:1[.)]|a[.)]|[-–+•])\s)/u.exec(cell.trim());
  const common = found?.[1] ?? '';
  const isIntro = common !== '' && !/^(?:\d{1,2}[.)]|[a-zđ][.)]|[-–+•])\s/u.test(common);
  return isIntro
    ? { common, list: cell.trim().slice(found?.[0].length) }
    : { common: '', list: cell };
}

type Mark = { index: number; 0: string };

const exactly = (wanted: number, items: string[]): string[] | null =>
  items.length === wanted ? items : null;

const LETTERS = 'abcdđeghiklm';

/** Marks `1.`, `2.`, `3.`. */
const numberMarks = (text: string): Mark[] =>
  inOrder(text, /(?:^|\s)(\d{1,2})[.)]\s+(?=\p{Lu})/gu, (printed) => Number(printed) - 1);

/** Marks `a)`, `b)`, `c)`. */
const letterMarks = (text: string): Mark[] =>
  inOrder(text, /(?:^|\s)([a-zđ])[.)]\s+/gu, (printed) => LETTERS.indexOf(printed));

/** The marks of a list in rising order; `placeOf` is the place of a printed one, the first 0. */
function inOrder(text: string, pattern: RegExp, placeOf: (printed: string) => number): Mark[] {
  let expected = 0;
  return [...text.matchAll(pattern)].filter(([, printed = '']) => {
    if (placeOf(printed) !== expected) return false;
    expected += 1;
    return true;
  });
}

function cutAt(text: string, marks: Mark[]): string[] {
  const starts = marks.map((mark) => mark.index + mark[0].length);
  const bounds = marks.map((mark) => mark.index);
  const first = text.slice(0, bounds[0] ?? text.length).trim();
  const rest = starts.map((start, at) => text.slice(start, bounds[at + 1] ?? text.length).trim());
  return [first, ...rest].filter((item) => item !== '');
}

/**
 * A cell's deadlines on one line; a dash that begins a line of its own lists one more, and joins no
 * range; so do whole deadlines on lines of their own.
 */
export function dueLine(cell: string): string {
  if (!cell.includes('\n')) return oneLine(cell);
  const lines = cell.split('\n').map(oneLine);
  const each = lines.every((line, at) => isDueText(line) && (at === 0 || !GOES_ON.test(line)));
  return each ? lines.join('; ') : oneLine(cell.replace(/\n\s*[-–+•]\s+/gu, '; '));
}

/** Words that end the deadline begun on the line above. */
const GOES_ON = /^(?:năm|và|đến|tới|hết|hoặc|hàng|hằng|mỗi|cuối|đầu)(?!\p{L})|^[^\p{L}\p{N}]/iu;

/** Deadlines listed with dashes, by letters or by numbers; one deadline is a list of one. */
export function dueItems(cell: string): string[] {
  const text = cell.trim();
  for (const marks of [letterMarks(text), numberMarks(text)])
    if (marks.length > 1 && marks[0]?.index === 0) return cutAt(text, marks);
  const marked = cell
    .split(/(?:^|\n)[-–+•]\s+(?=\d)|(?:^|\s)[-–+•]\s+(?=\p{Lu})|(?:^|(?<!\d)\s)[-–+•]\s+(?=\d)/u)
    .map((item) => item.trim());
  const items = /^[-–+•]\s/u.test(cell.trim()) ? marked : [cell.trim().replace(/^[-–+•]\s*/u, '')];
  return items.filter((item) => item !== '');
}
