import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { TaskStore } from '../../../../client/office/index/taskStore.ts';
import type { Desk } from '../../../../client/office/office.ts';
import { placeOf } from '../../../../client/office/queries/taskRows.ts';
import type { Decisions, EndingPlan } from '../../../../client/office/types.ts';
import { draftsIn } from '../../../../client/web/plans/drafts.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { taskRun } from '../../office/index/taskRun.ts';
import { visited } from '../visited.ts';
import { post } from './draftsVisited.ts';

const NOW = '2025-01-06T02:00:00.000Z';
const agency = smallOffice();
const dataDir = mkdtempSync(path.join(tmpdir(), 'dondoc-close-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** The page of a plan of which two tasks are unfinished, and what was decided about them. */
function open() {
  const store = new TaskStore();
  for (const [ref, title] of [
    ['I.1', 'Rà soát bộ thủ tục'],
    ['I.2', 'Số hóa hồ sơ'],
  ] as const)
    store.put(
      taskRun(
        ref,
        { id: `thu-nghiem/ke-hoach/${ref}/dcxd/2024` },
        { ref, title, dueText: 'Quý 4' },
      ),
    );
  const rows = store.list({ all: true }, [placeOf(agency, NOW)]);
  const version = { title: 'Kế hoạch', number: '12/KH-UBND', issued: '2024-01-05', file: '' };
  const record = {
    ...{ agency: 'thu-nghiem', id: 'ke-hoach', answers: [], closed: null },
    period: { from: '2024-01-01', to: '2024-12-31' },
    versions: [{ ...version, at: NOW, by: {} }],
  } as unknown as EndingPlan['record'];
  const ended: Decisions[] = [];
  const desk = {
    plans: {
      ending: async (_: unknown, plan: string) => {
        if (plan !== 'ke-hoach') throw new Refusal(text('không có kế hoạch', 'none'));
        return { record, rows, open: rows };
      },
      end: async (_: unknown, _ending: EndingPlan, decisions: Decisions) => {
        ended.push(decisions);
        const of = (way: string) => [...decisions].flatMap(([id, is]) => (is === way ? [id] : []));
        return { carried: of('carried'), cancelled: of('cancelled'), left: of('left') };
      },
      started: async () => [],
    },
    queries: { now: async () => NOW, today: async () => '2025-01-06', listedAt: () => NOW },
  } as unknown as Desk;
  const drafts = draftsIn(dataDir, agency.directory.agency);
  const may = { seesDrafts: true, startsPlans: true, drafts, desk };
  const keys = rows.map(({ key }) => key);
  return {
    ...{ ended, drafts, keys, app: visited(agency, [], NOW, may) },
    /** What a browser sends of the form where nothing is said about a task by itself. */
    asAll: Object.fromEntries(keys.map((key) => [`viec-${key}`, ''])),
  };
}

const AT = '/ke-hoach/ket-thuc/ke-hoach';

test('a plan is closed as was chosen for each task; what is carried is a draft of the next plan', async () => {
  const { app, ended, drafts, keys, asAll } = open();
  const shown = await (await app.request(AT)).text();
  expect(shown).toContain('Rà soát bộ thủ tục');
  const chosen = { ...asAll, rest: 'carried', [`viec-${keys[1]}`]: 'cancelled', sure: 'yes' };
  const answer = await post(app, AT, chosen);
  expect(await answer.text()).toContain('chuyển 1, hủy 1, để theo dõi tiếp 0');
  expect([...(ended[0] ?? [])].map(([, way]) => way)).toEqual(['carried', 'cancelled']);
  expect(drafts.all()).toHaveLength(1);
});

test.each([
  ['a task is left undecided', { sure: 'yes' }, 'chưa chọn cách xử lý'],
  ['the box is not ticked', { rest: 'left' }, 'đánh dấu ô chốt số liệu'],
  ['a way is made up', { rest: 'deleted', sure: 'yes' }, 'chưa chọn cách xử lý'],
  [
    'a way is the name of what every object has',
    { rest: 'constructor', sure: 'yes' },
    'chưa chọn cách xử lý',
  ],
])('nothing is closed where %s', async (_, typed, words) => {
  const { app, ended, asAll } = open();
  const answer = await post(app, AT, { ...asAll, ...(typed as Record<string, string>) });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(words);
  expect(ended).toEqual([]);
});

test('a task that came to the plan after the page was opened is shown first', async () => {
  const { app, ended, keys, asAll } = open();
  const sent = { [`viec-${keys[0]}`]: '', rest: 'cancelled', sure: 'yes' };
  const answer = await post(app, AT, sent);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('kế hoạch có thêm việc chưa xong');
  expect(page).toContain('Số hóa hồ sơ');
  expect(ended).toEqual([]);
  expect((await post(app, AT, { ...asAll, ...sent })).status).toBe(200);
});

test('a plan that is not there is refused in a sentence', async () => {
  const { app } = open();
  const answer = await app.request('/ke-hoach/ket-thuc/khong-co');
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('không có kế hoạch');
});

test('who only reads plans closes none', async () => {
  const app = visited(agency, [], NOW, { seesDrafts: true });
  expect((await app.request(AT)).status).toBe(404);
  expect((await post(app, AT, { rest: 'left', sure: 'yes' })).status).toBe(404);
});
