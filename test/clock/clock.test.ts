import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listTasks } from '../../client/facade/lists.ts';
import { readLedger } from '../../client/facade/mails.ts';
import { readTask } from '../../client/facade/tasks.ts';
import { WATCH_ID, type Watched } from '../../workflows/contract/watch.ts';
import { type Office, openOffice, writeRows } from '../e2e/office.ts';
import { Machine } from './machine.ts';
import { CAN_STEER } from './steer.ts';

let office: Office;
let machine: Machine;

beforeEach(async () => {
  office = await openOffice({ atOnce: false });
  machine = await Machine.of(office);
}, 60_000);

afterEach(async () => {
  await machine?.kill();
  await office?.remove();
});

/** A moment of office time, UTC+7. */
const at = (moment: string): string => `${moment.replace(' ', 'T')}:00+07:00`;

/** Who was sent what, by the clock of the mail: `15/03 dia-chinh@… 1 sắp đến hạn`. */
const sent = (): string[] =>
  office.smtp.received
    .filter(({ accepted }) => accepted)
    .map(({ to, parsed }) => {
      const [, date, counts] = /ngày (\d+\/\d+)\/\d+: (.*)$/.exec(parsed.subject ?? '') ?? [];
      return `${date} ${to[0]?.split('@')[0]} ${counts}`;
    })
    .sort();

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((look) => setTimeout(look, 200));
}

const idOf = async (ref: string): Promise<string> => {
  let id: string | undefined;
  await until(async () => {
    const rows = await listTasks(machine.world, { all: true });
    id = rows.find(({ facts }) => facts.ref === ref)?.facts.id;
    return id !== undefined;
  });
  return id ?? '';
};

const logOf = async (id: string): Promise<string[]> =>
  (await readTask(machine.world, id)).state.log.map(({ what, step }) => [what, step].filter(Boolean).join(' '));

describe.runIf(CAN_STEER)('real processes on a machine whose clock is set', { timeout: 300_000 }, () => {
  test('back an hour and forward a day: nothing is doubled, nothing lost, and what was reported is not sent', async () => {
    machine.setClock(at('2024-03-14 09:00'));
    await machine.start();
    const plan = writeRows(office.dir, [
      ['1', 'Báo cáo rà soát đất công ích', 'Địa chính – Xây dựng', 'Chậm nhất ngày 18/3/2024'],
      ['2', 'Báo cáo chứng thực', 'Tư pháp – Hộ tịch', 'Chậm nhất ngày 18/3/2024'],
    ]);
    await machine.dondoc('plan', 'start', plan, '--year', '2024');
    const [open, reported] = [await idOf('1'), await idOf('2')];

    await setClock('2024-03-15 06:59', [open, reported]);
    for (const id of [open, reported]) await until(async () => (await logOf(id)).includes(HANDED_OVER));
    await setClock('2024-03-15 06:00', [open, reported]);
    await machine.dondoc('report', reported, '--document-no', '9/BC', '--document-date', '15/03/2024');
    const called = async () => (await readLedger(machine.world.client, 'mail/xa-thu/tu-phap/2024-03-15')).notices;
    await until(async () => (await called()).some(({ end }) => end === 'suppressed'));
    await setClock('2024-03-15 07:29', [open, reported]);
    await machine.pass(() => sent().length >= 2);
    const friday = ['15/03 chutich 1 chờ xác nhận', '15/03 diachinh 1 sắp đến hạn'];
    expect(sent()).toEqual(friday);
    const history = await machine.dondoc('task', 'show', reported);
    expect(history).toContain('rút khỏi thư của');
    expect(history).toContain('đã báo cáo trước khi gửi');

    for (const moment of ['2024-03-15 06:40', '2024-03-18 07:40', '2024-03-19 07:40'])
      await setClock(moment, [open, reported]);
    await machine.pass(() => sent().length >= 4);
    expect(sent()).toEqual([...friday, '19/03 diachinh 1 quá hạn', '19/03 vanphong 1 quá hạn']);
    expect((await logOf(open)).filter((line) => line === HANDED_OVER)).toHaveLength(1);
  });

  test('off from Wednesday evening to Monday ten o’clock: one mail each, and two days that do not count', async () => {
    machine.setClock(at('2024-03-13 09:00'));
    await machine.start();
    const plan = writeRows(office.dir, [
      ['1', 'Báo cáo rà soát đất công ích', 'Địa chính – Xây dựng', 'Chậm nhất ngày 13/3/2024'],
      ['2', 'Báo cáo giá đất', 'Địa chính – Xây dựng', 'Chậm nhất ngày 13/3/2024'],
    ]);
    await machine.dondoc('plan', 'start', plan, '--year', '2024');
    const ids = [await idOf('1'), await idOf('2')];
    await setClock('2024-03-13 19:00', ids);
    await until(async () => (await lookedAt()) >= '2024-03-13T12');
    await machine.kill();

    machine.setClock(at('2024-03-18 10:00'));
    await machine.start();
    await machine.pass(() => sent().length >= 2);
    expect(sent()).toEqual(['18/03 diachinh 2 quá hạn', '18/03 vanphong 2 quá hạn']);
    const history = await machine.dondoc('task', 'show', ids[0] ?? '');
    expect(history).toContain('dời các bước: 2 ngày làm việc hệ thống ngừng (14/03/2024, 15/03/2024)');

    // Seen alive on Tuesday: that day counts.
    for (const day of ['2024-03-19', '2024-03-20']) {
      await setClock(`${day} 07:40`, ids);
      await until(async () => (await lookedAt()) >= day);
    }
    await machine.pass(() => sent().length >= 3);
    expect(sent()[2]).toBe('20/03 triet.pct 2 báo cáo lãnh đạo');
  });
});

const HANDED_OVER = 'handed-over remind-1@2024-03-15';

/**
 * Sets the clock when nothing is under way: a workflow asks for its timer by how long it is, so that a clock set forward
 * between its looking at the clock and the server's taking the timer makes it wake later by as much.
 */
async function setClock(moment: string, tasks: string[]): Promise<void> {
  for (const id of [WATCH_ID, ...tasks]) await until(() => isIdle(id));
  const states = await Promise.all(tasks.map((id) => readTask(machine.world, id)));
  const mails = states.flatMap(({ state }) => state.log.flatMap(({ to }) => (to ?? []).map(({ digest }) => digest)));
  for (const id of new Set(mails)) await until(() => isIdle(id));
  machine.setClock(at(moment));
}

async function isIdle(id: string): Promise<boolean> {
  const found = await machine.world.client.workflow
    .getHandle(id)
    .describe()
    .catch(() => null);
  if (!found) return false;
  const { pendingWorkflowTask, pendingActivities } = found.raw;
  return found.status.name !== 'RUNNING' || (!pendingWorkflowTask && !pendingActivities?.length);
}

/** When the watch last looked; empty before the worker has started it. */
const lookedAt = async (): Promise<string> => {
  const { memo } = await machine.world.client.workflow
    .getHandle(WATCH_ID)
    .describe()
    .catch(() => ({ memo: {} }));
  return (memo as Partial<Watched>).lookedAt ?? '';
};
