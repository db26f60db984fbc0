import type { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WebEnv } from '../../../client/web/env.ts';
import { changedViews, type SavedView } from '../../../domain/access/savedViews.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const TASKS = [{ title: 'Kiểm tra đê điều', unit: 'vp', unitName: 'Văn phòng' }];

let kept: SavedView[];
let app: Hono<WebEnv>;

beforeEach(() => {
  kept = [];
  const views = {
    all: async () => kept,
    change: async (change: Parameters<typeof changedViews>[1]) => {
      kept = changedViews(kept, change);
    },
  };
  app = visited(smallOffice(), TASKS, NOW, { views });
});

const send = (address: string, form: Record<string, string>) =>
  app.request(address, { method: 'POST', body: new URLSearchParams(form) });
const save = (name: string, query: string) => send('/nhiem-vu/bo-loc', { name, query });

describe('a filter of the list', () => {
  test('is saved under a name and stands as a link above the list, marked where it is open', async () => {
    const answer = await save(' Việc Văn phòng ', 'page=3&unit=vp&x=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nhiem-vu?unit=vp']);
    expect(kept).toEqual([{ name: 'Việc Văn phòng', query: 'unit=vp' }]);
    expect(await said(app, '/nhiem-vu')).toContain(
      '<a href="/nhiem-vu?unit=vp">Việc Văn phòng</a>',
    );
    expect(await said(app, '/nhiem-vu?page=1&unit=vp')).toContain(
      '<a href="/nhiem-vu?unit=vp" aria-current="page">Việc Văn phòng</a>',
    );
  });

  test('can be saved where there is one that is not saved yet', async () => {
    await save('A', 'unit=vp');
    const offers = async (address: string) => (await said(app, address)).includes('Lưu bộ lọc này');
    expect(await offers('/nhiem-vu')).toBe(false);
    expect(await offers('/nhiem-vu?unit=vp')).toBe(false);
    expect(await offers('/nhiem-vu?unit=dcxd')).toBe(true);
  });

  test('is not saved twice under one name: the page says so and keeps what was typed', async () => {
    await save('Của tôi', 'unit=vp');
    const answer = await save('của tôi', 'unit=dcxd');
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('đã có bộ lọc mang tên này');
    expect(page).toContain('name="name" value="của tôi"');
    expect(page).toContain('name="query" value="unit=dcxd"');
    expect(kept).toHaveLength(1);
  });
});

describe('the page of saved filters', () => {
  test('says what each narrows to, renames and deletes it', async () => {
    await save('Văn phòng', 'unit=vp&is=overdue-open');
    const page = await said(app, '/nhiem-vu/bo-loc');
    expect(page).toContain('quá hạn');
    expect(page).toContain('href="/nhiem-vu?is=overdue-open&amp;unit=vp"');
    await send('/nhiem-vu/bo-loc/doi-ten', { name: 'Văn phòng', to: '<b>Chậm</b>' });
    expect(await said(app, '/nhiem-vu/bo-loc')).toContain('&lt;b&gt;Chậm&lt;/b&gt;</a>');
    const answer = await send('/nhiem-vu/bo-loc/xoa', { name: '<b>Chậm</b>' });
    expect([answer.status, kept]).toEqual([303, []]);
    expect(await said(app, '/nhiem-vu/bo-loc')).toContain('Chưa lưu bộ lọc nào');
  });

  test('says why one was not renamed', async () => {
    await save('A', 'unit=vp');
    await save('B', 'unit=dcxd');
    const answer = await send('/nhiem-vu/bo-loc/doi-ten', { name: 'A', to: 'b' });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('đã có bộ lọc mang tên này'),
    ]);
  });
});

test.each([
  ['unit=vp', null],
  ['quarter=2024-Q1&q=x', null],
  ['unit=phong-cu', 'đơn vị “phong-cu”'],
  ['is=no-such-kind&not=', 'tình trạng “no-such-kind”'],
  ['officer=nguoi-cu&plan=ke-hoach-cu', 'kế hoạch “ke-hoach-cu”, người “nguoi-cu”'],
])(
  'a filter of which a part is gone says so, in the list and where it is kept: %s',
  async (query, gone) => {
    kept = [{ name: 'Cũ', query }];
    for (const address of [`/nhiem-vu?${query}`, '/nhiem-vu/bo-loc'])
      expect(await said(app, address)).toEqual(
        gone === null
          ? expect.not.stringContaining('không còn đúng như khi đặt')
          : expect.stringContaining(`không còn đúng như khi đặt: không còn ${gone}`),
      );
  },
);
