/** A box or a mark for choosing among words, and whether it chooses. */
interface Box {
  at: number;
  end: number;
  state: 'ticked' | 'empty' | 'crossed';
}

const BOX = /\[\s?[xXvV✓✔]?\s?\]|\(\s?[xXvV✓✔]\s?\)|\(\s{1,3}\)|[☑✓✔√☒✗✘❌☐□◻◽○■◼●◉❑❒🗹🗷]/gu;
const TICKED = /[xXvV☑✓✔√■◼●◉🗹]/u;
const CROSSED = /[☒✗✘❌🗷]/u;

const boxesIn = (cell: string): Box[] =>
  [...cell.matchAll(BOX)].map(({ 0: sign, index }) => ({
    ...{ at: index, end: index + sign.length },
    state: TICKED.test(sign) ? 'ticked' : CROSSED.test(sign) ? 'crossed' : 'empty',
  }));

/** What a cell with boxes says: the words chosen, or that nobody can tell. */
export type Chosen = { words: string } | 'unclear';

/**
 * The words of a cell whose boxes are ticked: `☐ Quý I ☑ Quý II`, `Quý I [ ] Quý II [x]`, `Quý I:
 * không; Quý II: có`. A cross beside an empty box ticks, beside a tick it does not. Null for a cell
 * without boxes.
 */
export function chosenIn(cell: string): Chosen | null {
  const boxes = boxesIn(cell);
  if (boxes.length === 0) return byWords(cell);
  const labels = labelled(cell, boxes);
  if (!labels) return 'unclear';
  const { intro, parts } = labels;
  const chosen = parts.filter((_, at) => isChosen(boxes, at));
  if (boxes.some((_, at) => isChosen(boxes, at) === null) || chosen.length === 0) return 'unclear';
  return { words: [intro, chosen.join(', ')].filter((part) => part !== '').join(' ') };
}

/** A cross alone, and one beside both a tick and an empty box, may mean either. */
function isChosen(boxes: Box[], at: number): boolean | null {
  const state = boxes[at]?.state;
  if (state !== 'crossed') return state === 'ticked';
  const [ticks, empty] = ['ticked', 'empty'].map((each) => boxes.some((box) => box.state === each));
  if (ticks === empty) return null;
  return empty === true;
}

const tidy = (words: string): string => words.replace(/^[\s,;:.–-]+|[\s,;–-]+$/gu, '');

/** Which words belong to which box: those after it, or those before it. */
function labelled(cell: string, boxes: Box[]): { intro: string; parts: string[] } | null {
  const first = cell.slice(0, boxes[0]?.at).trim();
  const last = cell.slice(boxes.at(-1)?.end).trim();
  const after = boxes.map(({ end }, at) => tidy(cell.slice(end, boxes[at + 1]?.at)));
  const before = boxes.map(({ at: start }, at) => tidy(cell.slice(boxes[at - 1]?.end ?? 0, start)));
  const isIntro = first === '' || /[:\n]$/u.test(cell.slice(0, boxes[0]?.at).trimEnd());
  if (tidy(last) === '' && first !== '' && !isIntro)
    return before.every((part) => part !== '') ? { intro: '', parts: before } : null;
  return isIntro && after.every((part) => part !== '')
    ? { intro: first.replace(/:$/u, ''), parts: after }
    : null;
}

const ANSWERED = /^(.+?)\s*[:=–-]\s*(có|không|x|o|v|yes|no|true|false)\s*\.?$/iu;
/** Most cells do not end so, and need no closer look. */
const ENDS_ANSWERED = /(?:có|không|[xov]|yes|no|true|false)\s*\.?$/iu;
const YES = /^(?:có|x|v|yes|true)$/iu;

/** `Quý I: không; Quý II: có`. */
function byWords(cell: string): Chosen | null {
  if (!ENDS_ANSWERED.test(cell)) return null;
  const parts = cell.split(/[;\n]|,(?=\s)/u).map((part) => ANSWERED.exec(part.trim()));
  if (parts.length < 2 || parts.some((part) => part === null)) return null;
  const chosen = parts.filter((part) => YES.test(part?.[2] ?? '')).map((part) => part?.[1] ?? '');
  return chosen.length > 0 ? { words: chosen.join(', ') } : 'unclear';
}

/** `☐ Rà soát`: a box alone before words is no more than a dash. */
export const withoutLeadingBox = (words: string): string =>
  boxesIn(words).length === 1 ? words.replace(/^\s*[☑✓✔√☒☐□◻◽○■◼●◉❑❒]\s*/u, '') : words;
