import { showSource } from '../../domain/plan/place.ts';
import type { Source } from '../../domain/plan/types.ts';
import { fold, normalise } from '../../domain/text/fold.ts';
import type { Refusal } from '../../domain/text/refusal.ts';
import type { Document, GridRow } from '../table/grid.ts';
import { refused } from './refusals.ts';

/** The degrees of secrecy that a document of the state may bear. */
const DEGREES = { mật: 'Mật', 'tối mật': 'Tối mật', 'tuyệt mật': 'Tuyệt mật' } as const;
type Degree = (typeof DEGREES)[keyof typeof DEGREES];

/** A stamp by itself: `MẬT`, `Độ mật: Tối mật`, `A: TUYỆT MẬT`. */
const STAMP =
  /^[[(]?(?:độ(?: bảo)? mật ?[:–-]? ?|[abc] ?[:.)–-] ?)?(mật|tối mật|tuyệt mật)[\])]?\.?$/u;
/** The same in front of a letterhead's number: `MẬT Số: 12/KH-UBND`. */
const BEFORE_NUMBER = /^(mật|tối mật|tuyệt mật) số ?:/u;
/** The heading of a column that gives each row its degree. */
const COLUMN = /^(?:muc )?do (?:bao )?mat\b/u;

/** The degree that words are a stamp of; null for words that only speak of secrets. */
export function degreeIn(words: string): Degree | null {
  const plain = normalise(words);
  const found = STAMP.exec(plain) ?? BEFORE_NUMBER.exec(plain);
  // In lower case it is the end of a line that was broken: `bảo vệ bí` | `mật`.
  return found && words.trim() !== plain ? degreeNamed(found[1]) : null;
}

const degreeNamed = (words = ''): Degree => DEGREES[words as keyof typeof DEGREES];

/**
 * Refuses a document that is stamped secret, or that has a row which is: nothing of it is read on.
 * Throws a `Refusal` that names the place, and nothing of what stands there.
 */
export function refuseSecret({ blocks }: Document, fileName: string): void {
  for (const block of blocks) {
    if (block.type === 'table') refuseSecretRow(block.rows, fileName);
    else refuseStamp(block.text, fileName, block.source);
  }
}

/** The same for one text of a file that is no part of its body. Throws `Refusal`. */
export function refuseStamp(words: string, fileName: string, source: Source = {}): void {
  const degree = degreeIn(words);
  if (degree) throw secret(fileName, degree, source);
}

function refuseSecretRow(rows: GridRow[], fileName: string): void {
  const columns = new Set<number>();
  for (const { cells, source } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (COLUMN.test(fold(cell))) columns.add(at);
      const degree = columns.has(at) ? degreeIn(cell.toUpperCase()) : inCell(cell);
      if (degree) throw secret(fileName, degree, source);
    }
  }
}

/** Among several lines a stamp is written in capitals. */
function inCell(cell: string): Degree | null {
  const lines = cell.split('\n');
  const stamps = lines.length === 1 ? lines : lines.filter((line) => line === line.toUpperCase());
  return stamps.flatMap((line) => degreeIn(line) ?? [])[0] ?? null;
}

function secret(fileName: string, degree: Degree, source: Source): Refusal {
  const { vi, en } = showSource(source);
  return refused(
    fileName,
    `${vi === '' ? '' : `(${vi}) `}có nội dung đóng dấu độ mật “${degree}”; phần mềm không nhận, không lưu tài liệu mật: xử lý theo quy định bảo vệ bí mật nhà nước, hoặc bỏ phần mật rồi nạp lại`,
    `${en === '' ? '' : `(${en}) `}holds something stamped “${degree}” (secret); no secret document is taken or kept: handle it by the rules for state secrets, or take the secret part out and load it again`,
  );
}
