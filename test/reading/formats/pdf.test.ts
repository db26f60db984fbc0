import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../domain/text/refusal.ts';
import { pdfFile, pdfTable } from './pdfFile.ts';
import { documentOf, inShort, planOf } from './tablePlans.ts';

const WIDTHS = [30, 200, 130, 120];
const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const ROWS = [
  ['1', 'Rà soát thủ tục hành chính của phường, công bố danh mục', 'Văn phòng', 'Quý I'],
  ['2', 'Kiểm kê tài sản công', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Trước ngày 15/6/2026'],
];
const WANTED = [
  '1 Rà soát thủ tục hành chính của phường, công bố danh mục | Văn phòng | Quý I',
  '2 Kiểm kê tài sản công | Phòng Kinh tế, Hạ tầng và Đô thị | Trước ngày 15/6/2026',
];

const shortOf = async (...pages: ReturnType<typeof pdfTable>[]): Promise<string[]> =>
  (await planOf(pdfFile(pages))).tasks.map(inShort);

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await documentOf(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.said.en;
    throw error;
  }
  return '';
};

/** Every letter of these pages is so wide. */
const LETTER = 5;

describe('a table in a PDF', () => {
  it('is read by its rules, with lines of a cell joined', async () => {
    expect(await shortOf(pdfTable([HEADER, ...ROWS], WIDTHS))).toEqual(WANTED);
  });

  it('is read by where its words stand, if it has no rules', async () => {
    expect(await shortOf(pdfTable([HEADER, ...ROWS], WIDTHS, false))).toEqual(WANTED);
  });

  it('has words cut that a page gives as one over the border of two cells', async () => {
    const page = pdfTable([HEADER, ...ROWS], WIDTHS);
    const [number, title, ...others] = page.words ?? [];
    if (!number || !title) throw new Error('the page has no words');
    const room = Math.round((title[0] - number[0]) / LETTER) - number[2].length;
    const both = `${number[2]}${' '.repeat(room)}${title[2]}`;
    const words: typeof page.words = [[number[0], number[1], both], ...others];
    expect(await shortOf({ ...page, words })).toEqual(WANTED);
  });

  it('is read where letters that a font lacks are drawn after the others', async () => {
    const page = pdfTable([HEADER, ...ROWS], WIDTHS);
    const lacking = /[ạảấếệỉộủụ]/gu;
    const drawn = (page.words ?? []).flatMap(([x, y, text]): [number, number, string][] => [
      [x, y, text.replace(lacking, ' ')],
      ...[...text.matchAll(lacking)].map(({ 0: letter, index }): [number, number, string] => [
        x + index * LETTER,
        y,
        letter,
      ]),
    ]);
    expect(await shortOf({ ...page, words: drawn })).toEqual(WANTED);
  });

  it('has no marks of notes set high, but powers', async () => {
    const rows = [
      HEADER,
      ['1', 'Lát sân 200 m', 'Phòng Kinh tế', 'Trước 15/1'],
      ['2', 'Kiểm kê', 'Văn phòng', 'Quý III'],
    ];
    const page = pdfTable(rows, WIDTHS);
    const beside = (words: string): [number, number, string, number] => {
      const [x = 0, y = 0, text = ''] = page.words?.find((each) => each[2] === words) ?? [];
      return [x + text.length * LETTER, y + 4, '2', 6];
    };
    const raised = ['Lát sân 200 m', 'Trước 15/1', 'Văn phòng', 'Quý III'].map(beside);
    expect(await shortOf({ ...page, words: [...(page.words ?? []), ...raised] })).toEqual([
      '1 Lát sân 200 m2 | Phòng Kinh tế | Trước 15/1',
      '2 Kiểm kê | Văn phòng | Quý III',
    ]);
  });

  it('goes on over the page, in the middle of a row too', async () => {
    const upper = [HEADER, ['1', 'Rà soát thủ tục hành chính của phường,', 'Văn phòng', 'Quý I']];
    const lower = [['', 'công bố danh mục', '', ''], ROWS[1] ?? []];
    expect(await shortOf(pdfTable(upper, WIDTHS), pdfTable(lower, WIDTHS))).toEqual(WANTED);
  });

  it('has a cell merged over rows stand in each of them', async () => {
    const page = pdfTable([HEADER, ...ROWS.map((row) => row.with(2, ''))], WIDTHS);
    const [first = 0, second = 0, third = 0] = (page.lines ?? [])
      .filter(([, y, , toY]) => y === toY)
      .map(([, y]) => y)
      .slice(1);
    const merged = {
      words: [...(page.words ?? []), [274, second - 5, 'Văn phòng']] as typeof page.words,
      lines: (page.lines ?? []).flatMap(
        (line): NonNullable<typeof page.lines> =>
          line[1] === second && line[3] === second
            ? [
                [40, second, 270, second],
                [400, second, 520, second],
              ]
            : [line],
      ),
    };
    expect(first > second && second > third).toBe(true);
    const { tasks } = await planOf(pdfFile([merged as typeof page]));
    expect(tasks.map(({ leadUnits, confidence }) => [leadUnits, confidence])).toEqual([
      [['Văn phòng'], 'sure'],
      [['Văn phòng'], 'sure'],
    ]);
  });

  it('stands between the text above and below it, without what every page repeats', async () => {
    const pages = [1, 2, 3].map((no) => {
      const { words = [], lines = [] } = pdfTable([HEADER, ...ROWS], WIDTHS, true, 700);
      return {
        lines,
        words: [
          [250, 820, 'UBND PHƯỜNG MẪU'],
          ...words,
          [290, 20, `Trang ${no}/3`],
        ] as typeof words,
      };
    });
    const { blocks } = await documentOf(pdfFile(pages));
    expect(blocks.map(({ type }) => type)).toEqual(['table']);
  });

  it('set in columns that nothing heads is told of, and is no text', async () => {
    const rows = [
      ['Lê Văn Mẫu', 'Công chức', '0900000000', 'A'],
      ['Trần Thị Mẫu', 'Công chức', '0900000001', 'B'],
      ['Hồ Văn Mẫu', 'Công chức', '0900000002', 'C'],
    ];
    const { blocks, notes = [] } = await documentOf(
      pdfFile([pdfTable(rows, [130, 120, 130, 60], false)]),
    );
    expect(blocks).toEqual([]);
    expect(notes.map(({ vi }) => vi).join()).toContain('trang 1 có 3 dòng xếp thành cột');
  });
});

