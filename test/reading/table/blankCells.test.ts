import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { PlannedTask } from '../../../domain/plan/types.ts';
import { readDocument } from '../../../reading/readPlan.ts';
import type { GridRow } from '../../../reading/table/grid.ts';
import { planOf, wordPlan } from '../formats/tablePlans.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Lãnh đạo chỉ đạo', 'Thời hạn'];
const FULL = ['1', 'Rà soát', 'Văn phòng', 'Tư pháp', 'Phó Chủ tịch', 'Thường xuyên'];

type Row = string[] | (Pick<GridRow, 'cells'> & Partial<GridRow>);

/**
 * Tasks of a table as a format with merged cells tells it; or as one without, where `above` is
 * null.
 */
function tasksOf(rows: Row[], above: Record<number, string> | null = {}): PlannedTask[] {
  const grid = rows.map((row, at): GridRow => {
    const told = Array.isArray(row) ? { cells: row } : row;
    return {
      source: { row: at + 1 },
      pageStart: false,
      ...(above ? { above, left: [] } : {}),
      ...told,
    };
  });
  return readDocument({ blocks: [{ type: 'table', rows: grid }] }, { fileName: 'x', year: 2026 })
    .tasks;
}

const asked = ({ questions }: PlannedTask): [string, string][] =>
  questions.map(({ about, value }) => [about, value]);

describe('a blank that the file does not merge with the cell above', () => {
  const blank = (column: number, full = FULL): string[] =>
    full.map((cell, at) => (at === column ? '' : cell));
  const second = (column: number): string[] => ['2', 'Niêm yết', ...blank(column).slice(2)];

  it.each([
    ['lead unit', 2, [['unit', 'Văn phòng']]],
    ['coordinating unit', 3, []],
    ['supervisor', 4, [['supervisor', 'Phó Chủ tịch']]],
    ['deadline without a day', 5, [['due', 'Thường xuyên']]],
  ])('of a %s is asked, unless it may be nobody', (_, column, questions) => {
    const [, task] = tasksOf([HEADER, FULL, second(column)]);
    expect(task && asked(task)).toEqual(questions);
    expect(task?.questions.every(({ blocking }) => blocking)).toBe(true);
  });

  it('takes what stands above, but nobody to coordinate', () => {
    const [, task] = tasksOf([HEADER, FULL, ['2', 'Niêm yết', '', '', '', '']]);
    expect(task).toMatchObject({
      ...{
        leadUnits: ['Văn phòng'],
        coordinatingUnits: [],
        supervisor: 'Phó Chủ tịch',
        dueText: 'Thường xuyên',
      },
      confidence: 'ask',
    });
  });

  it('says that the cell is blank and not merged, and what was taken', () => {
    const [, task] = tasksOf([HEADER, FULL, second(2)]);
    expect(task?.questions[0]?.said).toEqual({
      vi: 'ô đơn vị để trống và không gộp với ô trên; đã lấy “Văn phòng” của dòng trên, đúng với nhiệm vụ này không?',
      en: 'the unit cell is blank and not merged with the one above; “Văn phòng” was taken from the row above, does it hold for this task?',
    });
  });

  it('is asked again in the rows below it', () => {
    const tasks = tasksOf([HEADER, FULL, second(2), ['3', 'Sao lưu', ...blank(2).slice(2)]]);
    expect(tasks.map(asked)).toEqual([[], [['unit', 'Văn phòng']], [['unit', 'Văn phòng']]]);
  });

  it('is not asked for words that cannot be read and are asked about anyway', () => {
    const [, task] = tasksOf([HEADER, [...FULL.slice(0, 5), 'Quý 5'], second(5)]);
    expect(task?.questions).toMatchObject([{ about: 'due', value: 'Quý 5', blocking: true }]);
  });

  it.each([
    ['a merged cell', { cells: second(2), above: { 2: 'Văn phòng' } }],
    [
      'the first of a page, over which no merged cell reaches',
      { cells: second(2), pageStart: true },
    ],
  ])('is none in %s', (_, row) => {
    const [, task] = tasksOf([HEADER, FULL, row]);
    expect(task).toMatchObject({ leadUnits: ['Văn phòng'], questions: [] });
  });

  it('is none below the first blank of a page, nor below a header that stands again', () => {
    const below = { cells: second(2), pageStart: true };
    const repeated = [HEADER, FULL, HEADER, second(2)];
    expect(
      tasksOf([HEADER, FULL, below, ['3', 'Sao lưu', ...blank(2).slice(2)]]).flatMap(asked),
    ).toEqual([]);
    expect(tasksOf(repeated).flatMap(asked)).toEqual([]);
  });

  it('is nothing a format without merged cells could tell', () => {
    const [, task] = tasksOf([HEADER, FULL, ['2', 'Niêm yết', '', '', '', '']], null);
    expect(task).toMatchObject({
      leadUnits: ['Văn phòng'],
      coordinatingUnits: ['Tư pháp'],
      questions: [],
    });
  });
});

