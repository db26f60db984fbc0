import { type Level, ListLevels } from './listLevels.ts';
import type { WordStyles } from './styles.ts';

/** How a paragraph says that it is numbered. */
export interface Numbered {
  list?: string;
  level?: number;
  style?: string;
}

/** Numbers that Word prints by itself before paragraphs: a column TT often holds nothing else. */
export class WordNumbers {
  private readonly lists: ListLevels;
  private readonly counted = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** @param numbering that part's XML, '' where there is none */
  constructor(
    numbering: string,
    private readonly styles: WordStyles,
  ) {
    this.lists = new ListLevels(numbering, styles);
  }

  /** The label of the next paragraph of a list: `2.1.`; '' where none is printed. */
  next(paragraph: Numbered): string {
    const style = this.styles.whole(paragraph.style);
    const id = paragraph.list ?? style.list;
    if (id === undefined || !this.lists.list(id)) return '';
    const depth =
      paragraph.level ??
      (paragraph.list === undefined
        ? (this.lists.depthOf(id, paragraph.style) ?? style.level)
        : undefined) ??
      0;
    const level = this.lists.level(id, depth);
    if (!level) return '';
    return label(level, this.count(id, depth, level.start), (at) => this.lists.level(id, at));
  }

  private count(id: string, depth: number, start: number): number[] {
    const abstract = this.lists.abstractOf(id);
    const numbers = this.counted.get(abstract) ?? [];
    const restart = this.begun.has(`${id}/${depth}`)
      ? undefined
      : this.lists.list(id)?.restarts.get(depth);
    this.begun.add(`${id}/${depth}`);
    const before = numbers[depth];
    numbers.length = Math.min(numbers.length, depth + 1);
    numbers[depth] = restart ?? (before === undefined ? start : before + 1);
    this.counted.set(abstract, numbers);
    return numbers;
  }
}

function label(
  { format, text, legal }: Level,
  numbers: number[],
  levelAt: (depth: number) => Level | undefined,
): string {
  if (format === 'bullet') return '-';
  return text.replace(/%([1-9])/gu, (_, printedAt) => {
    const at = Number(printedAt) - 1;
    const shown = levelAt(at);
    return printed(numbers[at] ?? shown?.start ?? 1, legal ? 'decimal' : shown?.format);
  });
}

function printed(value: number, format = 'decimal'): string {
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letter(value);
  if (format === 'lowerLetter') return letter(value).toLowerCase();
  if (format === 'none') return '';
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

const ROMAN: [number, string][] = [
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as [number, string][]),
];

/** Up to 89, as far as sections go. */
function roman(value: number): string {
  if (value < 1 || value > 89) return String(value);
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}

/** A … Z, then AA, BB. */
const letter = (value: number): string =>
  value < 1
    ? String(value)
    : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 3));
