import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';

/** Writes to the data folder. Throws a `Refusal` that names the fault of the disk. */
export function writable(write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refusal(
      text(
        `Chưa lưu được bản nháp: không ghi được thư mục dữ liệu (${code}); nhờ quản trị viên kiểm tra quyền ghi và dung lượng đĩa.`,
        `The draft was not kept: the data folder cannot be written (${code}); ask the administrator to check its permissions and space.`,
      ),
    );
  }
}
