import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { Refusal } from '../../domain/text/refusal.ts';
import { planAsExcel, planAsWord } from '../reading/formats/officeFiles.ts';
import { pdfFile, pdfTable } from '../reading/formats/pdfFile.ts';
import { planOf } from '../reading/formats/tablePlans.ts';

export const PLAN =
  'KẾ HOẠCH\nCải cách\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\nI\tCHỈ ĐẠO\t\t\n1\tRà soát\tVăn phòng\tQuý I\n2\tNiêm yết\t\t\n';
export const HTML = `<table>${PLAN.split('\n')
  .map((line) => `<tr><td rowspan=2>${line.replaceAll('\t', '</td><td colspan="2">')}</td></tr>`)
  .join('\n')}</table>`;
const MARKDOWN = `# KẾ HOẠCH\n\n| TT | Nhiệm vụ | Đơn vị | Thời hạn |\n|---|---|---|---|\n| 1 | Rà soát | Văn phòng | Quý I |\n\n1. Một\n`;

const PROSE = `THÔNG BÁO
Kết luận giao ban tháng 5 năm 2026
1. Giao Phòng Kinh tế chủ trì, phối hợp với các thôn rà soát hộ, hoàn thành trước ngày 31/5; \
báo cáo chậm nhất 03/6.
2. Văn phòng:
a) Niêm yết thủ tục (trước 15/6, theo dấu bưu điện).
- Thời hạn: Quý II; Chủ trì: Công an xã
Định kỳ hằng tháng các đơn vị báo cáo tiến độ.
`;
const TABLE = PLAN.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t')] : []));

/** A small plan in each format, and the bytes of it. */
export const FORMATS: [string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['Word', () => planAsWord(PLAN, 'tables')],
  ['Excel', () => planAsExcel(PLAN, 'tables')],
  ['CSV', () => strToU8(PLAN.replaceAll('\t', ';'))],
  ['HTML', () => strToU8(HTML)],
  ['Markdown', () => strToU8(MARKDOWN)],
  ['PDF', () => pdfFile([pdfTable(TABLE, [30, 200, 130, 120])])],
  ['prose', () => strToU8(PROSE)],
];

/** Some bytes written over, taken out or put twice. */
export const damaged = (content: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.tuple(fc.nat(content.length - 1), fc.nat(255), fc.constantFrom('over', 'out', 'twice')),
      {
        maxLength: 12,
      },
    )
    .map((changes) =>
      changes.reduce((bytes, [at, value, how]) => {
        if (how === 'over') return bytes.map((byte, index) => (index === at ? value : byte));
        const [head, tail] = [
          bytes.slice(0, at),
          bytes.slice(how === 'out' ? at + value : at - value),
        ];
        return Uint8Array.from([...head, ...tail]);
      }, content),
    );

/**
 * Reads as the thread would; throws anything but a `Refusal` on, and where a date stands that no
 * words of the plan say.
 */
export async function readOrRefuse(content: Uint8Array): Promise<void> {
  try {
    const { tasks, suggestions } = await planOf(content);
    const invented = [...tasks, ...suggestions].find(
      ({ dueText, deadline }) => deadline.dueDates.length > 0 && !/[\p{L}\d]/u.test(dueText),
    );
    if (invented) throw new Error(`a date out of nothing: ${JSON.stringify(invented)}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
