import { describe, expect, it } from 'vitest';
import { wordFile, wordTable } from './officeFiles.ts';
import { type Cell, documentOf, inShort, planOf, wordPlan, wordRows } from './tablePlans.ts';

const HEADER: Cell[] = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời hạn'];

async function read(rows: Cell[][]) {
  const { tasks } = await planOf(wordPlan(rows));
  return { tasks, short: tasks.map(inShort) };
}

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

describe('merged cells of a Word table', () => {
  it('stand in every row they cover, without a question', async () => {
    const { tasks, short } = await read([
      HEADER,
      ['1', 'Rà soát', 'Văn phòng', 'Danh mục', 'Quý I'],
      ['2', 'Công khai', '^', 'Bản tin', '^'],
    ]);
    expect(short).toEqual(['1 Rà soát | Văn phòng | Quý I', '2 Công khai | Văn phòng | Quý I']);
    expect(tasks[1]?.questions).toEqual([]);
  });

  it('end at the row of a section', async () => {
    const { short } = await read([
      HEADER,
      ['I', 'CHỈ ĐẠO', '', '', ''],
      ['1', 'Rà soát', 'Văn phòng', '', 'Quý I'],
      ['II', 'CÔNG KHAI', '^', '', '^'],
      ['1', 'Niêm yết', '^', '', '^'],
    ]);
    expect(short.at(-1)).toBe('II.1 Niêm yết |  | ');
  });

  it('of one title over rows with a deadline each are a task a row, asked about', async () => {
    const { tasks, short } = await read([
      HEADER,
      ['1', 'Kiểm tra công vụ', 'Tổ kiểm tra', 'Kế hoạch', 'Quý I'],
      ['^', '^', '^', 'Báo cáo', 'Quý IV'],
    ]);
    expect(short).toEqual([
      '1 Kiểm tra công vụ | Tổ kiểm tra | Quý I',
      '1b Kiểm tra công vụ | Tổ kiểm tra | Quý IV',
    ]);
    expect(tasks.map(({ confidence, deliverable }) => [confidence, deliverable])).toEqual([
      ['sure', 'Kế hoạch'],
      ['ask', 'Báo cáo'],
    ]);
  });

  it('of one title and one deadline are one task with all its products', async () => {
    const { tasks } = await read([
      HEADER,
      ['1', 'Kiểm tra công vụ', 'Tổ kiểm tra', 'Kế hoạch', 'Quý I'],
      ['^', '^', '^', 'Báo cáo', '^'],
      ['2', 'Tuyên truyền', 'Đài truyền thanh', 'Tin bài', 'Quý II'],
    ]);
    expect(tasks.map(({ deliverable }) => deliverable)).toEqual(['Kế hoạch Báo cáo', 'Tin bài']);
  });

  it('of a number over several tasks leave none without a number', async () => {
    const { tasks, short } = await read([
      HEADER,
      ['1', 'Ban hành kế hoạch', 'Văn phòng', '', 'Quý I'],
      ['^', 'Sơ kết kế hoạch', 'Tư pháp', '', 'Quý II'],
    ]);
    expect(short).toEqual([
      '1 Ban hành kế hoạch | Văn phòng | Quý I',
      '1b Sơ kết kế hoạch | Tư pháp | Quý II',
    ]);
    expect(tasks[1]?.questions).toEqual([]);
  });

  it('over the whole width head a section, numbered or not', async () => {
    const { tasks } = await read([
      HEADER,
      [['I. CÔNG TÁC CHỈ ĐẠO', 5]],
      [['Nội dung cần duy trì', 5]],
      ['1', 'Rà soát', 'Văn phòng', '', 'Quý I'],
      ['2', ['Chuyển đổi số', 4]],
      ['3', 'Niêm yết', 'Văn phòng', '', 'Quý I'],
    ]);
    expect(tasks.map(({ section, title }) => `${section}: ${title}`)).toEqual([
      'CÔNG TÁC CHỈ ĐẠO / Nội dung cần duy trì: Rà soát',
      'CÔNG TÁC CHỈ ĐẠO / Chuyển đổi số: Niêm yết',
    ]);
  });

  it('over two columns of units inherit nothing into the second', async () => {
    const { tasks } = await read([
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'],
      ['1', 'Rà soát', 'Văn phòng', 'Tư pháp', 'Quý I'],
      ['2', 'Niêm yết', ['Các ban ngành', 2], 'Quý II'],
    ]);
    expect(tasks[1]).toMatchObject({ leadUnits: ['Các ban ngành'], coordinatingUnits: [] });
  });
});

