import { parse } from 'parse5';
import type { Source } from '../../../domain/plan/types.ts';
import type { Document } from '../grid.ts';
import { Blocks } from './blocks.ts';
import { Budget } from './budget.ts';
import { tableRows } from './htmlTable.ts';
import { type Element, isBlock, isElement, markOf, type Node, seen, shown, textOf, within } from './htmlTree.ts';

/** The place of an element: its line in the file. */
export type PlaceOf = (element: Node | undefined) => Source;

const placesFrom =
  (firstLine: number): PlaceOf =>
  (element) => ({ line: firstLine + (element?.sourceCodeLocation?.startLine ?? 1) - 1 });

/** Reads a page: nothing it refers to is fetched, and no script runs. Throws `Refusal`. */
export function readHtml(html: string, fileName: string): Document {
  const document = new Blocks();
  const budget = new Budget(fileName);
  addHtml(document, html, budget, 1);
  budget.settle();
  return document;
}

/** The same, added to a document that is being read; the page begins on its line `firstLine`. */
export function addHtml(document: Blocks, html: string, budget: Budget, firstLine: number): void {
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const page = root.childNodes.find((node) => isElement(node));
  if (page) new Flow(document, budget, placesFrom(firstLine)).walk(page);
}

/** Goes through a page from top to bottom: what is no table becomes paragraphs. */
class Flow {
  private line: Node[] = [];
  private mark = '';

  constructor(
    private readonly document: Blocks,
    private readonly budget: Budget,
    private readonly placeOf: PlaceOf,
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
    const cells = within(table, 'tr').map(shown);
    const layout = cells.every(({ length }) => length < 3);
    if (layout) this.walk(table);
    else this.document.table(tableRows(table, this.placeOf, this.budget));
  }

  private endLine(): void {
    const text = this.line.map(textOf).join('').trim();
    const source = this.placeOf(this.line[0]);
    this.line = [];
    if (text === '') return;
    this.budget.spend(text);
    this.document.paragraph(this.mark + text, source);
    this.mark = '';
  }
}

const hasBlocks = (element: Element): boolean =>
  seen(element).some((child) => isElement(child) && (isBlock(child) || hasBlocks(child)));
