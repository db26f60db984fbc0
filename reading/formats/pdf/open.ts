import type { OPS, PDFPageProxy } from 'pdfjs-dist';
import { type Step, stepsOf } from './drawing.ts';
import { type Font, lettersOf, signsOf } from './letters.ts';
import { pdfLibrary } from './library.ts';
import { withoutMixedLines } from './mixedLines.ts';
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
  const { OPS } = await pdfLibrary();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const steps = await stepsOf(page, transform);
  const fontOf = (name: string): Font | null =>
    page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const runs = content.items
    .flatMap((item) => ('str' in item ? [runOf(item, transform, fontOf(item.fontName))] : []))
    .filter(({ text }) => text.trim() !== '');
  return {
    ...{ width, height, ...rulesOf(steps, OPS) },
    runs: withoutMixedLines(runs, () => lettersOf(steps, OPS, fontOf)),
  };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  fontName: string;
}

function runOf({ str, transform, width }: TextItem, viewport: Matrix, font: Font | null): Run {
  const [a = 0, b = 0, , , left = 0, base = 0] = throughBoth(viewport, transform);
  const size = Math.hypot(a, b) || 1;
  return { text: signsOf(font, str), left, right: left + width, base, size };
}

type Drawing = [step: number, paths: (ArrayLike<number> | null)[]];

function rulesOf(steps: Step[], codes: typeof OPS): Rules {
  const rules: Rules = { across: [], down: [] };
  const strokes = new Set<number>([
    ...[codes.stroke, codes.closeStroke, codes.fillStroke, codes.closeFillStroke],
  ]);
  const fills = new Set<number>([codes.fill, codes.eoFill]);
  for (const { code, args, matrix } of steps) {
    if (code !== codes.constructPath) continue;
    const [how, [path] = []] = args as Drawing;
    if (path && strokes.has(how)) addStroked(rules, path, matrix);
    else if (path && fills.has(how)) addFilled(rules, path, matrix);
  }
  return rules;
}
