import { strToU8 } from 'fflate';
import { planAsExcel, planAsWord } from '../reading/formats/officeFiles.ts';

const HEADER = [
  'TT',
  'Nhiệm vụ',
  'Đơn vị chủ trì',
  'Sản phẩm',
  'Thời gian hoàn thành',
  'Lãnh đạo chỉ đạo',
];

/** A row's cells below the header, by its number. */
export type RowOf = (no: number) => string[];

/** One plan of so many rows in every format that is read, by its extension. */
export function planInEveryFormat(
  count: number,
  row: RowOf,
): Record<string, () => Promise<Uint8Array>> {
  const rows = [HEADER, ...Array.from({ length: count }, (_, at) => row(at + 1))];
  const text = rows.map((cells) => cells.join('\t')).join('\n');
  const pipes = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const html = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n');
  return {
    docx: async () => planAsWord(text, 'tables'),
    xlsx: async () => planAsExcel(text, 'tables'),
    csv: async () => strToU8(rows.map((cells) => cells.join(';')).join('\r\n')),
    html: async () => strToU8(`<table>${html}</table>`),
    md: async () => strToU8([pipes[0], '|-|-|-|-|-|-|', ...pipes.slice(1)].join('\n')),
    txt: async () => strToU8(text),
  };
}
