import { describe, expect, it } from 'vitest';
import { documentOf, inShort, planOf } from './tablePlans.ts';

async function read(content: string) {
  const { tasks } = await planOf(content);
  return tasks.map((task) => `${task.source.line ?? task.source.row}: ${inShort(task)}`);
}

describe('CSV', () => {
  it.each([
    [
      'semicolons',
      'TT;Nhiệm vụ;Đơn vị chủ trì;Thời hạn\n1;Rà soát, công khai;Văn phòng;Quý I\n',
      'Rà soát, công khai',
    ],
    [
      'commas',
      'TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\r\n1,"Rà soát, công khai",Văn phòng,Quý I',
      'Rà soát, công khai',
    ],
    [
      'tabs and quotes',
      'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\t"Rà soát ""số"""\tVăn phòng\tQuý I\n',
      'Rà soát "số"',
    ],
    [
      'a delimiter told first',
      'sep=;\nTT;Nhiệm vụ;Đơn vị chủ trì;Thời hạn\n1;Rà soát;Văn phòng;Quý I',
      'Rà soát',
    ],
  ])('is cut by what heads a table: %s', async (_, content, title) => {
    expect((await planOf(content)).tasks.map(inShort)).toEqual([`1 ${title} | Văn phòng | Quý I`]);
  });

  it('keeps line breaks in quotes, and tells the line a row begins on', async () => {
    const content =
      'KẾ HOẠCH\n\nTT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n1,"- Rà soát\n- Công khai","Văn phòng","- Quý I\n- Quý II"\n2,Niêm yết,Tư pháp,Quý I\n';
    expect(await read(content)).toEqual([
      '4: 1.1 Rà soát | Văn phòng | Quý I',
      '4: 1.2 Công khai | Văn phòng | Quý II',
      '7: 2 Niêm yết | Tư pháp | Quý I',
    ]);
  });

  it('has section rows of one cell, and a blank row where a page ends', async () => {
    const content =
      'TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\nI. CHỈ ĐẠO,,,\n1,Rà soát các,Văn phòng,Trước tháng\n,,,\n,thủ tục,UBND xã,6/2026\n';
    expect(await read(content)).toEqual([
      '3: I.1 Rà soát các thủ tục | Văn phòng UBND xã | Trước tháng 6/2026',
    ]);
  });

  it('with a quote that never closes is refused with its line', async () => {
    const content =
      'TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n1,Rà soát,"Văn phòng,Quý I\n2,Niêm yết,Tư pháp,Quý I\n';
    await expect(documentOf(content)).rejects.toThrow('has a quote opened in line 2');
  });

  it('of nothing but quotes that never close is refused in no time', async () => {
    const content = `TT,Nhiệm vụ,Đơn vị chủ trì,Thời hạn\n${'"a\n'.repeat(300_000)}`;
    const before = process.cpuUsage();
    await expect(documentOf(content)).rejects.toThrow('has a quote opened in line 2');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
  ])('has no row swallowed by quotes typed as words: %s', async (_, delimiter) => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
      ['1', '"Chủ nhật xanh" dọn kênh mương', 'Văn phòng', 'Quý I'],
      ['2', 'Rà soát', 'Tư pháp', 'Quý II'],
      ['3', 'Phát động "Tuần lễ đọc sách"', 'Văn phòng', 'Quý III'],
    ];
    expect(await read(rows.map((cells) => cells.join(delimiter)).join('\n'))).toEqual([
      '2: 1 "Chủ nhật xanh" dọn kênh mương | Văn phòng | Quý I',
      '3: 2 Rà soát | Tư pháp | Quý II',
      '4: 3 Phát động "Tuần lễ đọc sách" | Văn phòng | Quý III',
    ]);
  });

  it('is not what plain text with tabs and quoted words is', async () => {
    const content =
      'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\t"Ngày thứ Sáu" vì dân\tVăn phòng\tQuý I\n';
    expect(await read(content)).toEqual(['2: 1 "Ngày thứ Sáu" vì dân | Văn phòng | Quý I']);
  });
});

