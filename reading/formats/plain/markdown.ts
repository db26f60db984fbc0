import { lexer, type Token, type Tokens } from 'marked';
import { cleanCell } from '../../table/cleanCell.ts';
import type { Document, GridRow } from '../../table/grid.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { addHtml } from '../html/html.ts';
import { nothingHolds } from '../word/strikethrough.ts';

/** Reads Markdown; HTML tables inside it are read as such. Throws `Refusal`. */
export function readMarkdown(text: string, fileName: string): Document {
  const document = new Blocks();
  const budget = new Budget(fileName);
  let line = 1;
  for (const token of lexer(text)) {
    addToken(document, token, line, budget);
    line += token.raw.split('\n').length - 1;
  }
  budget.settle();
  return document;
}

function addToken(document: Blocks, token: Token, line: number, budget: Budget): void {
  budget.spend(token.raw);
  if (isTable(token)) {
    for (const cells of [token.header, ...token.rows])
      for (const [column, cell] of cells.entries()) budget.place(cell.text, column);
    document.table(rowsOf(token, line));
  } else if (isList(token)) addList(document, token, line);
  else if (token.type === 'html') addHtml(document, token.raw, budget, line);
  else if (token.type !== 'space' && token.type !== 'hr')
    document.paragraph(plain(token), { line });
}

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isList = (token: Token): token is Tokens.List => token.type === 'list';

/** Below the header's line stands the line of dashes. */
function rowsOf({ header, rows }: Tokens.Table, line: number): GridRow[] {
  const row = (cells: Tokens.TableCell[], at: number): GridRow => ({
    cells: cells.map(({ tokens }) => cleanCell(tokens.map(plain).join(''))),
    source: { line: at },
    pageStart: false,
  });
  const laid = rows.map((cells, index) => ({
    ...row(cells, line + 2 + index),
    struck: cells.some(hasStruck),
  }));
  const kept = laid.filter(({ cells, struck }) => !(struck && nothingHolds(cells)));
  return [row(header, line), ...kept.map(({ struck, ...each }) => each)];
}

const hasStruck = ({ text }: Tokens.TableCell): boolean => /~~|<(?:del|s|strike)\b/iu.test(text);

/** Items keep the number or dash they are printed with: it tells paragraphs of duties apart. */
function addList(document: Blocks, list: Tokens.List, line: number): void {
  let at = line;
  for (const [index, item] of list.items.entries()) {
    const mark = list.ordered ? `${Number(list.start || 1) + index}. ` : '- ';
    const [first, ...others] = item.tokens;
    if (first) document.paragraph(mark + plain(first), { line: at });
    for (const token of others) {
      if (isList(token)) addList(document, token, at);
      else document.paragraph(plain(token), { line: at });
    }
    at += item.raw.split('\n').length - 1;
  }
}

/**
 * Words without their marks, nor those struck out; a line broken softly goes on. One tilde is as
 * often a word: `~5 ngày`.
 */
function plain(token: Token): string {
  if (token.type === 'br') return '\n';
  if (token.type === 'html') return token.raw;
  if (token.type === 'del') return token.raw.startsWith('~~') ? '' : token.raw;
  if ('tokens' in token && token.tokens) return token.tokens.map(plain).join('');
  return ('text' in token ? String(token.text) : token.raw).replace(/\n/gu, ' ');
}
