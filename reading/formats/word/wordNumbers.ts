import { attributeIn, scanXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `%1.%2.`: the numbers of this and the levels above. */
  text: string;
}

interface List {
  abstract: string;
  /** Levels that begin anew with this list. */
  restarts: Map<number, number>;
}

/** Numbers that Word prints by itself before paragraphs: a column TT often holds nothing else. */
export class WordNumbers {
  private readonly levels = new Map<string, Level>();
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, { list: string; level: number }>();
  private readonly counted = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** `numbering` and `styles` are those parts' XML, '' where there is none. */
  constructor(numbering: string, styles: string) {
    this.readLists(numbering);
    this.readStyles(styles);
  }

  /** The label of the next paragraph of a list: `2.1.`; '' where none is printed. */
  next(list: string | undefined, level: number | undefined, style: string | undefined): string {
    const own = list === undefined ? this.styles.get(style ?? '') : { list, level: level ?? 0 };
    const found = own && this.lists.get(own.list);
    if (!own || !found) return '';
    const depth = level ?? own.level;
    const described = this.levels.get(`${found.abstract}/${depth}`);
    if (!described) return '';
    const numbers = this.count(own.list, found, depth, described.start);
    if (described.format === 'bullet') return '-';
    return described.text.replace(/%([1-9])/gu, (_, at) => {
      const shown = this.levels.get(`${found.abstract}/${Number(at) - 1}`);
      return printed(numbers[Number(at) - 1] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  }

  private count(id: string, list: List, depth: number, start: number): number[] {
    const numbers = this.counted.get(list.abstract) ?? [];
    const restart = this.begun.has(`${id}/${depth}`) ? undefined : list.restarts.get(depth);
    this.begun.add(`${id}/${depth}`);
    const before = numbers[depth];
    numbers.length = Math.min(numbers.length, depth + 1);
    numbers[depth] = restart ?? (before === undefined ? start : before + 1);
    this.counted.set(list.abstract, numbers);
    return numbers;
  }

  private readLists(xml: string): void {
    let [abstract, list, depth] = ['', '', 0];
    scanXml(xml, {
      open: (name, attributes) => {
        const value = attributeIn(attributes, 'val') ?? '';
        if (name === 'abstractNum') abstract = attributeIn(attributes, 'abstractNumId') ?? '';
        if (name === 'num') list = attributeIn(attributes, 'numId') ?? '';
        if (name === 'abstractNumId')
          this.lists.set(list, { abstract: value, restarts: new Map() });
        if (name === 'lvl' || name === 'lvlOverride')
          depth = Number(attributeIn(attributes, 'ilvl') ?? 0);
        if (name === 'startOverride') this.lists.get(list)?.restarts.set(depth, Number(value));
        // A list may change a level of its own; what the lists share is told first.
        if (name === 'lvl' && list === '')
          this.levels.set(`${abstract}/${depth}`, { start: 1, format: 'decimal', text: '' });
        const level = list === '' ? this.levels.get(`${abstract}/${depth}`) : undefined;
        if (level && name === 'start') level.start = Number(value);
        if (level && name === 'numFmt') level.format = value;
        if (level && name === 'lvlText') level.text = value;
      },
      close: () => {},
      text: () => {},
    });
  }

  private readStyles(xml: string): void {
    let style = '';
    scanXml(xml, {
      open: (name, attributes) => {
        const value = attributeIn(attributes, 'val') ?? '';
        if (name === 'style') style = attributeIn(attributes, 'styleId') ?? '';
        if (name === 'numId')
          this.styles.set(style, { list: value, level: this.styles.get(style)?.level ?? 0 });
        if (name === 'ilvl')
          this.styles.set(style, {
            list: this.styles.get(style)?.list ?? '',
            level: Number(value),
          });
      },
      close: () => {},
      text: () => {},
    });
  }
}

function printed(value: number, format: string): string {
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
