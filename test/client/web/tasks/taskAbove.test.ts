import { beforeEach, expect, test } from 'vitest';
import { applyPlanCommand } from '../../../../domain/plan/commands/index.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import { facts } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { type Look, visited } from '../visited.ts';

const NOW = '2024-04-10T02:00:00.000Z';
const ABOVE = facts({ title: 'Ban hành và thực hiện kế hoạch <CCHC>', plan: 'cap-tren' });
const by = {
  ...{ person: { id: 'binh', name: '', title: '' }, typist: null },
  ...{ origin: 'page' as const, ground: '' },
};

let record: PlanRecord;
beforeEach(() => {
  record = {
    ...{ agency: 'thu-nghiem', id: 'ke-hoach', period: { from: '2024-01-01', to: '2024-12-31' } },
    ...{ closed: null, answers: [] },
    versions: [
      { title: '', number: '12/KH-UBND', issued: '2024-01-05', file: 'k.csv', at: NOW, by },
    ],
  };
});

const plans = {
  known: async () => record,
  running: async () => [record],
  tell: async (_plan: unknown, name: 'set-task-above', own: object, id: string) => {
    record = applyPlanCommand(name, record, { ...own, by, today: '2024-04-10', id }, NOW);
    return { at: NOW, repeated: false };
  },
} as unknown as NonNullable<Look['plans']>;

const queries = {
  task: async (key: string) => {
    if (key !== 'k3f9a2c') throw new Refusal(text('không có', 'none'));
    const state = { facts: ABOVE, notices: [], log: [], schedule: { steps: [] } };
    return { id: ABOVE.id, about: key, state, isClosed: false, today: '2024-04-10' };
  },
  fates: async () => [],
  now: async () => NOW,
} as unknown as NonNullable<Look['queries']>;

const page = (look: Look = {}) =>
  visited(smallOffice(), [{ plan: 'ke-hoach' }], NOW, {
    plans,
    queries,
    startsPlans: true,
    ...look,
  });

const send = (to: string, form: Record<string, string>, look: Look = {}) =>
  page(look).request(`/ke-hoach/thuc-hien/ke-hoach/${to}`, {
    ...{ method: 'POST', body: new URLSearchParams({ id: 'n1', ...form }) },
  });

test('a plan stands for a task of a plan above, and is shown there with how it stands', async () => {
  expect((await send('ghi', { ma: 'K3F9A2C' })).status).toBe(303);
  expect(record.taskAbove).toMatchObject({ task: ABOVE.id, title: ABOVE.title });
  const own = await (await page().request('/ke-hoach/thuc-hien/ke-hoach')).text();
  expect(own).toContain('Ban hành và thực hiện kế hoạch &lt;CCHC&gt;');
});

test('it is dropped with a reason', async () => {
  await send('ghi', { ma: 'k3f9a2c' });
  expect(await (await send('bo', { reason: '' })).text()).toContain('Chưa ghi lý do.');
  expect((await send('bo', { reason: 'ghi nhầm' })).status).toBe(303);
  expect(record.taskAbove).toBeNull();
  expect(record.log?.map(({ what }) => what)).toEqual(['set-task-above', 'drop-task-above']);
});

test('a task that is not there, and one of the plan itself, are refused', async () => {
  expect(await (await send('ghi', { ma: 'zzzzzzz' })).text()).toContain(
    'Không có nhiệm vụ mã “zzzzzzz”',
  );
  record = { ...record, id: 'cap-tren' };
  expect(await (await send('ghi', { ma: 'k3f9a2c' })).text()).toContain('thuộc chính kế hoạch');
  expect(record.taskAbove).toBeUndefined();
});

test('who starts no plans is shown no such page', async () => {
  expect((await send('ghi', { ma: 'k3f9a2c' }, { startsPlans: false })).status).toBe(404);
});
