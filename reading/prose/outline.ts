import type { Source } from '../../domain/plan/types.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { Block } from '../table/grid.ts';

/** What a paragraph is numbered with. */
export type MarkKind =
  | 'part'
  | 'roman'
  | 'capital'
  | 'number'
  | 'letter'
  | 'bracketed'
  | 'dash'
  | 'plus'
  | 'plain';

/** A paragraph with what stands below it. */
export interface Item {
  kind: MarkKind;
  /** `III`, `1.2`, `a`; '' of a dash and a plain paragraph. */
  mark: string;
  /** Its words, without the mark. */
  text: string;
  source: Source;
  parent: Item | null;
  children: Item[];
}

const MARKS: readonly (readonly [MarkKind, RegExp])[] = [
  [
    'part',
    /^((?:PHẦN|CHƯƠNG)\s+(?:THỨ\s+\p{L}+|[IVX]+|\d+|MỘT|HAI|BA|BỐN|NĂM)(?![\p{L}\d]))[.:\s-]*/u,
  ],
  ['roman', /^([IVX]{1,5})\s?[.)–-]\s*(?=\p{L})/u],
  ['number', /^(?:Điều\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)/:–-](?!\d)\s*|\s+(?=\p{Lu}))/u],
  ['capital', /^([A-HĐK-M])[.)]\s+(?=\p{Lu})/u],
  ['letter', /^([a-zđ]{1,2})[.)]\s*(?=\S)/u],
  ['bracketed', /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*/u],
  ['plus', /^([+•*o✓❖▪])\s+/u],
  ['dash', /^([-–—])\s*(?=[\p{L}\d“"])/u],
];

const RANKS: Record<MarkKind, number> = {
  ...{ part: 0, roman: 2, capital: 3, number: 4, letter: 5, bracketed: 6, dash: 7, plus: 8 },
  // One that announces what follows.
  plain: 1.5,
};

const isNumbered = ({ kind }: Item): boolean => !['dash', 'plus', 'plain'].includes(kind);

interface Paragraph {
  kind: MarkKind;
  mark: string;
  text: string;
  source: Source;
}

/** The paragraphs of a document as they stand below one another. */
export function outlineOf(blocks: readonly Block[]): Item[] {
  const root: Item[] = [];
  const open: Item[] = [];
  let isCapitalFirst = false;
  for (const paragraph of paragraphsOf(blocks)) {
    isCapitalFirst ||= paragraph.kind === 'capital' && !open.some(({ kind }) => kind === 'roman');
    const rank = rankOf(paragraph, isCapitalFirst);
    const parent = parentFor(paragraph, rank, open, isCapitalFirst);
    const item: Item = { ...paragraph, parent, children: [] };
    (parent?.children ?? root).push(item);
    open.length = parent ? open.indexOf(parent) + 1 : 0;
    if (item.kind !== 'plain' || announces(item)) open.push(item);
  }
  return root;
}

/** `… yêu cầu các đơn vị:` stands above what follows it. */
const announces = ({ text }: Item): boolean => /:$/u.test(text);

type Ranked = Pick<Item, 'kind' | 'mark'> & { parent?: Item | null };

/** What is announced below a heading stands between it and what follows. */
const BELOW_HEADING = 0.05;

function rankOf({ kind, mark, parent = null }: Ranked, isCapitalFirst: boolean): number {
  if (kind === 'capital' && isCapitalFirst) return 1;
  if (kind === 'plain' && parent) return rankOf(parent, isCapitalFirst) + BELOW_HEADING;
  return RANKS[kind] + (kind === 'number' ? (mark.split('.').length - 1) / 10 : 0);
}

/**
 * A mark stands below the last one of a higher rank; a dash also beside its own kind further up,
 * unless what is open announces it.
 */
function parentFor(
  { kind }: Paragraph,
  rank: number,
  open: readonly Item[],
  isCapitalFirst: boolean,
): Item | null {
  if (kind === 'plain') return open.findLast(isNumbered) ?? null;
  const above = open.findLastIndex((item) => rankOf(item, isCapitalFirst) < rank);
  const nearest = beforeOther(open[above] ?? null, kind);
  if (kind !== 'dash' || !nearest || /:$/u.test(nearest.text)) return nearest;
  const besideOwn = open
    .slice(0, above + 1)
    .findLast(({ children }) => children.some((child) => child.kind === 'dash'));
  return besideOwn && RANKS[besideOwn.kind] >= RANKS.number ? besideOwn : nearest;
}

/** Dashes that were announced end where a number goes on with the part above. */
function beforeOther(item: Item | null, kind: MarkKind): Item | null {
  const [first] = item?.children ?? [];
  const isOver = item?.kind === 'plain' && first !== undefined && first.kind !== kind;
  return isOver && item.parent ? item.parent : item;
}

/** The recipients and the signature end a document; an appendix may follow. */
const RECIPIENTS = /^(?:Nơi nhận|NƠI NHẬN|Noi nh)/u;
const BEGINS_ANEW = /^(?:PHỤ LỤC|Phụ lục|PHẦN|KẾ HOẠCH|[IVX]{1,4}[.)]\s)/u;

function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  let isOver = false;
  for (const block of blocks) {
    if (block.type === 'table') isOver = false;
    if (block.type !== 'paragraph') continue;
    isOver = RECIPIENTS.test(block.text) || (isOver && !BEGINS_ANEW.test(block.text));
    if (isOver) continue;
    const paragraph = { ...marked(oneLine(block.text)), source: block.source };
    const above = found.at(-1);
    if (above && goesOn(above.text, paragraph)) above.text += ` ${paragraph.text}`;
    else if (paragraph.text !== '') found.push(paragraph);
  }
  return found;
}

/** A paragraph cut by a page break goes on in lower case. */
const goesOn = (above: string, { kind, text }: Paragraph): boolean =>
  kind === 'plain' && /^\p{Ll}/u.test(text) && !/[.;:/]$/u.test(above);

function marked(text: string): Omit<Paragraph, 'source'> {
  for (const [kind, pattern] of MARKS) {
    const match = pattern.exec(text);
    if (match?.[1] === undefined) continue;
    const rest = text.slice(match[0].length).trim();
    if (rest === '' && kind !== 'part') continue;
    const isBullet = kind === 'dash' || kind === 'plus';
    return { kind, mark: isBullet ? '' : match[1], text: rest || match[1] };
  }
  return { kind: 'plain', mark: '', text };
}

/** An item and what stands below it, in the order of the document. */
export function* withBelow(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* withBelow(item.children);
  }
}

/** What an item stands below, the nearest first. */
export function ancestorsOf(item: Item): Item[] {
  const above: Item[] = [];
  for (let one = item.parent; one; one = one.parent) above.push(one);
  return above;
}
