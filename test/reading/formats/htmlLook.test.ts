import { describe, expect, it } from 'vitest';
import { inShort, planOf } from './tablePlans.ts';

const page = (due: string, head = '', row = ''): string =>
  `<html><head>${head}</head><body><table><tr><th>TT</th><th>Nhiệm vụ</th><th>Đơn vị chủ trì</th><th>Thời hạn</th></tr><tr><td>1</td><td>Rà soát</td><td>Văn phòng</td><td>${due}</td></tr>${row}</table></body></html>`;
const dueOf = async (due: string, head = ''): Promise<string | undefined> =>
  (await planOf(page(due, head))).tasks[0]?.dueText;

describe('words of a page that nobody reads', () => {
  it.each([
    ['hidden by a class', '<style>.an { display: none }</style>', 'class="an"'],
    [
      'struck out by a class',
      '<style>td.x, span.cu{text-decoration:line-through}</style>',
      'class="cu"',
    ],
    ['made invisible', '', 'style="visibility:hidden"'],
    ['hidden by Word', '', 'style="mso-hide:all"'],
  ])('%s are left out', async (_, head, attributes) => {
    expect(await dueOf(`Quý II<span ${attributes}>, Quý IV</span>`, head)).toBe('Quý II');
  });

  it('are told where they are hidden', async () => {
    const hidden =
      '<tr style="display:none"><td>2</td><td>Cũ</td><td>Kế toán</td><td>Quý I</td></tr>';
    const { tasks, notes = [] } = await planOf(page('Quý II', '', hidden));
    expect(tasks).toHaveLength(1);
    expect(notes[0]?.vi).toContain('đã bỏ qua 1 chỗ chữ ẩn: “2 Cũ Kế toán Quý I”');
  });
});

describe('signs of a page', () => {
  it.each([
    ['30/11<sup>1</sup>', '30/11'],
    ['Tháng 1<sup>(2)</sup>', 'Tháng 1'],
    ['Tháng 1<sup>[3]</sup>', 'Tháng 1'],
    ['30/11¹', '30/11'],
  ])('raised for a note are no words: %s', async (cell, due) => {
    expect(await dueOf(cell)).toBe(due);
  });

  it('raised for a power count', async () => {
    const { tasks } = await planOf(page('Quý I').replace('Rà soát', 'Trồng 200 m<sup>2</sup> cỏ'));
    expect(tasks[0]?.title).toBe('Trồng 200 m2 cỏ');
    const typed = await planOf(page('Quý I').replace('Rà soát', 'Trồng 200 m² cỏ'));
    expect(typed.tasks[0]?.title).toBe('Trồng 200 m² cỏ');
  });

  it('of a form are boxes', async () => {
    const box = (checked: string): string => `<input type="checkbox" ${checked}>`;
    expect(await dueOf(`${box('')} Quý I ${box('checked')} Quý II`)).toBe('Quý II');
  });
});

describe('a table of two columns in a page', () => {
  it('is one of tasks where it is headed so', async () => {
    const rows = [
      ['Nội dung công việc', 'Thời hạn hoàn thành'],
      ['Xây dựng quy chế', '15/3/2026'],
      ['Sơ kết', '30/6/2026'],
    ];
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const { tasks } = await planOf(`<html><body><table>${cells.join('')}</table></body></html>`);
    expect(tasks.map(inShort)).toEqual([
      '1 Xây dựng quy chế |  | 15/3/2026',
      '1b Sơ kết |  | 30/6/2026',
    ]);
  });
});
