import { hint } from '../../config/hint.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** What goes wrong with keys, and what to do. Ids and places are named, keys never. */

export const unreadable = (file: string, code: string): Text =>
  text(
    `Không đọc được tệp khóa mã hóa "${file}" (${code}): kiểm tra đường dẫn (encryption.keysFile) và quyền đọc; tạo mới bằng ${hint('keys new TỆP')}.`,
    `The file of encryption keys "${file}" cannot be read (${code}): check the path (encryption.keysFile) and the right to read; ${hint('keys new FILE')} makes one.`,
  );

export const readableByAll = (file: string): Text =>
  text(
    `Ai trên máy này cũng đọc được tệp khóa mã hóa "${file}": chạy chmod o= "${file}".`,
    `Everybody on this machine can read the file of encryption keys "${file}": run chmod o= "${file}".`,
  );

export const notAKey = (place: string, line: number): Text =>
  text(
    `Khóa mã hóa, ${place}, dòng ${line}: cần “mã khóa” (khóa là base64 của 32 byte); ${hint('keys new TỆP')} tạo một dòng.`,
    `Encryption keys, ${place}, line ${line}: must be "id key" (the key is base64 of 32 bytes); ${hint('keys new FILE')} makes such a line.`,
  );

export const twice = (place: string, line: number, id: string): Text =>
  text(
    `Khóa mã hóa, ${place}, dòng ${line}: mã ${id} đã có ở trên; mỗi khóa một mã riêng.`,
    `Encryption keys, ${place}, line ${line}: the id ${id} stands above already; each key needs its own.`,
  );

export const noKeys = (place: string): Text =>
  text(
    `Khóa mã hóa, ${place}: không có khóa nào; ${hint('keys new TỆP')} tạo một khóa.`,
    `Encryption keys, ${place}: there is no key; ${hint('keys new FILE')} makes one.`,
  );

export const unknownKey = (id: string): Text =>
  text(
    `Dữ liệu được mã hóa bằng khóa "${id}", không có trong cài đặt: thêm lại dòng của khóa này vào tệp khóa (encryption.keysFile).`,
    `The data was encrypted with the key "${id}", which the settings do not have: put its line back into the file of keys (encryption.keysFile).`,
  );

export const doesNotOpen = (id: string): Text =>
  text(
    `Khóa "${id}" không mở được dữ liệu: khóa đã bị thay mà giữ mã cũ, hoặc dữ liệu đã bị sửa; hãy đặt lại đúng khóa ấy.`,
    `The key "${id}" does not open the data: the key was replaced under the same id, or the data was changed; put that very key back.`,
  );
