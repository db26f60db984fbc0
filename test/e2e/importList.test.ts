import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dondocHere } from '../support/inProcess.ts';
import { type Up, up } from './commandLine.ts';
import { type Office, openOffice } from './office.ts';

const YEAR = new Date().getUTCFullYear();
const HEAD = [
  'Ngày tạo',
  'Số phiếu',
  'Dòng trong phiếu',
  'Nhiệm vụ',
  'Đơn vị chủ trì',
  'Hạn xử lý',
];
const ROWS = [
  [`02/01/${YEAR}`, '31/PG', '1', 'Rà soát chợ tạm', 'Phòng Kinh tế', `15/12/${YEAR}`],
  [`02/01/${YEAR}`, '31/PG', '2', 'Báo cáo nước sạch', 'UBND xã An Phước', `20/12/${YEAR}`],
];

let office: Office;
let running: Up;
beforeAll(async () => {
  office = await openOffice();
  running = await up(office.env, '--agency', path.join(office.dir, 'agency'));
}, 240_000);
afterAll(async () => {
  await running?.stop();
  await office?.remove();
});

/** Writes a list, imports it and reads what is printed for machines. */
async function imported(rows: string[][], ...options: string[]) {
  const file = path.join(office.dir, 'danh-sach.txt');
  writeFileSync(file, [HEAD, ...rows].map((cells) => cells.join('\t')).join('\n'));
  const argv = ['task', 'import', file, '--assigned-by', 'UBND tỉnh', '--json', ...options];
  const { status, out, err } = await dondocHere(argv, office.env);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out).rows as {
    is: string;
    outcome: { done: boolean } | null;
    keys: string[];
  }[];
}
const kindsOf = (rows: { is: string }[]): string[] => rows.map(({ is }) => is);

test('a superior’s list is compared, given and moved; imported again it starts nothing', async () => {
  expect(kindsOf(await imported(ROWS))).toEqual(['new', 'new']);
  const given = await imported(ROWS, '--give', '--units', '31/PG=van-phong');
  expect(given.map(({ outcome }) => outcome?.done)).toEqual([true, true]);
  await expect.poll(async () => kindsOf(await imported(ROWS, '--give'))).toEqual(['same', 'same']);
  const later = ROWS.map((row) => row.with(5, `31/12/${YEAR}`));
  const moved = await imported(later.reverse(), '--give', '--move-dates');
  expect(kindsOf(moved)).toEqual(['changed', 'changed']);
  expect(moved.map(({ outcome }) => outcome?.done)).toEqual([true, true]);
  await expect.poll(async () => kindsOf(await imported(later))).toEqual(['same', 'same']);
  const { out } = await dondocHere(['task', 'list', '--json'], office.env);
  const { tasks } = JSON.parse(out) as { tasks: { dueDate: string; assignedBy: string }[] };
  expect(tasks.map(({ dueDate, assignedBy }) => [dueDate, assignedBy])).toEqual([
    [`${YEAR}-12-31`, 'UBND tỉnh'],
    [`${YEAR}-12-31`, 'UBND tỉnh'],
  ]);
}, 240_000);
