import { type Text, text } from '../../domain/text/text.ts';
import { hint } from '../hint.ts';
import type { KeyKind } from './kinds.ts';

/** What goes wrong with keys, and what to do. Ids and places are named, keys never. */

export const unreadable = ({ name, setting }: KeyKind, file: string, code: string): Text =>
  text(
    `Không đọc được tệp ${name.vi} "${file}" (${code}): kiểm tra đường dẫn (${setting}) và quyền đọc; tạo mới bằng ${hint('keys new TỆP')}.`,
    `The file of ${name.en} "${file}" cannot be read (${code}): check the path (${setting}) and the right to read; ${hint('keys new FILE')} makes one.`,
  );

export const notMade = ({ name, setting }: KeyKind, file: string, code: string): Text =>
  text(
    `Chưa có tệp ${name.vi} "${file}" và không tạo được (${code}): tạo bằng ${hint(`keys new ${file}`)} dưới tài khoản có quyền ghi, cho tài khoản chạy Đôn Đốc đọc, hoặc đổi ${setting}.`,
    `There is no file of ${name.en} "${file}", and none can be made (${code}): make it by ${hint(`keys new ${file}`)} as somebody who may write there, readable by the account that runs Đôn Đốc, or change ${setting}.`,
  );

export const readableByAll = ({ name }: KeyKind, file: string): Text =>
  text(
    `Ai trên máy này cũng đọc được tệp ${name.vi} "${file}": chạy chmod o= "${file}".`,
    `Everybody on this machine can read the file of ${name.en} "${file}": run chmod o= "${file}".`,
  );

export const notAKey = (kind: KeyKind, place: string, line: number): Text => {
  const { vi, en } = began(kind);
  return text(
    `${vi}, ${place}, dòng ${line}: cần “mã khóa” (khóa là base64 của 32 byte); ${hint('keys new TỆP')} tạo một dòng.`,
    `${en}, ${place}, line ${line}: must be "id key" (the key is base64 of 32 bytes); ${hint('keys new FILE')} makes such a line.`,
  );
};

export const twice = (kind: KeyKind, place: string, line: number, id: string): Text => {
  const { vi, en } = began(kind);
  return text(
    `${vi}, ${place}, dòng ${line}: mã ${id} đã có ở trên; mỗi khóa một mã riêng.`,
    `${en}, ${place}, line ${line}: the id ${id} stands above already; each key needs its own.`,
  );
};

export const noKeys = (kind: KeyKind, place: string): Text => {
  const { vi, en } = began(kind);
  return text(
    `${vi}, ${place}: không có khóa nào; ${hint('keys new TỆP')} tạo một khóa.`,
    `${en}, ${place}: there is no key; ${hint('keys new FILE')} makes one.`,
  );
};

/** The kind's name as a sentence begins with it. */
const began = ({ name }: KeyKind): Text => text(upper(name.vi), upper(name.en));

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
