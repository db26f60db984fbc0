import type { Source } from '../../../domain/plan/types.ts';
import { headerAt } from '../../table/headerRows.ts';
import { signOf } from '../../table/symbolFonts.ts';
import { Blocks } from '../blocks.ts';
import type { Budget } from '../budget.ts';
import type { Told } from '../told.ts';
import { Controls } from './controls.ts';
import { Runs } from './runs.ts';
import { isOn, type WordStyles } from './styles.ts';
import type { Numbered, WordNumbers } from './wordNumbers.ts';
import { type WordCell, type WordRow, wordRows } from './wordTable.ts';
import { attributeIn, type XmlReader } from './xml.ts';

/** Words struck out or moved away by a reviewer, and older Word's copy of a drawing's text. */
const UNREAD_WORDS = ['del', 'moveFrom', 'Fallback', 'instrText', 'delText'];
/** What a reviewer's changes keep of the properties before them. */
const OLD_PROPERTIES = [
  ...['pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange', 'tblPrExChange'],
  ...['tblGridChange', 'sectPrChange', 'numberingChange'],
];
const UNREAD = new Set([...UNREAD_WORDS, ...OLD_PROPERTIES]);
const SIGNS = new Map(Object.entries({ tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' }));

/** Properties of paragraphs, rows and cells that tell how they are read. */
const PROPERTIES = new Set([
  ...['numId', 'ilvl', 'pStyle', 'gridBefore', 'hidden', 'gridSpan', 'vMerge'],
]);

/** Word has no lines; a paragraph's place is told by its words. */
const NO_PLACE: Source = {};

interface Paragraph extends Numbered {
  text: string;
  /** Words of it are left out: struck out, or hidden. */
  gaps: boolean;
}

/** What a Word file's body is read with. */
export interface WordParts {
  styles: WordStyles;
  numbers: WordNumbers;
  budget: Budget;
  told: Told;
  /** Adds what a part packed inside holds, by its relation's id. */
  embed: (relation: string, document: Blocks) => void;
}

/** Listens to the body of a Word file and gathers its paragraphs and tables. */
export class WordBody implements XmlReader {
  readonly document = new Blocks();
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: WordRow[][] = [];
  private readonly controls = new Controls();
  private readonly runs: Runs;
  private unread = 0;
  private inText = false;
  private inRowProperties = false;
  private counted = 0;

  constructor(private readonly parts: WordParts) {
    this.runs = new Runs(parts.styles);
  }

  open(name: string, attributes: string): void {
    if (this.unread > 0 || UNREAD.has(name)) {
      if (name === 'del' && this.unread === 0 && this.row && this.inRowProperties)
        this.row.left = 'deleted';
      this.unread += 1;
      return;
    }
    this.controls.begin(name, attributes);
    if (name === 'trPr') this.inRowProperties = true;
    if (name === 't') this.inText = true;
    else if (name === 'p') this.paragraphs.push({ text: '', gaps: false });
    else if (name === 'r') this.runs.begin(this.paragraphs.at(-1)?.style);
    else if (name === 'tbl') this.tables.push([]);
    else if (name === 'tr') this.tables.at(-1)?.push({ cells: [], skipped: 0, gaps: false });
    else if (name === 'tc') this.beginCell();
    else if (name === 'altChunk')
      this.parts.embed(attributeIn(attributes, 'id') ?? '', this.document);
    else if (name === 'sym') this.add(symbolIn(attributes));
    else if (SIGNS.has(name)) this.add(SIGNS.get(name) ?? '');
    else this.property(name, attributes);
  }

  close(name: string): void {
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    const filled = this.controls.end(name);
    if (filled !== '') this.add(filled);
    if (name === 'trPr') this.inRowProperties = false;
    if (name === 't') this.inText = false;
    else if (name === 'p') this.endParagraph();
    else if (name === 'r') this.runs.end();
    else if (name === 'tbl') this.endTable();
  }

  text(raw: string): void {
    if (!this.inText || this.unread > 0) return;
    const { as, words } = this.runs.read(raw, this.paragraphs.at(-1)?.text ?? '');
    if (as === 'shown') this.add(words);
    else this.leaveOut();
    if (as === 'hidden') this.parts.told.hidden(words);
  }

  private get row(): WordRow | undefined {
    return this.tables.at(-1)?.at(-1);
  }

  private get cell(): WordCell | undefined {
    return this.row?.cells.at(-1);
  }

  private beginCell(): void {
    this.parts.budget.spend('');
    this.row?.cells.push({ lines: [], columns: 1, merge: null });
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && !this.controls.keeps(text)) paragraph.text += text;
  }

  /** Words struck out no longer hold, and hidden ones are not printed. */
  private leaveOut(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.gaps = true;
    if (this.row) this.row.gaps = true;
  }

  private property(name: string, attributes: string): void {
    this.runs.property(name, attributes);
    if (!PROPERTIES.has(name)) return;
    const value = attributeIn(attributes, 'val') ?? '';
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) {
      if (name === 'numId') paragraph.list = value;
      if (name === 'ilvl') paragraph.level = Number(value);
      if (name === 'pStyle') paragraph.style = value;
      return;
    }
    if (name === 'gridBefore' && this.row) this.row.skipped = Number(value) || 0;
    if (name === 'hidden' && this.row && this.inRowProperties && isOn(value))
      this.row.left = 'hidden';
    if (!this.cell) return;
    if (name === 'gridSpan') this.cell.columns = Math.max(1, Number(value) || 1);
    if (name === 'vMerge') this.cell.merge = value === 'restart' ? 'begins' : 'goes on';
  }

  private endParagraph(): void {
    const ended = this.paragraphs.pop();
    if (!ended) return;
    const left = this.tables.some((rows) => rows.at(-1)?.left);
    const label = left ? '' : this.parts.numbers.next(ended);
    const words = ended.text.trim();
    const text =
      words === '' && ended.gaps ? '' : [label, words].filter((part) => part !== '').join(' ');
    this.parts.budget.spend(text);
    if (this.tables.length > 0) this.cell?.lines.push(text);
    else if (words !== '') this.document.paragraph(text, NO_PLACE);
  }

  /** A table inside a cell is the cell's text, unless it is a table of tasks of its own. */
  private endTable(): void {
    const ended = this.tables.pop() ?? [];
    this.counted += 1;
    for (const { left, cells } of ended)
      if (left === 'hidden')
        this.parts.told.hidden(cells.map(({ lines }) => lines.join(' ')).join(' | '));
    const rows = wordRows(ended, this.counted, this.parts.budget);
    if (!this.cell || rows.some((_, at) => headerAt(rows, at))) this.document.table(rows);
    else this.cell.lines.push(...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== '')));
  }
}

const symbolIn = (attributes: string): string =>
  signOf(
    attributeIn(attributes, 'font') ?? '',
    Number.parseInt(attributeIn(attributes, 'char') ?? '', 16),
  );
