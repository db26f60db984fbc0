import type { Document } from '../../table/grid.ts';
import { Blocks } from '../blocks.ts';
import { Budget } from '../budget.ts';
import { broken, foreign, tooHeavy } from '../refusals.ts';
import { withoutMargins } from './margins.ts';
import { pagesOf, TooManyPages } from './open.ts';
import type { Page } from './page.ts';
import { addPage } from './pageBlocks.ts';
import { refuseInflated } from './streams.ts';

/**
 * Reads a PDF that holds its text: tables by their rules, or by where their words stand, the rest
 * as text. Rejects with a `Refusal` for a scan, one with a password, and one that is broken.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Document> {
  refuseInflated(bytes, fileName);
  const pages = await pagesIn(bytes, fileName);
  const letters = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  if (!isText(letters)) throw foreign(fileName, 'scan');
  const [document, budget] = [new Blocks(), new Budget(fileName)];
  const open = { xs: [], aligned: { gaps: null, header: [] } };
  for (const [at, page] of withoutMargins(pages).entries())
    addPage(document, page, at + 1, budget, open);
  budget.settle();
  return document;
}

async function pagesIn(bytes: Uint8Array, fileName: string): Promise<Page[]> {
  const pages: Page[] = [];
  try {
    for await (const page of pagesOf(bytes)) pages.push(page);
  } catch (error) {
    if (error instanceof TooManyPages) throw tooHeavy(fileName);
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked ? foreign(fileName, 'encrypted') : broken(fileName);
  }
  return pages;
}

/** Fewer letters than these are a stamp on a scan. */
const FEWEST_LETTERS = 40;
const MOST_OF_THEM = 0.6;

/** A font without its table of letters shows words that no text holds. */
function isText(shown: string): boolean {
  const words = shown.replace(/\s+/gu, '');
  const letters = words.replace(/[^\p{L}\p{N}]|[\ue000-\uf8ff]/gu, '');
  return letters.length >= FEWEST_LETTERS && letters.length >= MOST_OF_THEM * words.length;
}