describe('text in a PDF', () => {
  it('has its lines joined into paragraphs', async () => {
    const { blocks } = await documentOf(
      pdfFile([
        {
          words: [
            [
              60,
              780,
              'Văn phòng tham mưu Ủy ban nhân dân phường ban hành quy chế làm việc, hoàn thành',
            ],
            [40, 768, 'trước ngày 15 tháng 6 năm 2026.'],
            [60, 750, '2. Công an phường tuần tra.'],
          ],
        },
      ]),
    );
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      'Văn phòng tham mưu Ủy ban nhân dân phường ban hành quy chế làm việc, hoàn thành trước ngày 15 tháng 6 năm 2026.',
      '2. Công an phường tuần tra.',
    ]);
  });
});

describe('a PDF that is refused', () => {
  it.each([
    ['without words', () => pdfFile([{ lines: [[10, 10, 100, 10]] }]), 'is a scan'],
    ['of a stamp alone', () => pdfFile([{ words: [[10, 10, 'Scan 01']] }]), 'is a scan'],
    ['cut off', () => pdfFile([pdfTable([HEADER], WIDTHS)]).slice(0, 60), 'is damaged'],
    [
      'whose letters no table names',
      () => pdfFile([{ words: [[10, 10, '\ue001\ue002'.repeat(60)]] }]),
      'is a scan',
    ],
  ])('%s says why', async (_, make, said) => {
    expect(await refusalOf(make())).toContain(said);
  });

  it('unpacks to more than any plan', async () => {
    const packed = zlibSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    const head = `%PDF-1.7\n1 0 obj << /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    const bytes = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream endobj')]);
    expect(await refusalOf(Uint8Array.from(bytes))).toContain('is too large once unpacked');
  });
});
