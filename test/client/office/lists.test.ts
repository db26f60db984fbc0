import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  listTasks,
  type TaskFilter,
  untilListed,
} from '../../../client/office/queries/listTasks.ts';
import { reportDoubts } from '../../../client/office/queries/reportDoubts.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { startTasks } from '../../support/startTasks.ts';
import { openSealedOffice, type SealedOffice } from '../../worker/codec/sealedOffice.ts';

const year = new Date().getUTCFullYear();
const agency = smallOffice();
const LONG = 'Báo cáo rất dài. '.repeat(20_000);
const COUNT = 40;

let office: SealedOffice;

beforeAll(async () => {
  office = await openSealedOffice(agency);
  const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
  const tasks = numbers.map((n) =>
    plannedTask(
      `Chậm nhất ngày ${n % 2 ? 30 : 31}/12/${year}`,
      { ref: `1.${n}`, deliverable: LONG },
      year,
    ),
  );
  await startTasks(office.world(null), agency, tasks, year);
  await untilListed(office.world(null), {}, COUNT);
}, 120_000);
afterAll(() => office?.close());

test('tasks are listed by their ids, full or short, and by when they changed', async () => {
  const all = await listTasks(office.world(null), {});
  const [first, second] = all.map(({ facts }) => facts);
  if (!first || !second) throw new Error('there are no tasks');
  const idsOf = async (filter: TaskFilter) =>
    (await listTasks(office.world(null), { all: true, ...filter })).map(({ facts }) => facts.id);
  const typed = [first.id, shortKey(second.id).slice(0, 5).toUpperCase(), 'không-có', ''];
  expect(new Set(await idsOf({ ids: typed }))).toEqual(new Set([first.id, second.id]));
  expect(await idsOf({ ids: ['đ%', "'"] })).toEqual([]);
  const since = first.startedAt;
  expect(await idsOf({ changed: { since, notAt: [] } })).toHaveLength(COUNT);
  expect(await idsOf({ changed: { since, notAt: [since] } })).toEqual([]);
  expect(await idsOf({ changed: { since: '2999-01-01T00:00:00.000Z', notAt: [] } })).toEqual([]);
});

test('a document is looked at beside those tasks only that may have documents', async () => {
  const world = office.world(null);
  const [one] = await listTasks(world, {});
  const asked: TaskFilter[] = [];
  const list = (filter: TaskFilter) => {
    asked.push(filter);
    return listTasks(world, filter);
  };
  const document = { documentNo: '12', documentDate: `${year}-01-15` };
  const typed = [one?.facts.id ?? ''];
  const [doubts] = await reportDoubts(world, list, [{ typed, document }]);
  expect(doubts?.map(({ vi }) => vi)).toEqual([
    'số văn bản “12” không có ký hiệu, ví dụ “12/BC-UBND”',
  ]);
  expect(asked).toEqual([
    { all: true, ids: typed },
    { all: true, changed: { since: `${year - 1}-12-31T00:00:00.000Z`, notAt: [] } },
  ]);
  await reportDoubts(world, list, [{ typed: ['zzzzzzz'], document }]);
  expect(asked).toHaveLength(3);
});

test('a list longer than the 4 MB of one answer comes whole, by due date and then by number', async () => {
  const rows = await listTasks(office.world(null), {});
  expect(JSON.stringify(rows).length).toBeGreaterThan(12_000_000);
  const odd = Array.from({ length: COUNT / 2 }, (_, index) => `1.${2 * index + 1}`);
  const even = Array.from({ length: COUNT / 2 }, (_, index) => `1.${2 * index + 2}`);
  expect(rows.map(({ facts }) => facts.ref)).toEqual([...odd, ...even]);
});
