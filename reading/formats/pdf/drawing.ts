import type { PDFPageProxy } from 'pdfjs-dist';
import { pdfLibrary } from './library.ts';
import { type Matrix, throughBoth } from './rules.ts';

/** A step of what a page draws, with the way from its own places to the page's. */
export interface Step {
  code: number;
  args: unknown[];
  matrix: Matrix;
}

/** What a page draws, step by step; `viewport` leads to its upper left corner. */
export async function stepsOf(page: PDFPageProxy, viewport: Matrix): Promise<Step[]> {
  const { OPS } = await pdfLibrary();
  const { fnArray, argsArray } = await page.getOperatorList();
  const saved: Matrix[] = [];
  let matrix = viewport;
  return fnArray.map((code, at) => {
    const args: unknown[] = argsArray[at] ?? [];
    if (code === OPS.save) saved.push(matrix);
    else if (code === OPS.restore || code === OPS.paintFormXObjectEnd)
      matrix = saved.pop() ?? viewport;
    else if (code === OPS.transform) matrix = throughBoth(matrix, args as Matrix);
    else if (code === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args[0])) matrix = throughBoth(matrix, args[0] as Matrix);
    }
    return { code, args, matrix };
  });
}
