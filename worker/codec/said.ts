import { type Text, text } from '../../domain/text/text.ts';

/** What goes wrong with what was encrypted, and what to do. Ids are named, keys never. */

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
