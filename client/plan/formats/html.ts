import { parse } from 'parse5';
import type { Source } from '../../../domain/plan/types.ts';
import type { Document } from '../grid.ts';
import { Blocks } from './blocks.ts';
import { Budget } from './budget.ts';
import { tableRows } from './htmlTable.ts';
import { type Element, isBlock, isElement, markOf, type Node, seen, textOf, within } from './htmlTree.ts';

/** How a format names the places of its paragraphs and rows: by the line of the file, or by table and row. */
export type Places = (element: Node | undefined, table: number, row: number) => Source;

const byLine: Places = (element) => {
  const line = element?.sourceCodeLocation?.startLine;
  return line === undefined ? {} : { line };
};

/** Reads a page: nothing it refers to is fetched, and no script runs. Throws `Refusal`. */
export function readHtml(html: string, fileName: string, places: Places = byLine): Document {
  const document = new Blocks();
  addHtml(document, html, new Budget(fileName), places);
  return document;
}

/** The same, added to a document that is being read. */
export function addHtml(document: Blocks, html: string, budget: Budget, places: Places): void {
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const page = root.childNodes.find((node) => isElement(node));
  if (page) new Flow(document, budget, places).walk(page);
}

/** Goes through a page from top to bottom: what is no table becomes paragraphs. */
class Flow {
  private tables = 0;
  private line: Node[] = [];
  private mark = '';

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
    this.tables += 1;
    // Pages of old are laid out by tables within tables; the outer one holds no cells of its own.
    const cells = within(table, 'tr').map((row) => row.childNodes.filter(isElement));
    const layout = cells.every(({ length }) => length < 3);
    if (layout) this.walk(table);
    else this.document.table(tableRows(table, this.tables, this.places, this.budget));
  }

  private endLine(): void {
    const text = this.line.map(textOf).join('').trim();
    const source = this.places(this.line[0], 0, 0);
    this.line = [];
    if (text === '') return;
    this.budget.spend(text);
    this.document.paragraph(this.mark + text, source);
    this.mark = '';
  }
}

const hasBlocks = (element: Element): boolean =>
  seen(element).some((child) => isElement(child) && (isBlock(child) || hasBlocks(child)));
