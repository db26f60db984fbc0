type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What the library wants of a browser before it loads; only drawing uses any of it. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

/**
 * The PDF library. It asks for a canvas when it loads, and warns where none is installed: nothing
 * is drawn here, so it is given stand-ins and the warning is not passed on.
 */
export async function pdfLibrary(): Promise<Library> {
  for (const name of DRAWING)
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  const { warn } = console;
  console.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}