describe('a blank doer that is not merged', () => {
  const WITH_DOER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị thực hiện', 'Thời hạn'];
  const rows = (lead: string): string[][] => [
    WITH_DOER,
    ['1', 'Rà soát', lead, 'Kế toán', 'Quý I'],
    ['2', 'Niêm yết', lead, '', 'Quý I'],
  ];

  it('is asked where he leads in place of the agency', () => {
    const [, task] = tasksOf(rows('UBND xã'));
    expect(task).toMatchObject({
      leadUnits: ['Kế toán'],
      questions: [{ about: 'unit', value: 'Kế toán' }],
    });
  });

  it('is nobody where he only takes part', () => {
    const [, task] = tasksOf(rows('Văn phòng'));
    expect(task).toMatchObject({ leadUnits: ['Văn phòng'], coordinatingUnits: [], questions: [] });
  });
});

describe('a file of a format with merged cells', () => {
  const head = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
  const rows = [head, ['1', 'Rà soát', 'Văn phòng', 'Thường xuyên'], ['2', 'Niêm yết', '', '']];
  const html = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('');

  it.each([
    ['Word', async () => wordPlan(rows)],
    [
      'Excel',
      () =>
        writeXlsx({
          sheets: [{ name: 'A', rows: rows.map((row) => row.map((cell) => cell || null)) }],
        }),
    ],
    ['a page', async () => `<html><body><table>${html}</table></body></html>`],
  ])('of %s has its blanks asked about', async (_, make) => {
    const { tasks } = await planOf(await make());
    expect(tasks.map(asked)).toEqual([
      [],
      [
        ['due', 'Thường xuyên'],
        ['unit', 'Văn phòng'],
      ],
    ]);
  });

  it.each([
    ['CSV', rows.map((row) => row.join(';')).join('\n')],
    ['tabs', rows.map((row) => row.join('\t')).join('\n')],
    [
      'Markdown',
      [head, head.map(() => '---'), ...rows.slice(1)]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n'),
    ],
  ])('is not %s', async (_, content) => {
    expect((await planOf(content)).tasks.flatMap(asked)).toEqual([]);
  });
});

describe('a mark for the same as above', () => {
  it.each(['nt', '-nt-', 'Như trên', '"', '//', '-"-'])(
    'is what stands above, and nothing to ask: %j',
    (same) => {
      for (const above of [{}, null]) {
        const [, task] = tasksOf([HEADER, FULL, ['2', 'Niêm yết', same, same, same, same]], above);
        expect(task).toMatchObject({
          ...{
            leadUnits: ['Văn phòng'],
            coordinatingUnits: ['Tư pháp'],
            supervisor: 'Phó Chủ tịch',
          },
          ...{ dueText: 'Thường xuyên', confidence: 'sure' },
        });
      }
    },
  );

  it('is no guess where it stands for a date', () => {
    const rows = [HEADER, FULL.with(5, '30/6'), ['2', 'Niêm yết', 'nt', 'nt', 'nt', 'nt']];
    expect(tasksOf(rows)[1]).toMatchObject({
      deadline: { dueDates: ['2026-06-30'] },
      confidence: 'sure',
    });
  });

  it('is asked where nothing stands above it in its section', () => {
    const [, task] = tasksOf([
      HEADER,
      FULL,
      ['II', 'Mục hai', '', '', '', ''],
      ['1', 'Niêm yết', 'Đài', '', '', 'nt'],
    ]);
    expect(task).toMatchObject({ dueText: 'nt', questions: [{ about: 'due', blocking: true }] });
  });
});
