import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, explanation, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { said, visited } from './visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const office = smallOffice();

/** Tasks of every kind, in days around now. */
const anyTask: fc.Arbitrary<Partial<TaskFacts>> = fc
  .tuple(
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom('dcxd', 'vp', 'tp'),
    fc.constantFrom<Partial<TaskFacts>>(
      {},
      reported(),
      { ...reported('2024-03-05'), ...decided(true) },
      { ...reported('2024-03-30'), ...decided(true) },
      explanation(),
      cancelled,
      { toConfirm: true },
      { waiting: 'date', dueDate: null, workBy: null, dueQuarter: null },
    ),
  )
  .map(([day, unit, rest]) => {
    const date = `2024-03-${String(day).padStart(2, '0')}`;
    return { dueDate: date, workBy: date, dueQuarter: '2024-Q1', unit, unitName: unit, ...rest };
  });

const LINK = /<a(?: class="[^"]*")? href="(\/nhiem-vu\?[^"]+)">(?:<b[^>]*>)?(\d+)</g;

test('every number of the overview opens a list with exactly that many tasks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyTask, { maxLength: 70 }), async (tasks) => {
      const app = visited(office, tasks, NOW);
      const page = await said(app, '/tong-quan');
      const links = [...page.matchAll(LINK)];
      expect(links.length).toBeGreaterThanOrEqual(9);
      for (const [, href = '', count] of links) {
        const list = await said(app, href.replaceAll('&amp;', '&'));
        expect([href, /<caption>(\d+) nhiệm vụ/.exec(list)?.[1]]).toEqual([href, count]);
      }
    }),
    { numRuns: 20 },
  );
});

test('the four buckets are each task’s only one, whatever it is grouped by', async () => {
  const app = visited(office, fc.sample(anyTask, 60), NOW);
  const page = await said(app, '/tong-quan');
  const tables = page.split('<h2>').slice(2);
  const totals = tables.map((table) =>
    [...table.matchAll(/<td class="number">(\d+)<\/td><\/tr>/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    ),
  );
  const [byUnit, byPlan] = totals;
  expect(byUnit).toBeGreaterThan(0);
  expect(byPlan).toBe(byUnit);
});

test('what is to be confirmed is a figure of its own, and not in progress', async () => {
  const past = { dueDate: '2024-03-05', workBy: '2024-03-05', toConfirm: true };
  const page = await said(visited(office, [past, past, {}], NOW), '/tong-quan');
  expect(page).toMatch(/is=in-progress"><b class="">1</);
  expect(page).toMatch(/is=to-confirm"><b class="">2</);
  expect(page).toContain('>Cần xác nhận</th>');
});

test('what is overdue stands first, and the rate names its formula', async () => {
  const late = { dueDate: '2024-03-05', workBy: '2024-03-05', title: 'Việc quá hạn' };
  const app = visited(office, [late, { title: 'Việc còn hạn' }], NOW);
  const page = await said(app, '/tong-quan');
  expect(page).toContain('Việc quá hạn');
  expect(page).not.toContain('Việc còn hạn');
  expect(page).toContain('0%');
  expect(page).toContain('hoàn thành đúng hạn ÷ (đã hoàn thành + quá hạn chưa hoàn thành)');
});

test('an office that follows nothing yet is told, and its coordinator has the way to a plan', async () => {
  const page = await said(visited(office, [], NOW, { startsPlans: true }), '/tong-quan');
  expect(page).toContain('Chưa theo dõi nhiệm vụ nào');
  expect(page).toContain('href="/ke-hoach/tai-len"');
  expect(page).not.toContain('Theo đơn vị');
  expect(await said(visited(office, [], NOW), '/tong-quan')).not.toContain('/ke-hoach/tai-len');
});
