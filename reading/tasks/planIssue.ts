import type { LocalDate } from '../../domain/calendar/types.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { Block } from '../table/grid.ts';

/** A letterhead stands at the beginning, as lines or as a table without borders. */
const FARTHEST = 40;
const NUMBER = /(?:^|\s)Số\s*:?\s*(\d{1,5}\s*\/\s*\p{Lu}[\p{L}\d]*(?:\s*-\s*\p{Lu}[\p{L}\d]*)*)/u;
const PLACE_AND_DAY =
  /^\p{Lu}[^.;:]{1,60},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)/u;
/** An appendix by itself says what it belongs to. */
const ENCLOSED =
  /[Kk]èm theo\s[^()]{0,80}?số:?\s*(\d{1,5}\s*\/\s*\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*)[^()]{0,20}?ngày\s+(\d{1,2})(?:\s+tháng\s+|[/-])(\d{1,2})(?:\s+năm\s+|[/-])(20\d\d)/u;

/** Number and day of a document, as it prints them: '' and null where it does not. */
export function issueOf(blocks: Block[]): { number: string; issued: LocalDate | null } {
  const lines = linesOf(blocks);
  const head = lines.slice(0, FARTHEST);
  const enclosed = lines.map((line) => ENCLOSED.exec(line)).find((match) => match);
  const number = head.map((line) => NUMBER.exec(line)?.[1]).find((found) => found);
  const day = head.map((line) => PLACE_AND_DAY.exec(line)).find((match) => match);
  return {
    number: (number ?? enclosed?.[1] ?? '').replace(/\s+/gu, ''),
    issued: dayOf(day?.slice(1)) ?? dayOf(enclosed?.slice(2)),
  };
}

function linesOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.text.split('\n').map(oneLine);
    return block.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => cell.split('\n').map(oneLine)),
    );
  });
}

function dayOf(parts: string[] | undefined): LocalDate | null {
  const [day, month, year] = (parts ?? []).map(Number);
  if (!day || !month || !year) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
