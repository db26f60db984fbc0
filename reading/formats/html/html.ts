import { parse } from 'parse5';
import type { Source } from '../../../domain/plan/types.ts';
import type { Document } from '../../table/grid.ts';
import { headerAt } from '../../table/headerRows.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { Told } from '../told.ts';
import { applyStyles } from './htmlStyles.ts';
import { tableRows } from './htmlTable.ts';
import {
  type Element,
  isBlock,
  isElement,
  markOf,
  type Node,
  seen,
  shown,
  textOf,
  within,
} from './htmlTree.ts';

/** Where words and rows of a page stand. */
interface Places {
  ofWords(first: Node | undefined): Source;
  /** `table` and `at` count from 1. */
  ofRow(row: Element, table: number, at: number): Source;
}

/** Whoever looks at a page sees tables and rows, not lines of a file. */
const ON_A_PAGE: Places = { ofWords: () => ({}), ofRow: (_row, table, at) => ({ table, row: at }) };

const fromLine = (firstLine: number): Places => {
  const lineOf = (node: Node | undefined): Source => ({
    line: firstLine + (node?.sourceCodeLocation?.startLine ?? 1) - 1,
  });
  return { ofWords: lineOf, ofRow: lineOf };
};

/** Reads a page: nothing it refers to is fetched, and no script runs. Throws `Refusal`. */
export function readHtml(html: string, fileName: string): Document {
  const document = new Blocks();
  const budget = new Budget(fileName);
  const told = new Told();
  const root = parse(html, { scriptingEnabled: false });
  applyStyles(root, told);
  addPage(document, root, budget, ON_A_PAGE);
  budget.settle();
  document.notes.push(...told.notes);
  return document;
}

/** The same of a part of a text that is being read, which begins on its line `firstLine`. */
export function addHtml(document: Blocks, html: string, budget: Budget, firstLine: number): void {
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  addPage(document, root, budget, fromLine(firstLine));
}

function addPage(
  document: Blocks,
  { childNodes }: { childNodes: Node[] },
  budget: Budget,
  places: Places,
): void {
  const page = childNodes.find((node) => isElement(node));
  if (page) new Flow(document, budget, places).walk(page);
}

/** Goes through a page from top to bottom: what is no table becomes paragraphs. */
class Flow {
  private line: Node[] = [];
  private mark = '';
  private tables = 0;

  constructor(
    private readonly document: Blocks,
    private readonly budget: Budget,
    private readonly places: Places,
  ) {}

  walk(element: Element): void {
    for (const node of seen(element)) {
      if (isElement(node) && (isBlock(node) || hasBlocks(node))) {
        this.endLine();
        this.mark = node.tagName === 'li' ? markOf(node, element) : this.mark;
        if (node.tagName === 'table') this.table(node);
        else this.walk(node);
        this.endLine();
      } else this.line.push(node);
    }
  }

  private table(table: Element): void {
    // Pages of old are laid out by tables within tables; the outer one holds no cells of its own.
    const layout = within(table, 'tr').every((row) => shown(row).length < 3);
    const placeOf = (row: Element, at: number): Source =>
      this.places.ofRow(row, this.tables + 1, at);
    if (layout && !headsTasks(table, placeOf)) this.walk(table);
    else {
      const rows = tableRows(table, placeOf, this.budget);
      this.tables += 1;
      this.document.table(rows);
    }
  }

  private endLine(): void {
    const text = this.line.map(textOf).join('').trim();
    const source = this.places.ofWords(this.line[0]);
    this.line = [];
    if (text === '') return;
    this.budget.spend(text);
    this.document.paragraph(this.mark + text, source);
    this.mark = '';
  }
}

const hasBlocks = (element: Element): boolean =>
  seen(element).some((child) => isElement(child) && (isBlock(child) || hasBlocks(child)));

/** A table of few columns is one of tasks where its first rows say so. */
function headsTasks(table: Element, placeOf: (row: Element, at: number) => Source): boolean {
  const nested = within(table, 'tr').some((row) => within(row, 'table').length > 0);
  if (nested) return false;
  const rows = tableRows(table, placeOf, new Budget(''));
  return rows.slice(0, MOST_ABOVE).some((_, at) => headerAt(rows, at) !== null);
}

/** Rows of titles that may stand above a header. */
const MOST_ABOVE = 5;
