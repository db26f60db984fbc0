import type { WordStyles } from './styles.ts';
import { attributeIn, scanXml } from './xml.ts';

/** How a level of a list numbers its paragraphs. */
export interface Level {
  start: number;
  format: string;
  /** `%1.%2.`: the numbers of this and the levels above. */
  text: string;
  /** All its numbers are shown as 1, 2, 3. */
  legal?: boolean;
}

interface List {
  abstract: string;
  /** Levels that begin anew with this list. */
  restarts: Map<number, number>;
}

/** The lists of a Word file, as its part of numbering describes them. */
export class ListLevels {
  private readonly levels = new Map<string, Level>();
  private readonly lists = new Map<string, List>();
  /** Lists described by another one's style. */
  private readonly links = new Map<string, string>();
  private readonly styled = new Map<string, number>();

  /** @param xml that part, '' where there is none */
  constructor(
    xml: string,
    private readonly styles: WordStyles,
  ) {
    let [abstract, list, depth] = ['', '', 0];
    scanXml(xml, {
      open: (name, attributes) => {
        const value = attributeIn(attributes, 'val') ?? '';
        if (name === 'abstractNum') abstract = attributeIn(attributes, 'abstractNumId') ?? '';
        else if (name === 'num') list = attributeIn(attributes, 'numId') ?? '';
        else if (name === 'numStyleLink') this.links.set(abstract, value);
        else if (name === 'abstractNumId')
          this.lists.set(list, { abstract: value, restarts: new Map() });
        else if (name === 'lvl' || name === 'lvlOverride')
          depth = Number(attributeIn(attributes, 'ilvl') ?? 0);
        else if (name === 'startOverride') this.lists.get(list)?.restarts.set(depth, Number(value));
        if (name === 'lvl') this.levels.set(ownKey(list, abstract, depth), newLevel());
        if (name === 'pStyle' && list === '') this.styled.set(`${abstract}/${value}`, depth);
        describe(this.levels.get(ownKey(list, abstract, depth)), name, value);
      },
      close: () => {},
      text: () => {},
    });
  }

  /** The list a paragraph is counted in. */
  list(id: string): List | undefined {
    return this.lists.get(id);
  }

  /** What describes a list, which may be another one. */
  abstractOf(id: string): string {
    const abstract = this.lists.get(id)?.abstract ?? '';
    const linked = this.styles.whole(this.links.get(abstract)).list;
    return (linked !== undefined && this.lists.get(linked)?.abstract) || abstract;
  }

  /** A list may change a level of its own. */
  level(id: string, depth: number): Level | undefined {
    return (
      this.levels.get(ownKey(id, '', depth)) ??
      this.levels.get(ownKey('', this.abstractOf(id), depth))
    );
  }

  /** The level that a style stands for in a list. */
  depthOf(id: string, style: string | undefined): number | undefined {
    return style === undefined ? undefined : this.styled.get(`${this.abstractOf(id)}/${style}`);
  }
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '' });

const ownKey = (list: string, abstract: string, depth: number): string =>
  list === '' ? `${abstract}/${depth}` : `own ${list}/${depth}`;

function describe(level: Level | undefined, name: string, value: string): void {
  if (!level) return;
  if (name === 'start') level.start = Number(value);
  if (name === 'numFmt') level.format = value;
  if (name === 'lvlText') level.text = value;
  if (name === 'isLgl') level.legal = true;
}
