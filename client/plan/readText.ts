import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { cleanCell } from './cleanCell.ts';
import type { Block, Document, GridRow } from './grid.ts';

/** Reads UTF-8 text with tab-separated tables. Blank lines inside a table are page breaks. Throws `Refusal`. */
export function readText(bytes: Uint8Array, fileName: string): Document {
  const blocks: Block[] = [];
  let broken = false;
  for (const [index, raw] of decode(bytes, fileName)
    .split(/\r\n|\n|\r/u)
    .entries()) {
    if (raw.trim() === '') broken = true;
    else if (raw.includes('\t')) addRow(blocks, raw, index + 1, broken);
    else addParagraph(blocks, raw, index + 1);
    if (raw.trim() !== '') broken = false;
  }
  return { blocks };
}

function addRow(blocks: Block[], raw: string, line: number, pageStart: boolean): void {
  const row: GridRow = { cells: raw.split('\t').map(cleanCell), line, pageStart };
  const last = blocks.at(-1);
  if (last?.type === 'table') last.rows.push(row);
  else blocks.push({ type: 'table', rows: [{ ...row, pageStart: true }] });
}

/** A page number between two pages of a table is no paragraph. */
function addParagraph(blocks: Block[], raw: string, line: number): void {
  if (/^\s*(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?\s*$/iu.test(raw)) return;
  const text = cleanCell(raw);
  if (text !== '') blocks.push({ type: 'paragraph', text, line });
}

function decode(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstInvalidByte(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    throw new Refusal(
      text(
        `tệp “${fileName}” không phải văn bản UTF-8: vị trí byte ${at} (dòng ${line}) không hợp lệ; lưu lại tệp với mã UTF-8`,
        `file "${fileName}" is not UTF-8 text: byte offset ${at} (line ${line}) is invalid; save the file as UTF-8`,
      ),
    );
  }
}

/** Offset of the first byte that breaks UTF-8, found by halving: a prefix is valid up to it. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** `stream` lets a prefix end inside a character. */
function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
