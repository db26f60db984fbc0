import type { Refusal } from '../../../domain/text/refusal.ts';
import { refused } from '../refusals.ts';

/** A file that LibreOffice made nothing of. */
export const notConverted = (fileName: string): Refusal =>
  refused(
    fileName,
    'không chuyển đổi được bằng LibreOffice; mở bằng phần mềm đã tạo ra nó, lưu thành .docx hoặc .xlsx rồi thử lại',
    'could not be converted by LibreOffice; open it in the program that made it, save it as .docx or .xlsx and retry',
  );
