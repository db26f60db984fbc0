import type { Refused } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import type { KeyKind } from './kinds.ts';

/** What goes wrong with keys, and what to do. Ids and places are named, keys never. */

export const unreadable = ({ name, setting }: KeyKind, file: string, code: string): Refused => ({
  vi: `Không đọc được tệp ${name.vi} "${file}" (${code}): kiểm tra đường dẫn (${setting}) và quyền đọc.`,
  en: `The file of ${name.en} "${file}" cannot be read (${code}): check the path (${setting}) and the right to read.`,
  remedy: { action: 'make-key', file: null },
});

export const notMade = ({ name, setting }: KeyKind, file: string, code: string): Refused => ({
  vi: `Chưa có tệp ${name.vi} "${file}" và không tạo được (${code}): tạo dưới tài khoản có quyền ghi, cho tài khoản chạy Đôn Đốc đọc, hoặc đổi ${setting}.`,
  en: `There is no file of ${name.en} "${file}", and none can be made (${code}): make it as somebody who may write there, readable by the account that runs Đôn Đốc, or change ${setting}.`,
  remedy: { action: 'make-key', file },
});

export const readableByAll = ({ name }: KeyKind, file: string): Refused => ({
  vi: `Ai trên máy này cũng đọc được tệp ${name.vi} "${file}".`,
  en: `Everybody on this machine can read the file of ${name.en} "${file}".`,
  remedy: { action: 'restrict-file', file },
});

export const notAKey = (kind: KeyKind, place: string, line: number): Refused => {
  const { vi, en } = began(kind);
  return {
    vi: `${vi}, ${place}, dòng ${line}: cần “mã khóa” (khóa là base64 của 32 byte).`,
    en: `${en}, ${place}, line ${line}: must be "id key" (the key is base64 of 32 bytes).`,
    remedy: { action: 'make-key', file: null },
  };
};

export const twice = (kind: KeyKind, place: string, line: number, id: string): Text => {
  const { vi, en } = began(kind);
  return text(
    `${vi}, ${place}, dòng ${line}: mã ${id} đã có ở trên; mỗi khóa một mã riêng.`,
    `${en}, ${place}, line ${line}: the id ${id} stands above already; each key needs its own.`,
  );
};

export const noKeys = (kind: KeyKind, place: string): Refused => {
  const { vi, en } = began(kind);
  return {
    vi: `${vi}, ${place}: không có khóa nào.`,
    en: `${en}, ${place}: there is no key.`,
    remedy: { action: 'make-key', file: null },
  };
};

/** The kind's name as a sentence begins with it. */
const began = ({ name }: KeyKind): Text => text(upper(name.vi), upper(name.en));

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
