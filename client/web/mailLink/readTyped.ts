import type { LinkAct } from '../../../domain/access/mayActByLink.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { inputFaults } from '../../../domain/task/commands/inputFaults.ts';
import type { Input, InputFault } from '../../../domain/task/commands/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/**
 * What nobody who means it would send through a link, each by its input: programs that look through
 * mails open its page and send its forms, blank or filled with anything.
 */
export function junkIn(act: LinkAct, typed: Record<string, string>): InputFault[] {
  const { inputs = [] } = commandOf(act).typed ?? {};
  const vague = inputs.flatMap(({ name, kind, need, said }: Input): InputFault[] => {
    const words = typed[name] ?? '';
    const isSaid = kind !== 'words' || need !== 'required' || words === '' || isSaying(words);
    return isSaid ? [] : [{ input: name, said: tooShort(said, words) }];
  });
  const faults = [...inputFaults(act, typed), ...vague];
  const isVague = faults.length === 0 && act === 'report' && !hasDay(typed) && !hasPicture(typed);
  const [link] = isVague ? bareLinksIn(typed) : [];
  return link && !isSaying(typed.note ?? '') ? [{ input: link, said: NO_PAGE }] : faults;
}

/** Says something: two words of letters at least. */
const isSaying = (words: string): boolean =>
  words.split(/\s+/).filter((word) => /^\p{P}*\p{L}[\p{L}\p{M}\p{P}]*$/u.test(word)).length >= 2;

/** The name of a picture’s file, which no program hits upon either. */
const hasPicture = (typed: Record<string, string>): boolean =>
  Object.entries(typed).some(([name, value]) => /^picture(?:\.\d+)?$/.test(name) && value !== '');

/** Links that lead to a site and no page of it, as programs fill them in; all, where all do. */
function bareLinksIn(typed: Record<string, string>): string[] {
  const links = Object.entries(typed).filter(
    ([name, value]) => /^link(?:\.\d+)?$/.test(name) && value !== '',
  );
  const bare = links.filter(([, value]) => /^https?:\/\/[^/?#]*\/?$/i.test(value));
  return bare.length === links.length ? bare.map(([name]) => name) : [];
}

/** A document or a posting, whose day no program hits upon. */
const hasDay = (typed: Record<string, string>): boolean =>
  Object.entries(typed).some(
    ([name, value]) => /^(?:documentDate|postedFrom)(?:\.\d+)?$/.test(name) && value !== '',
  );

const tooShort = ({ vi, en }: Text, words: string): Text =>
  text(
    `${vi} “${words.slice(0, 60)}” chưa rõ: ghi thành câu, ví dụ “đã trình lãnh đạo ký”`,
    `the ${en} "${words.slice(0, 60)}" does not say enough: write a sentence, e.g. "sent for signature"`,
  );

const NO_PAGE = text(
  'đường dẫn chỉ tới trang chủ: chép địa chỉ của chính trang kết quả, hoặc ghi thêm ở ghi chú một câu',
  'the link leads to a whole site: copy the address of the page itself, or add a sentence as a note',
);
