import type { Source } from '../../../domain/plan/types.ts';
import { headerAt } from '../../table/headerRows.ts';
import { Blocks } from '../blocks.ts';
import type { Budget } from '../budget.ts';
import type { WordNumbers } from './wordNumbers.ts';
import { type WordCell, type WordRow, wordRows } from './wordTable.ts';
import { attributeIn, type XmlReader } from './xml.ts';

/** Words struck out or moved away by a reviewer, and older Word's copy of a drawing's text. */
const UNREAD_WORDS = ['del', 'moveFrom', 'Fallback', 'instrText', 'delText'];
/** What a reviewer's changes keep of the properties before them. */
const OLD_PROPERTIES =
  'pPrChange rPrChange tcPrChange trPrChange tblPrChange tblPrExChange tblGridChange sectPrChange numberingChange';
const UNREAD = new Set([...UNREAD_WORDS, ...OLD_PROPERTIES.split(' ')]);
const SIGNS = new Map(Object.entries({ tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' }));
/** A property that is named holds, unless it says otherwise. */
const OFF = new Set(['0', 'false', 'off']);

/** Word has no lines; a paragraph's place is told by its words. */
const NO_PLACE: Source = {};

interface Paragraph {
  text: string;
  /** Words of it are struck out. */
  struck: boolean;
  list?: string;
  level?: number;
  style?: string;
}

/** Listens to the body of a Word file and gathers its paragraphs and tables. */
export class WordBody implements XmlReader {
  readonly document = new Blocks();
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: WordRow[][] = [];
  private unread = 0;
  private inText = false;
  /** The runs that are open, true for those struck out. */
  private readonly runs: boolean[] = [];
  private inRowProperties = false;
  private counted = 0;

  constructor(
    private readonly numbers: WordNumbers,
    private readonly budget: Budget,
  ) {}

  open(name: string, attributes: string): void {
    if (this.unread > 0 || UNREAD.has(name)) {
      if (name === 'del' && this.unread === 0 && this.row && this.inRowProperties)
        this.row.deleted = true;
      this.unread += 1;
      return;
    }
    if (name === 'trPr') this.inRowProperties = true;
    if (name === 't') this.inText = true;
    else if (name === 'p') this.paragraphs.push({ text: '', struck: false });
    else if (name === 'r') this.runs.push(false);
    else if (name === 'tbl') this.tables.push([]);
    else if (name === 'tr')
      this.tables.at(-1)?.push({ cells: [], skipped: 0, deleted: false, struck: false });
    else if (name === 'tc') this.beginCell();
    else if (SIGNS.has(name)) this.add(SIGNS.get(name) ?? '');
    else this.property(name, attributeIn(attributes, 'val'));
  }

  close(name: string): void {
    if (this.unread > 0) {
      this.unread -= 1;
      return;
    }
    if (name === 'trPr') this.inRowProperties = false;
    if (name === 't') this.inText = false;
    else if (name === 'p') this.endParagraph();
    else if (name === 'r') this.runs.pop();
    else if (name === 'tbl') this.endTable();
  }

  text(text: string): void {
    if (!this.inText || this.unread > 0) return;
    if (this.runs.at(-1)) this.strike(text);
    else this.add(text);
  }

  private get row(): WordRow | undefined {
    return this.tables.at(-1)?.at(-1);
  }

  private get cell(): WordCell | undefined {
    return this.row?.cells.at(-1);
  }

  private beginCell(): void {
    this.budget.spend('');
    this.row?.cells.push({ lines: [], columns: 1, merge: null });
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  /** Words struck out no longer hold; a plan is not to be read by them. */
  private strike(text: string): void {
    if (text.trim() === '') {
      this.add(text);
      return;
    }
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.struck = true;
    if (this.row) this.row.struck = true;
  }

  private property(name: string, value = ''): void {
    if (/^d?strike$/u.test(name) && this.runs.length > 0)
      this.runs[this.runs.length - 1] = !OFF.has(value);
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) {
      if (name === 'numId') paragraph.list = value;
      if (name === 'ilvl') paragraph.level = Number(value);
      if (name === 'pStyle') paragraph.style = value;
      return;
    }
    if (name === 'gridBefore' && this.row) this.row.skipped = Number(value) || 0;
    if (!this.cell) return;
    if (name === 'gridSpan') this.cell.columns = Math.max(1, Number(value) || 1);
    if (name === 'vMerge') this.cell.merge = value === 'restart' ? 'begins' : 'goes on';
  }

  private endParagraph(): void {
    const ended = this.paragraphs.pop();
    if (!ended) return;
    const deleted = this.tables.some((rows) => rows.at(-1)?.deleted);
    const label = deleted ? '' : this.numbers.next(ended.list, ended.level, ended.style);
    const words = ended.text.trim();
    const text =
      words === '' && ended.struck ? '' : [label, words].filter((part) => part !== '').join(' ');
    this.budget.spend(text);
    if (this.tables.length > 0) this.cell?.lines.push(text);
    else if (words !== '') this.document.paragraph(text, NO_PLACE);
  }

  /** A table inside a cell is the cell's text, unless it is a table of tasks of its own. */
  private endTable(): void {
    const ended = this.tables.pop() ?? [];
    this.counted += 1;
    const rows = wordRows(ended, this.counted, this.budget);
    if (!this.cell || rows.some((_, at) => headerAt(rows, at))) this.document.table(rows);
    else this.cell.lines.push(...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== '')));
  }
}
