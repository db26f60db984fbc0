import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { inShort, planOf, wordPlan } from './tablePlans.ts';

const HEAD = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const TASK = ['1', 'Rà soát', 'Văn phòng', 'Quý I'];

/** A table of 70 columns, with these words in its last. */
const wide = (last: string): string[][] =>
  [HEAD, TASK].map((cells, row) =>
    Array.from({ length: 70 }, (_, at) => cells[at] ?? (row && at === 69 ? last : '')),
  );

const FORMS: [string, (rows: string[][]) => string | Uint8Array | Promise<Uint8Array>][] = [
  ['Word', wordPlan],
  [
    'Excel',
    (rows) =>
      writeXlsx({
        sheets: [{ name: 'A', rows: rows.map((row) => row.map((cell) => cell || null)) }],
      }),
  ],
  [
    'HTML',
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  ],
  [
    'Markdown',
    ([head = [], ...rows]) =>
      [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ],
  ['CSV', (rows) => rows.map((row) => row.join(';')).join('\n')],
  ['tabs', (rows) => rows.map((row) => row.join('\t')).join('\n')],
];

describe.each(FORMS)('a table of more columns than are read, in %s', (_, make) => {
  it('is refused if words stand there, never cut', async () => {
    await expect(planOf(await make(wide('Quý II')))).rejects.toThrow(
      'has a table of more than 64 columns',
    );
  });

  it('is read if nothing does', async () => {
    expect((await planOf(await make(wide('')))).tasks.map(inShort)).toEqual([
      '1 Rà soát | Văn phòng | Quý I',
    ]);
  });
});
