import { expect, test } from 'vitest';
import type { Desk } from '../../../../client/office/office.ts';
import type { Handover, Moved, TaskRow } from '../../../../client/office/types.ts';
import { isMoved, whatIsOpenOf } from '../../../../client/office/withoutEngine.ts';
import type { Agency } from '../../../../config/agency.ts';
import { named } from '../../../../domain/directory/named.ts';
import { text } from '../../../../domain/text/text.ts';
import { rowOn } from '../../../support/rowOn.ts';
import { post } from '../plans/draftsVisited.ts';
import { said } from '../visited.ts';
import { filesVisited, sentBy } from './filesVisited.ts';

const HERE = '/co-quan/nguoi/kinh-te/ban-giao';
const ROWS = [
  rowOn('2026-03-10', { id: 'a', title: 'Rà soát đất', unit: 'kinh-te', officer: 'kinh-te' }),
  rowOn('2026-03-10', { id: 'b', title: 'Đối chiếu công nợ', unit: 'kinh-te', officer: null }),
];

/** An office that moves what it is asked to, but for the tasks of some titles. */
const commands = (refusing: string[], rows: TaskRow[]): Desk['commands'] =>
  ({
    handover: async (agency: Agency, from: string, to: string): Promise<Handover> => ({
      ...{ agency, date: '2026-03-10', ...whatIsOpenOf(agency, rows, from) },
      from: named(agency.directory, from),
      to: named(agency.directory, to),
    }),
    carryOutHandover: async ({ tasks }: Handover): Promise<Moved[]> =>
      tasks.filter(isMoved).map(({ row: { key, facts } }) => ({
        ...{ key, title: facts.title },
        refused: refusing.includes(facts.title) ? text('đang chờ xác nhận', 'waits') : null,
      })),
  }) as unknown as Desk['commands'];

const coordinator = (refusing: string[] = [], rows = ROWS) =>
  filesVisited().app({ commands: commands(refusing, rows), typingFor: () => ({}) as never });

test('whoever takes over is chosen; then what is moved, and what is changed apart, is shown', async () => {
  expect(await said(coordinator(), HERE)).toContain('Người nhận bàn giao');
  const page = await said(coordinator(), `${HERE}?nguoi-nhan=tai-chinh`);
  expect(page).toContain('Chuyển 1 nhiệm vụ cho Nghiêm Thị Thu');
  expect(page).toContain('Rà soát đất');
  expect(page).toContain('Người phụ trách (theo danh bạ)');
  expect(page).toContain('<a href="/co-quan/don-vi/kinh-te">Sửa</a>');
});

test('what was moved is told, and what was refused with its reason', async () => {
  const sent = sentBy(await said(coordinator(), `${HERE}?nguoi-nhan=tai-chinh`));
  const moved = await post(coordinator(), HERE, sent);
  expect(await moved.text()).toContain('Đã chuyển 1 nhiệm vụ, từ chối 0.');
  const refused = await post(coordinator(['Rà soát đất']), HERE, sent);
  const page = await refused.text();
  expect(page).toContain('Đã chuyển 0 nhiệm vụ, từ chối 1.');
  expect(page).toContain('đang chờ xác nhận');
});

test('a task that came to him after the page was opened is shown before it is moved', async () => {
  const sent = sentBy(await said(coordinator(), `${HERE}?nguoi-nhan=tai-chinh`));
  const more = rowOn('2026-03-10', { id: 'c', title: 'Lập dự toán', officer: 'kinh-te' });
  const app = coordinator([], [...ROWS, more]);
  const answer = await post(app, HERE, sent);
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('Chưa chuyển nhiệm vụ nào');
  expect(page).toContain('Lập dự toán');
  expect(await (await post(app, HERE, sentBy(page))).text()).toContain('Đã chuyển 2 nhiệm vụ');
});

test('sent twice it moves nothing more, and says so', async () => {
  const sent = sentBy(await said(coordinator(), `${HERE}?nguoi-nhan=tai-chinh`));
  const answer = await post(coordinator([], []), HERE, sent);
  expect(await answer.text()).toContain('Đã chuyển 0 nhiệm vụ, từ chối 0.');
});

test('nobody of the directory takes over: it is asked again', async () => {
  const answer = await post(coordinator(), HERE, { to: 'khong-ai' });
  expect([answer.status, await answer.text()]).toEqual([
    422,
    expect.stringContaining('Chọn người nhận có trong danh bạ'),
  ]);
});

test('somebody who is not in the directory any more hands over by his code', async () => {
  const page = await said(coordinator(), '/co-quan/nguoi/da-nghi/ban-giao?nguoi-nhan=tai-chinh');
  expect(page).toContain('Không có nhiệm vụ nào đang thực hiện');
});
