import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listTasks } from '../../client/office/queries/listTasks.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { type Office, openOffice, writeRows } from '../e2e/office.ts';
import { linesOf } from '../support/lifeLines.ts';
import { Machine } from './machine.ts';
import { CAN_STEER } from './steer.ts';

let office: Office;
let machine: Machine;

beforeEach(async () => {
  office = await openOffice({ atOnce: false, firstMonthDays: 0 });
  machine = await Machine.of(office);
}, 60_000);

afterEach(async () => {
  await machine?.kill();
  await office?.remove();
});

/** A moment of office time, UTC+7. */
const at = (moment: string): string => `${moment.replace(' ', 'T')}:00+07:00`;

/** Who was sent what, by the clock of the mail: `15/03 kinhte@… 1 sắp đến hạn`. */
const sent = (): string[] =>
  office.smtp.received
    .filter(({ accepted }) => accepted)
    .map(({ to, parsed }) => {
      const [, date, counts] = /ngày (\d+\/\d+)\/\d+: (.*)$/.exec(parsed.subject ?? '') ?? [];
      return `${date} ${to[0]?.split('@')[0]} ${counts}`;
    })
    .sort();

const until = (holds: () => Promise<boolean>): Promise<boolean> =>
  vi.waitUntil(holds, { timeout: 120_000, interval: 200 });

const idOf = async (ref: string): Promise<string> => {
  let id: string | undefined;
  await until(async () => {
    const rows = await listTasks(machine.world, { all: true });
    id = rows.find(({ facts }) => facts.ref === ref)?.facts.id;
    return id !== undefined;
  });
  return id ?? '';
};

const lifeOf = async (id: string): Promise<string[]> =>
  linesOf((await readTask(machine.world, id)).state);

describe.runIf(CAN_STEER)(
  'real processes on a machine whose clock is set',
  { timeout: 300_000 },
  () => {
    test('back an hour and forward a day: nothing is doubled, nothing lost, and what was reported is not sent', async () => {
      await machine.setClock(at('2024-03-14 09:00'));
      await machine.start();
      const plan = writeRows(office.dir, [
        ['1', 'Báo cáo rà soát đất công ích', 'Phòng Kinh tế', 'Chậm nhất ngày 18/3/2024'],
        ['2', 'Báo cáo an ninh trật tự', 'Công an xã', 'Chậm nhất ngày 18/3/2024'],
      ]);
      await machine.dondoc('plan', 'start', plan, '--year', '2024');
      const [open, reported] = [await idOf('1'), await idOf('2')];

      await machine.setClock(at('2024-03-15 06:59'));
      for (const id of [open, reported])
        await until(async () => (await lifeOf(id)).includes(HANDED_OVER));
      await machine.setClock(at('2024-03-15 06:00'));
      await machine.dondoc(
        'report',
        reported,
        '--document-no',
        '9/BC',
        '--document-date',
        '15/03/2024',
      );
      const called = async () =>
        (await readLedger(machine.world.client, 'mail/xa-thu/cong-an/2024-03-15')).notices;
      await until(async () => (await called()).some(({ end }) => end === 'suppressed'));
      await machine.setClock(at('2024-03-15 07:29'));
      await machine.pass(() => sent().length >= 2);
      const friday = ['15/03 chutich 1 chờ xác nhận', '15/03 kinhte 1 sắp đến hạn'];
      expect(sent()).toEqual(friday);
      const history = await machine.dondoc('task', 'show', reported);
      expect(history).toContain('thu hồi thông báo gửi');
      expect(history).toContain('không gửi, đã báo cáo [');

      for (const moment of ['2024-03-15 06:40', '2024-03-18 07:40', '2024-03-19 07:40'])
        await machine.setClock(at(moment));
      await machine.pass(() => sent().length >= 4);
      expect(sent()).toEqual([...friday, '19/03 kinhte 1 quá hạn', '19/03 vanphong 1 quá hạn']);
      expect((await lifeOf(open)).filter((line) => line === HANDED_OVER)).toHaveLength(1);
    });

    test('off from Wednesday evening to Monday ten o’clock: one mail each, and two days that do not count', async () => {
      await machine.setClock(at('2024-03-13 09:00'));
      await machine.start();
      const plan = writeRows(office.dir, [
        ['1', 'Báo cáo rà soát đất công ích', 'Phòng Kinh tế', 'Chậm nhất ngày 13/3/2024'],
        ['2', 'Báo cáo giá đất', 'Phòng Kinh tế', 'Chậm nhất ngày 13/3/2024'],
      ]);
      await machine.dondoc('plan', 'start', plan, '--year', '2024');
      const ids = [await idOf('1'), await idOf('2')];
      await machine.setClock(at('2024-03-13 19:00'));
      await until(async () => (await machine.lookedAt()) >= '2024-03-13T12');
      await machine.kill();

      await machine.setClock(at('2024-03-18 10:00'));
      await machine.start();
      await machine.pass(() => sent().length >= 2);
      expect(sent()).toEqual(['18/03 kinhte 2 quá hạn', '18/03 vanphong 2 quá hạn']);
      const history = await machine.dondoc('task', 'show', ids[0] ?? '');
      expect(history).toContain(
        '2 ngày làm việc hệ thống ngừng (14/03/2024, 15/03/2024) không tính vào',
      );

      // Seen alive on Tuesday: that day counts.
      for (const day of ['2024-03-19', '2024-03-20']) {
        await machine.setClock(at(`${day} 07:40`));
        await until(async () => (await machine.lookedAt()) >= day);
      }
      await machine.pass(() => sent().length >= 3);
      expect(sent()[2]).toBe('20/03 triet.pct kính báo cáo 2 nhiệm vụ quá hạn');
    });
  },
);

const HANDED_OVER = 'handed-over remind/1@2024-03-15';
