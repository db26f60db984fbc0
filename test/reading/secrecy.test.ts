import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/text/refusal.ts';
import { readFormat } from '../../reading/formats/readFormat.ts';
import { degreeIn } from '../../reading/formats/secrecy.ts';
import { readPlan } from '../../reading/readPlan.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const TABLE = [
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Độ mật', 'Thời gian hoàn thành'],
  ['1', 'Lập danh sách hộ', 'Văn phòng', 'Thường', '15/05/2026'],
  ['2', 'Diễn tập phòng thủ', 'Quân sự', 'tối mật', '15/06/2026'],
];

async function refusal(read: () => Promise<unknown>): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof Refusal) return error.said.vi;
    throw error;
  }
  return '';
}

const word = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml':
          '<w:document><w:body><w:p><w:t>Kế hoạch</w:t></w:p></w:body></w:document>',
        ...parts,
      }).map(([name, xml]) => [name, bytes(xml)]),
    ),
  );

describe('a stamp of secrecy', () => {
  test.each([
    ['MẬT', 'Mật'],
    ['TỐI MẬT', 'Tối mật'],
    ['Tuyệt mật', 'Tuyệt mật'],
    ['Độ mật: Mật', 'Mật'],
    ['[TỐI MẬT]', 'Tối mật'],
    ['A: TUYỆT MẬT', 'Tuyệt mật'],
    ['MẬT Số: 12/KH-UBND', 'Mật'],
    ['MẬT'.normalize('NFD'), 'Mật'],
  ])('is known: %s', (words, degree) => {
    expect(degreeIn(words)).toBe(degree);
  });

  test.each([
    'Ban Bảo vệ bí mật nhà nước',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'mật',
    'mật nhà nước',
    'Rà soát tài liệu mật',
    'Mật ong',
    'Độ mật',
    'Mật độ dân số',
    'Thường',
  ])('is not seen in words that only speak of secrets: %s', (words) => {
    expect(degreeIn(words)).toBeNull();
  });
});

describe('a document is refused whole', () => {
  test('where its letterhead is stamped, also as a plan', async () => {
    const plan = bytes(
      `ỦY BAN NHÂN DÂN\nTUYỆT MẬT\nKẾ HOẠCH năm 2026\n${TABLE.slice(0, 2)
        .map((row) => row.join('\t'))
        .join('\n')}\n`,
    );
    const said = await refusal(() => readPlan(plan, { fileName: 'ke-hoach.txt' }));
    expect(said).toContain('(dòng 2) có nội dung đóng dấu độ mật “Tuyệt mật”');
    expect(said).toContain('không nhận, không lưu tài liệu mật');
  });

  test('where one row is, by a column that says so; the place is named, the work is not', async () => {
    const sheet = await writeXlsx({ sheets: [{ name: 'Văn bản', rows: TABLE }] });
    const said = await refusal(() => readFormat(sheet, 'danh-sach.xlsx'));
    expect(said).toContain('tệp “danh-sach.xlsx” (hàng 3)');
    expect(said).toContain('“Tối mật”');
    expect(said).not.toContain('Diễn tập');
  });

  test.each([
    [
      'a text box',
      {
        'word/document.xml':
          '<w:document><w:body><w:p><w:txbxContent><w:p><w:t>M</w:t><w:t>ẬT</w:t></w:p></w:txbxContent></w:p></w:body></w:document>',
      },
    ],
    ['a header', { 'word/header1.xml': '<w:hdr><w:p><w:t>MẬT</w:t></w:p></w:hdr>' }],
  ])('where the stamp stands in %s', async (_, parts) => {
    expect(await refusal(() => readFormat(word(parts), 'van-ban.docx'))).toContain('“Mật”');
  });

  test('where a sheet is printed with the stamp above it', async () => {
    const rows = TABLE.slice(0, 2);
    const headerFooter = { oddHeader: '&C&"Arial,Bold"&14MẬT' };
    const sheet = await writeXlsx({ sheets: [{ name: 'Văn bản', rows, headerFooter }] });
    expect(await refusal(() => readFormat(sheet, 'danh-sach.xlsx'))).toContain('“Mật”');
  });
});

test('open work on the protection of secrets is read', async () => {
  const rows = [
    TABLE[0],
    ['1', 'Kiện toàn Ban Bảo vệ bí mật nhà nước', 'Văn phòng', 'Thường', '1/6/2026'],
  ];
  const plan = bytes(`KẾ HOẠCH năm 2026\n${rows.map((row) => row?.join('\t')).join('\n')}\n`);
  const { tasks } = await readPlan(plan, { fileName: 'ke-hoach.txt' });
  expect(tasks.map(({ title }) => title)).toEqual(['Kiện toàn Ban Bảo vệ bí mật nhà nước']);
});