describe('a header of two rows', () => {
  const rows: Cell[][] = [
    ['TT', 'Nhiệm vụ', ['Đơn vị', 2], ['Thời gian', 2]],
    ['', '', 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành'],
  ];
  const task: Cell[] = ['1', 'Rà soát', 'Văn phòng', 'Tư pháp', 'Tháng 1/2026', 'Tháng 3/2026'];

  it('is read as one, each heading with that of its group', async () => {
    const { tasks } = await read([...rows, task]);
    expect(tasks).toMatchObject([
      {
        leadUnits: ['Văn phòng'],
        coordinatingUnits: ['Tư pháp'],
        dueText: 'Tháng 3/2026',
        questions: [],
      },
    ]);
  });

  it('may stand again on the next page', async () => {
    const { short } = await read([...rows, task, ...rows, ['2', ...task.slice(1)]]);
    expect(short.map((line) => line.split(' |')[0])).toEqual(['1 Rà soát', '2 Rà soát']);
  });

  it('is none where a title stands above the header', async () => {
    const { short } = await read([
      [['II. NHIỆM VỤ', 5]],
      HEADER,
      ['1', 'Rà soát', 'Văn phòng', '', 'Quý I'],
    ]);
    expect(short).toEqual(['1 Rà soát | Văn phòng | Quý I']);
  });
});

describe('a reviewer’s changes to a table', () => {
  const cell = (words: string, properties = '', paragraph = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${paragraph}${text(words)}</w:p></w:tc>`;
  const row = (cells: string[], properties = ''): string =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
  const tableOf = (...rows: string[]): string =>
    `<w:tbl>${row(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'].map((head) => cell(head)))}${rows.join('')}</w:tbl>`;
  const task = (no: string, title: string, due: string, properties = ''): string[] => [
    ...[no, title, 'Văn phòng'].map((words) => cell(words)),
    cell(due, properties),
  ];
  const shortOf = async (file: Uint8Array): Promise<string[]> =>
    (await planOf(file)).tasks.map(inShort);
  const DELETED = '<w:del w:id="1"/>';
  const BEGINS = '<w:vMerge w:val="restart"/>';
  const was = (name: string, properties: string): string =>
    `<w:${name}Change w:id="2"><w:${name}>${properties}</w:${name}></w:${name}Change>`;

  it('leave the properties before them unread', async () => {
    const file = wordFile(
      tableOf(
        row(task('1', 'Rà soát', 'Quý I', BEGINS)),
        row(task('2', 'Niêm yết', 'Quý II', was('tcPr', '<w:vMerge/>'))),
        row([
          cell('3'),
          cell('Sơ kết', was('tcPr', '<w:gridSpan w:val="2"/>')),
          ...task('', '', 'Quý III').slice(2),
        ]),
        row(task('4', 'Tổng kết', 'Quý IV'), was('trPr', DELETED)),
      ),
    );
    expect(await shortOf(file)).toEqual([
      '1 Rà soát | Văn phòng | Quý I',
      '2 Niêm yết | Văn phòng | Quý II',
      '3 Sơ kết | Văn phòng | Quý III',
      '4 Tổng kết | Văn phòng | Quý IV',
    ]);
  });

  it('count no number for a deleted row, nor by a list that was', async () => {
    const numbering =
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbered = (title: string, paragraph = list): string[] => [
      cell('', '', `<w:pPr>${paragraph}</w:pPr>`),
      ...task('', title, 'Quý I').slice(1),
    ];
    const body = tableOf(
      row(numbered('Rà soát')),
      row(numbered('Bỏ'), DELETED),
      row([
        cell('8', '', `<w:pPr>${was('pPr', list)}</w:pPr>`),
        ...task('', 'Niêm yết', 'Quý I').slice(1),
      ]),
      row(numbered('Tổng kết')),
    );
    expect(await shortOf(wordFile(body, { 'word/numbering.xml': numbering }))).toEqual([
      '1 Rà soát | Văn phòng | Quý I',
      '8 Niêm yết | Văn phòng | Quý I',
      '2 Tổng kết | Văn phòng | Quý I',
    ]);
  });

  it('that delete the first row of a merged cell leave its other rows blank, to be asked about', async () => {
    const file = wordFile(
      tableOf(
        row(task('1', 'Rà soát', 'Quý I', BEGINS)),
        row(task('2', 'Bỏ', 'Quý II', BEGINS), DELETED),
        row(task('3', 'Tổng kết', '', '<w:vMerge/>')),
      ),
    );
    const { tasks } = await planOf(file);
    expect(tasks.map(({ title, confidence }) => [title, confidence])).toEqual([
      ['Rà soát', 'sure'],
      ['Tổng kết', 'ask'],
    ]);
  });

  it('that delete a middle row of a merged cell leave it to the rows below', async () => {
    const file = wordFile(
      tableOf(
        row(task('1', 'Rà soát', 'Quý I', BEGINS)),
        row(task('2', 'Bỏ', '', '<w:vMerge/>'), DELETED),
        row(task('3', 'Tổng kết', '', '<w:vMerge/>')),
      ),
    );
    expect((await shortOf(file))[1]).toBe('3 Tổng kết | Văn phòng | Quý I');
  });
});

describe('words struck out in a Word file', () => {
  const words = (content: string, property = ''): string =>
    text(content).replace('<w:r>', `<w:r><w:rPr>${property}</w:rPr>`);
  const struck = (content: string): string => words(content, '<w:strike/>');
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((runs) => `<w:tc><w:p>${runs}</w:p></w:tc>`).join('')}</w:tr>`;
  const head = row(...['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'].map((each) => words(each)));
  const read = async (...rows: string[]) =>
    (await planOf(wordFile(`<w:tbl>${head}${rows.join('')}</w:tbl>`))).tasks;

  it('are none of its words, and a row without others is none of its rows', async () => {
    const tasks = await read(
      row(words('1'), words('Rà soát'), words('Văn phòng'), struck('Quý I ') + words('Quý II')),
      row(
        words('2'),
        struck('Bỏ'),
        struck('Tư pháp'),
        words('Quý III', '<w:dstrike w:val="true"/>'),
      ),
      row(
        words('3'),
        words('Niêm yết'),
        words('Văn phòng'),
        words('Quý IV', '<w:strike w:val="false"/><w:dstrike w:val="0"/>'),
      ),
    );
    expect(tasks.map(inShort)).toEqual([
      '1 Rà soát | Văn phòng | Quý II',
      '3 Niêm yết | Văn phòng | Quý IV',
    ]);
  });

  it('leave a deadline to be asked about', async () => {
    const tasks = await read(
      row(words('1'), words('Rà soát'), words('Văn phòng'), struck('Quý I')),
    );
    expect(tasks.map(({ dueText, confidence }) => [dueText, confidence])).toEqual([['', 'ask']]);
  });

  it('are those struck now, not before a change nor at a paragraph’s end', async () => {
    const { blocks } = await documentOf(
      wordFile(
        `<w:p>${words('một', '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>')}</w:p>` +
          `<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>${words('hai')}${struck('ba')}</w:p><w:p>${struck('bốn')}</w:p>`,
      ),
    );
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual(['một', 'hai']);
  });
});

describe('a Word file', () => {
  it('has its letterhead and signatures read as paragraphs', async () => {
    const layout = (left: string, right: string): string => wordTable(wordRows([[left, right]]));
    const { plan, tasks } = await planOf(
      wordFile(
        layout('UBND XÃ AN PHƯỚC', 'An Phước, ngày 05 tháng 01 năm 2026') +
          `<w:p>${text('KẾ HOẠCH')}</w:p><w:p>${text('Cải cách hành chính')}</w:p>` +
          wordTable(wordRows([HEADER, ['1', 'Rà soát', 'Văn phòng', '', 'Quý I']])) +
          layout('Nơi nhận: Lưu VT', 'TM. ỦY BAN NHÂN DÂN'),
      ),
    );
    expect(plan.title).toBe('Cải cách hành chính');
    expect(tasks).toHaveLength(1);
  });

  it('tells a row by its table and its number there', async () => {
    const { tasks } = await planOf(wordPlan([HEADER, ['1', 'Rà soát', 'Văn phòng', '', 'Quý I']]));
    expect(tasks[0]?.source).toEqual({ table: 1, row: 2 });
  });

  it('has the numbers that Word prints by itself', async () => {
    const level = (depth: number, format: string, words: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="4">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`;
    const numbered = (depth: number): string =>
      `<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p></w:tc>`;
    const row = (depth: number, ...cells: string[]): string =>
      `<w:tr>${numbered(depth)}${cells.map((cell) => `<w:tc><w:p>${text(cell)}</w:p></w:tc>`).join('')}</w:tr>`;
    const table = wordTable(wordRows([HEADER])).replace(
      '</w:tbl>',
      `${row(0, 'CHỈ ĐẠO', '', '', '')}${row(1, 'Rà soát', 'Văn phòng', '', 'Quý I')}${row(1, 'Niêm yết', 'Tư pháp', '', 'Quý I')}${row(0, 'SỐ HÓA', '', '', '')}${row(1, 'Quét', 'Tư pháp', '', 'Quý I')}</w:tbl>`,
    );
    const { tasks } = await planOf(wordFile(table, { 'word/numbering.xml': numbering }));
    expect(tasks.map(({ ref }) => ref)).toEqual(['I.1', 'I.2', 'II.1']);
  });

  it('is read as its reviewers agreed', async () => {
    const body = `<w:p><w:del>${text('bỏ')}</w:del><w:ins>${text('thêm')}</w:ins><w:moveFrom>${text('dời')}</w:moveFrom><w:r><w:t>này</w:t><w:tab/><w:t>kia &amp; nọ</w:t><w:br/><w:t>dưới</w:t></w:r></w:p>`;
    const { blocks } = await documentOf(wordFile(body));
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      'thêmnày kia & nọ',
      'dưới',
    ]);
  });

  it('has nothing but its words and marks for text, whatever its tags are called', async () => {
    const body = `<w:p>${text('Rà')}<w:r><w:noBreakHyphen/><w:constructor/><w:toString/></w:r>${text('soát &toString;')}</w:p>`;
    const { blocks } = await documentOf(wordFile(body));
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      'Rà-soát &toString;',
    ]);
  });

  it.each([
    ['a tag that never ends', `<${'a'.repeat(300_000)}`],
    ['attributes that never end', `<a ${'b '.repeat(150_000)}`],
    ['quotes that never end', `<a ${'b="c'.repeat(75_000)}`],
    ['tags within tags', '<a '.repeat(100_000)],
    ['comments that never end', '<!--'.repeat(75_000)],
  ])('of %s is refused in no time', async (_, body) => {
    const file = wordFile(body);
    const before = process.cpuUsage();
    await expect(documentOf(file)).rejects.toThrow('is damaged');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });

  it('cut off in the middle is refused, not read by half', async () => {
    await expect(documentOf(wordFile('<w:p>'))).rejects.toThrow('is damaged');
  });
});
