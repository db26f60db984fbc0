import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { MAX_COLUMNS, MAX_PLAN_BYTES } from './limits.ts';

/** What a file turned out to be that cannot be read, with the remedy. */
export type Foreign = keyof typeof FOREIGN;

const EXCEL = [
  'mở bằng Excel, chọn Lưu thành (Save as) .xlsx',
  'open it in Excel and save it as .xlsx',
] as const;
const OLD_WORD = [
  'mở bằng Word, chọn Lưu thành (Save as) .docx, hoặc cài LibreOffice để đọc thẳng',
  'open it in Word and save it as .docx, or install LibreOffice to have it read as it is',
] as const;
const OLD_EXCEL = [
  'mở bằng Excel, chọn Lưu thành (Save as) .xlsx, hoặc cài LibreOffice để đọc thẳng',
  'open it in Excel and save it as .xlsx, or install LibreOffice to have it read as it is',
] as const;
const ORIGINAL = [
  'xin bản gốc Word hoặc Excel của nơi ban hành',
  'ask the office that issued it for the Word or Excel original',
] as const;
const EITHER = ['lưu thành .docx hoặc .xlsx', 'save it as .docx or .xlsx'] as const;

const FOREIGN = {
  doc: [['là tệp Word đời cũ (.doc)', 'is an old Word file (.doc)'], OLD_WORD],
  xls: [['là tệp Excel đời cũ (.xls)', 'is an old Excel file (.xls)'], OLD_EXCEL],
  ole: [['là tệp Office đời cũ', 'is a file of an old Office version'], EITHER],
  encrypted: [
    ['có đặt mật khẩu', 'is protected by a password'],
    [
      'mở tệp, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại',
      'open it, remove the password (File > Info > Protect) and save it again',
    ],
  ],
  scan: [
    ['là bản quét (PDF không có chữ để đọc)', 'is a scan (a PDF without text that can be read)'],
    [
      'xin bản gốc Word hoặc Excel của nơi ban hành, hoặc nhận dạng chữ (OCR) rồi lưu thành .docx',
      'ask the office that issued it for the Word or Excel original, or recognise its text (OCR) and save it as .docx',
    ],
  ],
  image: [['là ảnh hoặc bản quét', 'is a picture or a scan'], ORIGINAL],
  rtf: [['là tệp RTF', 'is an RTF file'], OLD_WORD],
  odt: [['là văn bản OpenDocument (.odt)', 'is an OpenDocument text (.odt)'], OLD_WORD],
  ods: [['là bảng tính OpenDocument (.ods)', 'is an OpenDocument sheet (.ods)'], OLD_EXCEL],
  xlsb: [['là tệp Excel nhị phân (.xlsb)', 'is a binary Excel file (.xlsb)'], EXCEL],
  slides: [['là tệp trình chiếu', 'is a presentation'], EITHER],
  officeXml: [['là tệp XML của Office', 'is an Office XML file'], EITHER],
  webArchive: [['là trang web đóng gói (.mht)', 'is a web archive (.mht)'], EITHER],
  zip: [
    ['là tệp nén (.zip)', 'is a zip archive'],
    ['giải nén rồi chọn tệp kế hoạch bên trong', 'unpack it and choose the plan inside'],
  ],
  binary: [
    ['là tệp nhị phân, không phải văn bản', 'is a binary file, not text'],
    [
      'chọn tệp kế hoạch .docx, .xlsx, .csv, .html, .md hoặc .txt',
      'choose a plan in .docx, .xlsx, .csv, .html, .md or .txt',
    ],
  ],
  empty: [
    ['rỗng', 'is empty'],
    ['chọn tệp kế hoạch có nội dung', 'choose a plan with content'],
  ],
} as const;

/** A file of a kind that is not read. */
export function foreign(fileName: string, what: Foreign): Refusal {
  const [[is, isEn], [remedy, remedyEn]] = FOREIGN[what];
  return refused(fileName, `${is}; ${remedy}`, `${isEn}; ${remedyEn}`);
}

/** A file that is of a kind that is read, but cannot be. */
export function broken(fileName: string): Refusal {
  return refused(
    fileName,
    'bị hỏng hoặc không đúng định dạng; mở tệp bằng phần mềm đã tạo ra nó, lưu lại rồi thử lại',
    'is damaged or malformed; open it in the program that made it, save it again and retry',
  );
}

/** A file that takes more memory or time than any plan does. */
export function tooHeavy(fileName: string): Refusal {
  return refused(
    fileName,
    'quá lớn khi giải nén hoặc có bảng quá rộng; chép riêng bảng kế hoạch sang tệp mới rồi thử lại',
    'is too large once unpacked, or its tables are too wide; copy the plan alone into a new file and retry',
  );
}

/** A file with words further right than any plan's table reaches. */
export function tooWide(fileName: string): Refusal {
  return refused(
    fileName,
    `có bảng rộng quá ${MAX_COLUMNS} cột; chép riêng các cột của kế hoạch sang tệp mới rồi thử lại`,
    `has a table of more than ${MAX_COLUMNS} columns; copy the plan's columns alone into a new file and retry`,
  );
}

/** Refuses a size no plan has; asked of a file before it is opened. Throws `Refusal`. */
export function refuseSize(size: number, fileName: string): void {
  if (size <= MAX_PLAN_BYTES) return;
  const [is, may] = [Math.ceil(size / 1024 / 1024), MAX_PLAN_BYTES / 1024 / 1024];
  throw refused(
    fileName,
    `lớn ${is} MB, quá mức ${may} MB; bỏ hình ảnh hoặc tách tệp`,
    `has ${is} MB, more than ${may} MB; remove pictures or split it`,
  );
}

export const refused = (fileName: string, vi: string, en: string): Refusal =>
  new Refusal(text(`tệp “${fileName}” ${vi}`, `file "${fileName}" ${en}`));
