import type { PDFPageProxy } from 'pdfjs-dist';
import { pdfLibrary } from './library.ts';
import type { Page, Run } from './page.ts';
import { addFilled, addStroked, type Matrix, type Rules, throughBoth } from './rules.ts';

/** A plan has some dozen pages; what has more is some other book. */
const MOST_PAGES = 400;

/** A PDF of more pages than any plan. */
export class TooManyPages extends Error {}

/**
 * What each page of a PDF shows: its words and its rules. Pictures are left alone. Rejects with the
 * library's own errors.
 */
export async function* pagesOf(bytes: Uint8Array): AsyncGenerator<Page> {
  const { getDocument, VerbosityLevel } = await pdfLibrary();
  const opened = await getDocument({
    data: bytes,
    ...{ verbosity: VerbosityLevel.ERRORS, stopAtErrors: false, enableXfa: false },
    ...{ disableFontFace: true, useSystemFonts: false, useWorkerFetch: false },
    // No picture is read, so none is unpacked.
    maxImageSize: 1,
  }).promise;
  try {
    if (opened.numPages > MOST_PAGES) throw new TooManyPages();
    for (let at = 1; at <= opened.numPages; at += 1) {
      const page = await opened.getPage(at);
      yield await pageOf(page);
      page.cleanup();
    }
  } finally {
    await opened.destroy();
  }
}

async function pageOf(page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const runs = content.items.flatMap((item) => ('str' in item ? [runOf(item, transform)] : []));
  return {
    ...{ width, height, ...(await rulesOf(page, transform)) },
    runs: runs.filter(({ text }) => text.trim() !== ''),
  };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

function runOf({ str, transform, width }: TextItem, viewport: Matrix): Run {
  const [a = 0, b = 0, , , left = 0, base = 0] = throughBoth(viewport, transform);
  const size = Math.hypot(a, b) || 1;
  return { text: str, left, right: left + width, base, size };
}

type Drawing = [step: number, paths: (ArrayLike<number> | null)[]];

async function rulesOf(page: PDFPageProxy, viewport: Matrix): Promise<Rules> {
  const { OPS } = await pdfLibrary();
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rules = { across: [], down: [] };
  const saved: Matrix[] = [];
  let matrix = viewport;
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill]);
  for (const [at, step] of fnArray.entries()) {
    const args = argsArray[at];
    if (step === OPS.save) saved.push(matrix);
    else if (step === OPS.restore) matrix = saved.pop() ?? viewport;
    else if (step === OPS.transform) matrix = throughBoth(matrix, args as Matrix);
    else if (step === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args?.[0])) matrix = throughBoth(matrix, args[0] as Matrix);
    } else if (step === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? viewport;
    else if (step === OPS.constructPath) {
      const [how, [path] = []] = args as Drawing;
      if (path && strokes.has(how)) addStroked(rules, path, matrix);
      else if (path && fills.has(how)) addFilled(rules, path, matrix);
    }
  }
  return rules;
}