describe('text with tabs', () => {
  it('may leave a column blank at the left of its tables, below words that do not', async () => {
    const content =
      'KẾ HOẠCH\nCải cách hành chính\n\n\tTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n\tI\tCHỈ ĐẠO\n\t1\tRà soát\tVăn phòng\tQuý I\n\n\t2\tNiêm yết\tTư pháp\tQuý II\n';
    expect(await read(content)).toEqual([
      '6: I.1 Rà soát | Văn phòng | Quý I',
      '8: I.2 Niêm yết | Tư pháp | Quý II',
    ]);
  });
});

describe('text whose columns are set by blanks', () => {
  const LINES = [
    'UBND XÃ TÂN LẬP              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '',
    ' STT   Nội dung công việc             Đơn vị chủ trì      Thời gian',
    '                                                          hoàn thành',
    ' 1     Cấp mã số vùng trồng cho       Phòng Kinh tế       30/6/2026',
    '       các hợp tác xã trồng na',
    ' 2     Tập huấn ghép cành             Hội Nông dân        Trước ngày',
    '                                                          30/7/2026',
    '',
    'Nơi nhận:',
  ];

  it('is a table of tasks, with the lines of a cell joined and the line each begins on', async () => {
    const { tasks } = await planOf(LINES.join('\n'));
    expect(tasks.map(inShort)).toEqual([
      '1 Cấp mã số vùng trồng cho các hợp tác xã trồng na | Phòng Kinh tế | 30/6/2026',
      '2 Tập huấn ghép cành | Hội Nông dân | Trước ngày 30/7/2026',
    ]);
    expect(tasks.map(({ source }) => source)).toEqual([{ line: 5 }, { line: 7 }]);
  });

  it('may be long', async () => {
    const row = (at: number): string =>
      ` ${String(at).padEnd(5)}Việc ${String(at).padEnd(25)} Thôn`;
    const rows = Array.from({ length: 800 }, (_, at) => row(at + 1));
    const { tasks } = await planOf(
      [' TT   Nội dung                        Đơn vị      Thời hạn', ...rows]
        .map((line, at) => (at === 0 ? line : `${line}        Quý II`))
        .join('\n'),
    );
    expect(tasks).toHaveLength(800);
    expect(inShort(tasks[799] as never)).toBe('800 Việc 800 | Thôn | Quý II');
  });

  it('is text where nothing heads the columns', async () => {
    const { blocks } = await documentOf(LINES.filter((_, at) => at < 2 || at > 3).join('\n'));
    expect(blocks.every(({ type }) => type === 'paragraph')).toBe(true);
  });
});

