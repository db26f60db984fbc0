import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { figure, target } from '../../../domain/target/targets.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { type Look, visited } from '../visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const late: Partial<TaskFacts> = { title: 'Rà soát <b>quỹ đất</b>', plan: 'ke-hoach' };

const record: PlanRecord = {
  ...{ agency: 'thu-nghiem', id: 'ke-hoach', period: { from: '2024-01-01', to: '2024-12-31' } },
  ...{ closed: null, answers: [] },
  versions: [
    {
      ...{ title: 'Kế hoạch', number: '12/KH-UBND', issued: '2024-01-05', file: 'k.csv' },
      at: NOW,
      by: {
        ...{ person: { id: 'binh', name: '', title: '' }, typist: null },
        ...{ origin: 'page', ground: '' },
      },
    },
  ],
  exclusions: [{ id: 'r1', words: 'Không xét <khi> có việc quá hạn', measure: 'late', atLeast: 1 }],
};

const told: unknown[] = [];
const plans = {
  started: async () => [{ ...record, agency: 'thu-nghiem' }],
  known: async () => record,
  tell: async (...args: unknown[]) => {
    told.push(args);
    return { at: NOW, repeated: false };
  },
} as unknown as NonNullable<Look['plans']>;

const page = (look: Look = {}) =>
  visited(smallOffice(), [late], NOW, {
    ...{ plans, startsPlans: true, queries: { now: async () => NOW }, ...look },
  });

test('units and heads stand with their figures, and what a plan’s rule says of them', async () => {
  const html = await (await page().request('/bao-cao/danh-gia')).text();
  expect(html).toContain('Lê Thị An');
  expect(html).toContain('“Không xét &lt;khi&gt; có việc quá hạn” – có 1');
  expect(html).toContain('không phải kết luận');
});

test('of one plan its own targets count, and no other plan’s', async () => {
  const figures = [figure('2024-Q1', 98)];
  const other = { ...record, id: 'khac', targets: [target({ since: '2024-01-01', figures })] };
  const both = {
    started: async () => [record, other],
    known: async (_: string, id: string) => (id === 'khac' ? other : record),
  } as unknown as NonNullable<Look['plans']>;
  const shown = async (query: string): Promise<string> =>
    (await page({ plans: both }).request(`/bao-cao/danh-gia?ky=2024${query}`)).text();
  expect(await shown('')).toContain('Chỉ tiêu đạt');
  expect(await shown('&plan=ke-hoach')).not.toContain('Chỉ tiêu đạt');
});

test('the figures leave as Excel', async () => {
  const answer = await page().request('/bao-cao/danh-gia/tai-ve?ky=2024');
  expect(answer.headers.get('Content-Disposition')).toContain('so-lieu-danh-gia-2024.xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  expect(sheets.map(({ name }) => name)).toEqual(['Theo đơn vị', 'Theo người đứng đầu']);
});

test.each([
  ['Chưa ghi nguyên văn quy định', { words: '' }],
  ['Chưa chọn căn cứ để đếm', { measure: '' }],
  ['số nguyên từ 1 đến 1.000', { atLeast: '0' }],
  ['Chưa chọn kế hoạch', { plan: '' }],
])('a rule that cannot be taken comes back: %s', async (said, change) => {
  const form = {
    ...{ id: 'n1', plan: 'ke-hoach', words: 'Không xét', measure: 'late', atLeast: '2' },
    ...change,
  };
  const body = new URLSearchParams(form);
  const answer = await page().request('/bao-cao/danh-gia/them', { method: 'POST', body });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(said);
});

test('a rule is given to its plan, under one id however often it is sent', async () => {
  told.length = 0;
  const form = { id: 'n1', plan: 'ke-hoach', words: 'Không xét', measure: 'late', atLeast: '2' };
  const body = new URLSearchParams(form);
  const answer = await page().request('/bao-cao/danh-gia/them', { method: 'POST', body });
  expect(answer.status).toBe(303);
  expect(told).toEqual([
    [
      { agency: 'thu-nghiem', id: 'ke-hoach' },
      'add-exclusion',
      { rule: { id: 'n1', words: 'Không xét', measure: 'late', atLeast: 2 } },
      'add-n1',
    ],
  ]);
});

test('who starts no plans changes none of their rules', async () => {
  const look = { startsPlans: false };
  const html = await (await page(look).request('/bao-cao/danh-gia')).text();
  expect(html).not.toContain('<form class="act"');
  const body = new URLSearchParams({ id: 'n1' });
  const post = { method: 'POST', body };
  expect((await page(look).request('/bao-cao/danh-gia/them', post)).status).toBe(404);
});
