import { Refusal } from '../../domain/text/refusal.ts';
import type { Document } from '../table/grid.ts';
import type { ParseAnswer, ParseOrder } from './parseInWorker.ts';
import { broken } from './refusals.ts';

/** The thread's work: reads one file. Only the parser of its own format is loaded. */
export async function parse(order: ParseOrder): Promise<ParseAnswer> {
  const { fileName } = order;
  const read = await readerOf(order);
  try {
    return { document: await read() };
  } catch (error) {
    return { refused: (error instanceof Refusal ? error : broken(fileName)).said };
  }
}

type Reader = () => Document | Promise<Document>;

async function readerOf(order: ParseOrder): Promise<Reader> {
  const { fileName } = order;
  if (order.kind === 'html') {
    const { readHtml } = await import('./html/html.ts');
    return () => readHtml(order.text, fileName);
  }
  if (order.kind === 'markdown') {
    const { readMarkdown } = await import('./plain/markdown.ts');
    return () => readMarkdown(order.text, fileName);
  }
  if (order.kind === 'docx') {
    const { readDocx } = await import('./word/docx.ts');
    return () => readDocx(order.parts, fileName);
  }
  if (order.kind === 'pdf') {
    const { readPdf } = await import('./pdf/pdf.ts');
    return () => readPdf(order.bytes, fileName);
  }
  const { readXlsx } = await import('./excel/xlsx.ts');
  return () => readXlsx(order.parts, fileName);
}
