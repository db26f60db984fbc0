import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** A plan of a thousand rows is half a megabyte; more than this is some other file. */
export const MAX_PLAN_BYTES = 20 * 1024 * 1024;

/** Refuses what cannot be a plan: empty, too large or binary files. Throws `Refusal`. */
export function checkFile(bytes: Uint8Array, fileName: string): void {
  refuseSize(bytes.length, fileName);
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
    throw refused(fileName, 'rỗng; chọn tệp kế hoạch có nội dung', 'is empty; choose a plan with content');
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw refused(
      fileName,
      'là tệp Word hoặc Excel; lưu kế hoạch thành văn bản (.txt, mã UTF-8), các cột cách nhau bằng tab',
      'is a Word or Excel file; save the plan as text (.txt, UTF-8) with tabs between the columns',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw refused(fileName, 'dùng mã UTF-16; lưu lại bằng mã UTF-8', 'is UTF-16; save it again as UTF-8');
  }
  if (bytes.subarray(0, 65_536).includes(0)) {
    throw refused(
      fileName,
      'là tệp nhị phân, không phải văn bản; lưu kế hoạch thành tệp văn bản (.txt)',
      'is a binary file, not text; save the plan as text (.txt)',
    );
  }
}

/** Refuses a size no plan has; asked of a file before it is opened. Throws `Refusal`. */
export function refuseSize(size: number, fileName: string): void {
  if (size > MAX_PLAN_BYTES) throw tooLarge(size, fileName);
}

const refused = (fileName: string, vi: string, en: string): Refusal =>
  new Refusal(text(`tệp “${fileName}” ${vi}`, `file "${fileName}" ${en}`));

function tooLarge(size: number, fileName: string): Refusal {
  const [is, may] = [Math.ceil(size / 1024 / 1024), MAX_PLAN_BYTES / 1024 / 1024];
  return refused(
    fileName,
    `lớn ${is} MB, quá mức ${may} MB; bỏ hình ảnh hoặc tách tệp`,
    `has ${is} MB, more than ${may} MB; remove pictures or split it`,
  );
}
