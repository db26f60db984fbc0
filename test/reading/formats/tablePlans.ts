import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { parse } from '../../../reading/formats/parse.ts';
import { orderFor } from '../../../reading/formats/readFormat.ts';
import { readDocument } from '../../../reading/readPlan.ts';
import type { Document } from '../../../reading/table/grid.ts';
import { type OfficeCell, wordFile, wordTable } from './officeFiles.ts';

/**
 * A cell of a Word table: its text, `^` where the cell above goes on; `[text, n]` takes n columns.
 */
export type Cell = string | [string, number];

/** Rows of a Word table by short hand. */
export function wordRows(rows: Cell[][]): OfficeCell[][] {
  return rows.map((row, at) => {
    let column = -1;
    return row.map((cell) => {
      const [text, across] = typeof cell === 'string' ? [cell, 1] : cell;
      column += 1;
      const goesOn = rows[at + 1]?.[column] === '^';
      return { text: text === '^' ? '' : text, down: text === '^' ? 0 : goesOn ? 2 : 1, across };
    });
  });
}

/** A Word plan of 2026 with this table. */
export const wordPlan = (rows: Cell[][]): Uint8Array => wordFile(wordTable(wordRows(rows)));

/** What a file reads into, without a thread. Throws `Refusal`. */
export async function documentOf(content: Uint8Array | string): Promise<Document> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const order = orderFor(bytes, 'x');
  if (!('kind' in order)) return order;
  const answer = await parse(order);
  if ('document' in answer) return answer.document;
  throw new Refusal(answer.refused);
}

/** The plan of 2026 in a file. */
export async function planOf(content: Uint8Array | string): Promise<PlanReading> {
  return readDocument(await documentOf(content), { fileName: 'x', year: 2026 });
}

/** A task in a few words. */
export const inShort = ({ ref, title, leadUnits, dueText }: PlannedTask): string =>
  `${ref} ${title} | ${leadUnits.join('; ')} | ${dueText}`;
