import { existsSync } from 'node:fs';
import { isMeant } from '../../../domain/case/isMeant.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Decisions } from '../../office/types.ts';

/** What `plan close` was told about unfinished tasks. */
export interface CloseChoice {
  /** A file for what goes on in the next plan. */
  carry?: string;
  /** Ids, separated by commas. */
  cancel?: string;
  leave?: boolean;
}

/**
 * What the options say about each unfinished task, by its full id. Refuses where they leave one
 * out, and an id that is none of theirs, or fits several.
 */
export function closeDecisions(open: string[], choice: CloseChoice): Decisions {
  const { carry, cancel = '', leave } = choice;
  if (carry && existsSync(carry)) throw new Refusal(fileExists(carry));
  const typed = cancel.split(',').flatMap((one) => one.trim() || []);
  const givenUp = new Set(typed.map((one) => theOne(open, one)));
  const rest = carry ? 'carried' : leave ? 'left' : null;
  if (!rest && givenUp.size < open.length) throw new Refusal(undecided(open.length - givenUp.size));
  return new Map(open.map((id) => [id, givenUp.has(id) ? 'cancelled' : (rest ?? 'left')]));
}

function theOne(open: string[], typed: string): string {
  const found = open.filter((id) => isMeant(id, typed));
  if (found.length === 1 && found[0]) return found[0];
  throw new Refusal(found.length === 0 ? noneOf(typed) : several(typed, found.map(shortKey)));
}

const noneOf = (typed: string): Text =>
  text(
    `Chưa kết thúc: “${typed}” sau --cancel không phải mã của việc chưa xong nào trong danh sách.`,
    `Not closed: "${typed}" after --cancel is the id of no unfinished task in the list.`,
  );

const several = (typed: string, keys: string[]): Text =>
  text(
    `Chưa kết thúc: mã “${typed}” sau --cancel khớp với ${keys.length} việc (${keys.slice(0, 5).join(', ')}…); gõ thêm ký tự.`,
    `Not closed: the id "${typed}" after --cancel fits ${keys.length} tasks (${keys.slice(0, 5).join(', ')}…); type more of it.`,
  );

const undecided = (count: number): Text =>
  text(
    `Chưa kết thúc: ${count} việc chưa xong chưa có cách xử lý. Chuyển sang kế hoạch sau: --carry TỆP.csv. Hủy: --cancel MÃ,… Để theo dõi tiếp: --leave.`,
    `Not closed: nothing was said about ${count} unfinished tasks. Carry them into the next plan: --carry FILE.csv. Cancel: --cancel ID,… Go on watching them: --leave.`,
  );

const fileExists = (file: string): Text =>
  text(
    `Tệp “${file}” đã có; ghi tên khác, không ghi đè.`,
    `The file "${file}" exists; name another, nothing is overwritten.`,
  );
