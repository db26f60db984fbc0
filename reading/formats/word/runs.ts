import { isNoteMark } from '../../table/noteMarks.ts';
import { isSymbolFont, signsIn } from '../../table/symbolFonts.ts';
import { type Look, lookOf, type WordStyles } from './styles.ts';
import { attributeIn } from './xml.ts';

/** What becomes of words: shown so, struck out, or hidden. */
export type Word = { as: 'shown' | 'struck' | 'hidden'; words: string };

/** The runs of a Word file that are open, each with its look. */
export class Runs {
  private readonly open: Look[] = [];

  constructor(private readonly styles: WordStyles) {}

  /** A run begins in a paragraph of this style. */
  begin(paragraphStyle: string | undefined): void {
    this.open.push(ofWords(this.styles.whole(paragraphStyle)));
  }

  end(): void {
    this.open.pop();
  }

  /** Notes a property of the innermost run; one of no run is the paragraph mark's. */
  property(name: string, attributes: string): void {
    const run = this.open.at(-1);
    if (!run) return;
    if (name === 'rStyle')
      Object.assign(run, ofWords(this.styles.whole(attributeIn(attributes, 'val'))));
    else Object.assign(run, lookOf(name, attributes));
  }

  /** What becomes of words of the innermost run, after those `before` them in the paragraph. */
  read(words: string, before: string): Word {
    const { hidden, struck, raised, font = '' } = this.open.at(-1) ?? {};
    if (hidden) return { as: 'hidden', words };
    if (struck && words.trim() !== '') return { as: 'struck', words };
    if (raised && isNoteMark(words, before)) return { as: 'shown', words: '' };
    return { as: 'shown', words: isSymbolFont(font) ? signsIn(font, words) : words };
  }
}

const ofWords = ({ struck, hidden, raised, font }: Look): Look => ({
  ...(struck ? { struck } : {}),
  ...(hidden ? { hidden } : {}),
  ...(raised ? { raised } : {}),
  ...(font ? { font } : {}),
});