describe('HTML', () => {
  const table = (rows: string): string => `<!DOCTYPE html>\n<html><body>${rows}</body></html>`;

  it('has spans laid out over head and body', async () => {
    const content = table(`<table>
<thead><tr><th rowspan=2>TT<th rowspan=2>Nhiệm vụ<th colspan=2>Đơn vị<th rowspan=2>Thời hạn</tr>
<tr><th>chủ trì<th>phối hợp</tr></thead>
<tr><td>1<td>Rà soát<br>thủ tục<td rowspan=2>Văn phòng<td>Tư pháp<td rowspan=0>Quý I</tr>
<tr><td>2<td><ul><li>Niêm yết</li></ul><td></tr></table>`);
    expect(await read(content)).toEqual([
      '3: 1 Rà soát thủ tục | Văn phòng | Quý I',
      '4: 2 Niêm yết | Văn phòng | Quý I',
    ]);
  });

  it('laid out by tables within tables is read through them; scripts and styles are no words', async () => {
    const content =
      table(`<style>p{}</style><table><tr><td><p>KẾ HOẠCH</p><script>x()</script></td></tr><tr><td>
<table><tr><td>TT</td><td>Nhiệm vụ</td><td>Đơn vị chủ trì</td><td>Thời hạn</td></tr>
<tr><td>1</td><td>Rà soát</td><td>Văn phòng</td><td>Quý I</td></tr></table></td></tr></table>`);
    const { blocks } = await documentOf(content);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table']);
    expect(await read(content)).toEqual(['2: 1 Rà soát | Văn phòng | Quý I']);
  });

  it('says in which table and row of the page a task stands, though the file is one line', async () => {
    const page = ['Văn phòng', 'Tư pháp'].map(
      (unit) =>
        `<p>Nhiệm vụ của ${unit}</p><table><tr><th>TT<th>Nhiệm vụ<th>Đơn vị chủ trì<th>Thời hạn</tr><tr><td>1<td>Rà soát<td>${unit}<td>Quý I</tr></table>`,
    );
    const { tasks } = await planOf(table(page.join('')));
    expect(tasks.map(({ source }) => source)).toEqual([
      { table: 1, row: 2 },
      { table: 2, row: 2 },
    ]);
  });

  it('has neither words struck out nor what is hidden', async () => {
    const content = table(`<p hidden>Bản nháp</p><table>
<tr><td>TT</td><td style="display: none">Mã</td><td>Nhiệm vụ</td><td>Đơn vị chủ trì</td><td>Thời hạn</td></tr>
<tr><td>1</td><td hidden>a</td><td>Rà soát</td><td>Văn phòng</td><td><s>Quý I</s> Quý II</td></tr>
<tr style="color:red;display:none"><td>2</td><td>Nháp</td><td>Văn phòng</td><td>Quý I</td></tr>
<tr><td>3</td><td><del>Bỏ</del></td><td><strike>Văn phòng</strike></td><td style="text-decoration: line-through">Quý I</td></tr>
<tr style="text-decoration:underline line-through"><td>4</td><td rowspan=2>Bỏ</td><td>Văn phòng</td><td>Quý I</td></tr>
<tr><td>5</td><td>Văn phòng</td><td>Quý III</td></tr>
<tr><td>6</td><td>Niêm yết</td><td>Văn phòng</td><td>Quý IV</td></tr></table>`);
    expect(await read(content)).toEqual([
      '2: 1 Rà soát | Văn phòng | Quý II',
      '5: 5  | Văn phòng | Quý III',
      '6: 6 Niêm yết | Văn phòng | Quý IV',
    ]);
  });

  it('keeps the numbers and dashes of lists, for they tell duties apart', async () => {
    const { blocks } = await documentOf(
      '<!DOCTYPE html><ol start="2"><li>Văn phòng</li><li><p>Tư pháp</p><ul><li>Một</li></ul></li></ol>',
    );
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      '2. Văn phòng',
      '3. Tư pháp',
      '- Một',
    ]);
  });
});

describe('Markdown', () => {
  it('has no words struck out', async () => {
    const content = `|TT|Nhiệm vụ|Đơn vị chủ trì|Thời hạn|
|-|-|-|-|
|1|Rà soát|Văn phòng|~~Quý I~~ Quý II|
|2|~~Bỏ~~|~~Tư pháp~~|<del>Quý I</del>|
|3|Lấy ý kiến ~5-~7 hộ|<s>Tư pháp</s> Văn phòng|Quý III|
`;
    expect(await read(content)).toEqual([
      '3: 1 Rà soát | Văn phòng | Quý II',
      '5: 3 Lấy ý kiến ~5-~7 hộ | Văn phòng | Quý III',
    ]);
  });

  it('has tables of pipes, with the line of each row', async () => {
    const content =
      '# KẾ HOẠCH\n\nCải cách\n\n| **TT** | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |\n|---|---|:--|---|\n| 1 | Rà soát<br>thủ tục | *Văn phòng* | Quý I |\n| 2 | Niêm yết \\| công khai | | |\n';
    expect(await read(content)).toEqual([
      '7: 1 Rà soát thủ tục | Văn phòng | Quý I',
      '8: 2 Niêm yết | công khai | Văn phòng | Quý I',
    ]);
  });

  it('has HTML tables among its paragraphs', async () => {
    const content =
      'KẾ HOẠCH\n\n<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Đơn vị chủ trì</th><th>Thời hạn</th></tr>\n<tr><td>1</td><td>Rà soát</td><td>Văn phòng</td><td>Quý I</td></tr></table>\n\n1. Văn phòng\n2. Tư pháp\n   - Một\n';
    expect(await read(content)).toEqual(['4: 1 Rà soát | Văn phòng | Quý I']);
    const { blocks } = await documentOf(content);
    expect(blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []))).toEqual([
      'KẾ HOẠCH',
      '1. Văn phòng',
      '2. Tư pháp',
      '- Một',
    ]);
  });
});
