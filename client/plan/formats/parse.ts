import { Refusal } from '../../../domain/text/refusal.ts';
import type { Document } from '../grid.ts';
import { packageKind } from './detect.ts';
import type { ParseAnswer, ParseOrder } from './parseInWorker.ts';
import { broken, foreign } from './refusals.ts';
import { unzip } from './unzip.ts';

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
  if (order.kind === 'html') {
    const { readHtml } = await import('./html.ts');
    return () => readHtml(order.text, order.fileName);
  }
  if (order.kind === 'markdown') {
    const { readMarkdown } = await import('./markdown.ts');
    return () => readMarkdown(order.text, order.fileName);
  }
  const { bytes, fileName } = order;
  return () => readPackage(bytes, fileName);
}

async function readPackage(bytes: Uint8Array, fileName: string): Promise<Document> {
  const parts = unzip(bytes, fileName);
  const kind = packageKind(parts);
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(parts, fileName);
  if (kind === 'xlsx') return (await import('./xlsx.ts')).readXlsx(parts, fileName);
  throw foreign(fileName, kind);
}
