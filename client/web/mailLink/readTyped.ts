import type { LinkAct } from '../../../domain/access/mayActByLink.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { Input } from '../../../domain/task/commands/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/**
 * Refuses what nobody who means it would send through a link: programs that look through mails
 * open its page and send its forms, blank or filled with anything. Dates are read where they are
 * used.
 */
export function refuseJunk(act: LinkAct, typed: Record<string, string>): void {
  for (const input of commandOf(act).typed?.inputs ?? []) {
    const words = typed[input.name] ?? '';
    if (words === '') {
      if (input.need === 'required') throw notTyped(input);
    } else if (input.kind === 'words' && input.need === 'required' && !isSaying(words))
      throw tooShort(input, words);
    else if (input.kind === 'link' && !WEB_ADDRESS.test(words)) throw notALink(words);
  }
}

const WEB_ADDRESS = /^https?:\/\/[^\s"'<>]+$/i;

/** Says something: two words of letters at least. */
const isSaying = (words: string): boolean =>
  words.split(/\s+/).filter((word) => /^\p{P}*\p{L}[\p{L}\p{M}\p{P}]*$/u.test(word)).length >= 2;

const notTyped = ({ said }: Input): Refusal =>
  new Refusal(
    text(
      `Chưa ghi gì: nhập ${said.vi} rồi gửi lại.`,
      `Nothing was recorded: give the ${said.en} and send it again.`,
    ),
  );

const tooShort = ({ said }: Input, words: string): Refusal =>
  new Refusal(
    text(
      `${capitalised(said.vi)} “${shown(words)}” chưa rõ: ghi thành câu, ví dụ “đã trình lãnh đạo ký”.`,
      `The ${said.en} "${shown(words)}" does not say enough: write a sentence, e.g. "sent for signature".`,
    ),
  );

const notALink = (words: string): Refusal =>
  new Refusal(
    text(
      `Đường dẫn “${shown(words)}” chưa đúng: chép cả địa chỉ, bắt đầu bằng https://, hoặc để trống.`,
      `The link "${shown(words)}" is none: copy the whole address, from https:// on, or leave it out.`,
    ),
  );

const shown = (words: string): string => words.slice(0, 60);
