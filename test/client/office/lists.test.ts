import { afterAll, beforeAll, expect, test } from 'vitest';
import { listTasks, untilListed } from '../../../client/office/queries/listTasks.ts';
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

test('a list longer than the 4 MB of one answer comes whole, by due date and then by number', async () => {
  const rows = await listTasks(office.world(null), {});
  expect(JSON.stringify(rows).length).toBeGreaterThan(12_000_000);
  const odd = Array.from({ length: COUNT / 2 }, (_, index) => `1.${2 * index + 1}`);
  const even = Array.from({ length: COUNT / 2 }, (_, index) => `1.${2 * index + 2}`);
  expect(rows.map(({ facts }) => facts.ref)).toEqual([...odd, ...even]);
});
