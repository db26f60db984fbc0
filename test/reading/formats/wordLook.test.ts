import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordFile } from './officeFiles.ts';
import { documentOf, inShort, planOf, wordPlan } from './tablePlans.ts';

const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (content: string, paragraph = ''): string =>
  `<w:tc><w:p><w:pPr>${paragraph}</w:pPr>${content}</w:p></w:tc>`;
const row = (cells: string[], properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
const HEADER = row(
  ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'].map((words) => cell(run(words))),
);
const task = (due: string, no = '1', title = run('Rà soát')): string =>
  row([cell(run(no)), cell(title), cell(run('Văn phòng')), cell(due)]);
const table = (...rows: string[]): string => `<w:tbl>${HEADER}${rows.join('')}</w:tbl>`;

const STYLES = (styles: string): Record<string, string> => ({
  'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>`,
});
const style = (id: string, properties: string, basedOn = ''): string =>
  `<w:style w:type="character" w:styleId="${id}">${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}<w:rPr>${properties}</w:rPr></w:style>`;

const dueOf = async (due: string, parts: Record<string, string> = {}): Promise<string> =>
  (await planOf(wordFile(table(task(due)), parts))).tasks[0]?.dueText ?? '';

describe('words of a Word file that nobody reads', () => {
  it.each([
    ['hidden', '<w:vanish/>'],
    ['struck out', '<w:strike/>'],
    ['struck out twice', '<w:dstrike w:val="1"/>'],
  ])('%s are left out', async (_, properties) => {
    expect(await dueOf(run('Quý II') + run(', Quý IV', properties))).toBe('Quý II');
  });

  it.each([
    ['hidden', '<w:vanish/>'],
    ['struck out', '<w:strike/>'],
  ])('by a style that is %s, or based on such a one, are left out', async (_, properties) => {
    const styles = STYLES(style('Old', properties) + style('Older', '', 'Old'));
    for (const id of ['Old', 'Older'])
      expect(
        await dueOf(run('Quý II') + run(', Quý IV', `<w:rStyle w:val="${id}"/>`), styles),
      ).toBe('Quý II');
  });

  it('by a paragraph’s style are left out', async () => {
    const styles = STYLES(style('Old', '<w:strike/>'));
    const struck = row([
      ...['2', 'Bỏ', 'Kế toán'].map((words) => cell(run(words), '<w:pStyle w:val="Old"/>')),
      cell(run('Quý I'), '<w:pStyle w:val="Old"/>'),
    ]);
    const { tasks } = await planOf(wordFile(table(task(run('Quý II')), struck), styles));
    expect(tasks.map(({ title }) => title)).toEqual(['Rà soát']);
  });

  it('are read where the style is switched off again', async () => {
    const styles = STYLES(style('Old', '<w:vanish/>'));
    const shown = run(', Quý IV', '<w:rStyle w:val="Old"/><w:vanish w:val="0"/>');
    expect(await dueOf(run('Quý II') + shown, styles)).toBe('Quý II, Quý IV');
  });

  it('are told where they are hidden, rows of a table too', async () => {
    const hidden = row([cell(run('2')), cell(run('Việc mật')), cell(''), cell('')], '<w:hidden/>');
    const file = wordFile(table(task(run('Quý II') + run(', Quý IV', '<w:vanish/>')), hidden));
    const { tasks, notes = [] } = await planOf(file);
    expect(tasks).toHaveLength(1);
    expect(notes.map(({ vi }) => vi)).toEqual([
      'đã bỏ qua 2 chỗ chữ ẩn: “, Quý IV”, “2 | Việc mật | |”; nếu thuộc kế hoạch thì bỏ ẩn rồi lưu lại',
    ]);
  });

  it('styles based on one another in a ring do no harm', async () => {
    const styles = STYLES(style('A', '', 'B') + style('B', '', 'A'));
    expect(await dueOf(run('Quý II', '<w:rStyle w:val="A"/>'), styles)).toBe('Quý II');
  });
});

describe('a raised mark of a note in a Word file', () => {
  const RAISED = '<w:vertAlign w:val="superscript"/>';

  it.each(['1', '(1)', '[2]', '*', '1, 2', 'a'])('is no word: %s', async (mark) => {
    expect(await dueOf(run('Tháng 1') + run(mark, RAISED))).toBe('Tháng 1');
  });

  it('is none by its style, or set high by hand, either', async () => {
    const styles = STYLES(style('Note', RAISED));
    expect(await dueOf(run('30/1') + run('1', '<w:rStyle w:val="Note"/>'), styles)).toBe('30/1');
    expect(await dueOf(run('30/1') + run('1', '<w:position w:val="6"/>'))).toBe('30/1');
  });

  it('counts where it is a power', async () => {
    const { tasks } = await planOf(
      wordFile(table(task(run('Quý I'), '1', run('Trồng 200 m') + run('2', RAISED) + run(' cỏ')))),
    );
    expect(tasks[0]?.title).toBe('Trồng 200 m2 cỏ');
  });
});

describe('a field of a Word file', () => {
  const field = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const box = (ticked: boolean, sign = '☐'): string =>
    field(`<w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/></w14:checkbox>`, run(sign));

  it('that is a box says whether it is ticked, whatever sign it shows', async () => {
    const due = `${box(false)}${run(' Quý I ')}${box(true, '✖')}${run(' Quý II')}`;
    expect(await dueOf(due)).toBe('Quý II');
  });

  it('of older Word says so too', async () => {
    const older = (checked: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r>`;
    const due = `${older('')}${run(' Quý I ')}${older('<w:checked/>')}${run(' Quý II')}`;
    expect(await dueOf(due)).toBe('Quý II');
  });

  it.each([
    ['6/5/2026', 'M/d/yyyy', '05/06/2026'],
    ['05/06/2026', 'dd/MM/yyyy', '05/06/2026'],
    ['June 5, 2026', 'MMMM d, yyyy', '05/06/2026'],
    ['Jun-26', 'MMM-yy', '06/2026'],
    ['Trước ngày 05/6', 'dd/MM/yyyy', 'Trước ngày 05/6'],
  ])('that is a day says which, however it shows it: %s', async (words, format, shown) => {
    const date = `<w:date w:fullDate="2026-06-05T00:00:00Z"><w:dateFormat w:val="${format}"/></w:date>`;
    expect(await dueOf(field(date, run(words)))).toBe(shown);
  });

  it('that nobody has filled in is blank', async () => {
    const hint = field('<w:showingPlcHdr/><w:date/>', run('Bấm để nhập ngày.'));
    expect((await planOf(wordFile(table(task(hint))))).tasks[0]).toMatchObject({
      dueText: '',
      confidence: 'ask',
    });
  });
});

describe('signs of a picture font', () => {
  const sign = (font: string, char: string): string =>
    `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

  it.each([
    ['symbols', sign('Wingdings', 'F0A8'), sign('Wingdings', 'F0FE')],
    ['symbols of another font', sign('Wingdings 2', 'F0A3'), sign('Wingdings 2', 'F052')],
    [
      'letters',
      run('¨', '<w:rFonts w:ascii="Wingdings"/>'),
      run('þ', '<w:rFonts w:ascii="Wingdings"/>'),
    ],
  ])('are boxes, as %s', async (_, empty, ticked) => {
    expect(await dueOf(`${empty}${run(' Quý I ')}${ticked}${run(' Quý II')}`)).toBe('Quý II');
  });
});

describe('numbers of Word’s lists', () => {
  const numbering = (lists: string): Record<string, string> => ({
    'word/numbering.xml': `<w:numbering xmlns:w="w">${lists}</w:numbering>`,
  });
  const level = (text: string, more = ''): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (title: string, paragraph: string): string =>
    row([cell('', paragraph), ...[title, 'Văn phòng', 'Quý I'].map((words) => cell(run(words)))]);
  const refsOf = async (paragraph: string, parts: Record<string, string>): Promise<string[]> => {
    const rows = ['Rà soát', 'Niêm yết'].map((title) => numbered(title, paragraph));
    return (await planOf(wordFile(table(...rows), parts))).tasks.map(({ ref }) => ref);
  };
  const list = (own: string): string =>
    `<w:abstractNum w:abstractNumId="1">${own}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

  it('are those of the style a paragraph’s style is based on', async () => {
    const styles = `<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="STT"><w:basedOn w:val="Base"/></w:style>`;
    const parts = { ...numbering(list(level('%1.'))), ...STYLES(styles) };
    expect(await refsOf('<w:pStyle w:val="STT"/>', parts)).toEqual(['1', '2']);
  });

  it('are those of the list that a list’s style stands for', async () => {
    const lists =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Linked"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Linked"/>${level('%1')}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
    const styles = `<w:style w:styleId="Linked"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
    const own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    expect(await refsOf(own, { ...numbering(lists), ...STYLES(styles) })).toEqual(['1', '2']);
  });

  it('are none where a paragraph takes its style’s away', async () => {
    const styles = `<w:style w:styleId="STT"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const parts = { ...numbering(list(level('%1.'))), ...STYLES(styles) };
    const away = '<w:pStyle w:val="STT"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const { tasks } = await planOf(
      wordFile(table(numbered('Rà soát', away), numbered('Niêm yết', away)), parts),
    );
    expect(tasks.map(({ title }) => title)).toEqual(['Rà soát', 'Niêm yết']);
  });

  it('follow a level that a list changes for itself', async () => {
    const lists =
      `<w:abstractNum w:abstractNumId="1">${level('%1.')}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${level('%1', '').replace('decimal', 'upperRoman')}</w:lvlOverride></w:num>`;
    const own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    expect(await refsOf(own, numbering(lists))).toEqual(['I', 'II']);
  });
});

describe('a part packed into a Word file', () => {
  const relations = (target: string): Record<string, string> => ({
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r9" Type="aFChunk" Target="${target}"/></Relationships>`,
  });
  const body = `${table(task(run('Quý I')))}<w:p><w:r><w:t>PHỤ LỤC II</w:t></w:r></w:p><w:altChunk r:id="r9"/>`;
  const SECOND = [
    ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'],
    ['1', 'Niêm yết', 'Tư pháp', 'Quý II'],
  ];
  const html = `<html><body><table>${SECOND.map((cells) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  const WANTED = ['1 Rà soát | Văn phòng | Quý I', 'II.1 Niêm yết | Tư pháp | Quý II'];

  it.each([
    ['a page', 'afchunk.html', html],
    ['a text', '/word/afchunk.txt', SECOND.map((cells) => cells.join('\t')).join('\n')],
  ])('is read in its place: %s', async (_, target, content) => {
    const name = target.replace(/^\/?(?:word\/)?/u, 'word/');
    const { tasks } = await planOf(wordFile(body, { ...relations(target), [name]: content }));
    expect(tasks.map(inShort)).toEqual(WANTED);
  });

  it('is read in its place: another Word file', async () => {
    const inner = wordPlan(SECOND);
    const outer = wordFile(body, relations('afchunk.docx'));
    const file = zipSync({ ...unzipSync(outer), 'word/afchunk.docx': inner });
    expect((await planOf(file)).tasks.map(inShort)).toEqual(WANTED);
  });

  it.each(['afchunk.rtf', 'afchunk.mht', 'missing.html'])(
    'is told of where it is not read: %s',
    async (target) => {
      const parts = {
        ...relations(target),
        'word/afchunk.rtf': '{\\rtf1}',
        'word/afchunk.mht': 'x',
      };
      const { tasks, notes = [] } = await planOf(wordFile(body, parts));
      expect(tasks).toHaveLength(1);
      expect(notes[0]?.vi).toContain(`phần nhúng “word/${target}” chưa đọc được`);
    },
  );

  it('within another is told of', async () => {
    const pack = (outer: Uint8Array, inner: Uint8Array): Uint8Array =>
      zipSync({ ...unzipSync(outer), 'word/afchunk.docx': inner });
    const file = (): Uint8Array => wordFile(body, relations('afchunk.docx'));
    const { notes = [] } = await documentOf(pack(file(), pack(file(), wordPlan(SECOND))));
    expect(notes.map(({ vi }) => vi).join()).toContain('phần nhúng');
  });
});
