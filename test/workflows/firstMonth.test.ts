import { afterEach, expect, test } from 'vitest';
import { readTask } from '../../client/office/queries/readTask.ts';
import { recordHistories } from '../replay/record.ts';
import * as act from '../support/act.ts';
import { lifeOf } from '../support/lifeLines.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

/** A task due on 31/03/2024 of a plan that began on the 20th; it is late, and nobody reported. */
async function late(): Promise<string> {
  const agency = smallOffice({ policy: { firstMonthDays: 30 } });
  office = await playOffice('2024-03-20T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-04-05T02:00:00.000Z');
  return id;
}

const mailsTo = (person: string) => office.mails.filter((mail) => mail.person === person);
const held = async (id: string): Promise<string[]> => {
  const { facts } = (await readTask(office.world, id)).state;
  return (facts.held ?? []).map(({ kind }) => kind);
};

test('in a plan’s first month no leader hears of a late task until the coordinator lets it go', async () => {
  const id = await late();
  expect(mailsTo('an').at(-1)?.subject).toContain('1 quá hạn');
  expect(mailsTo('binh').at(-1)?.text).toContain('Thông báo chờ duyệt gửi: 1 thông báo');
  expect(mailsTo('binh').at(-1)?.text).toContain('Báo cáo lãnh đạo');
  expect(mailsTo('chi')).toEqual([]);
  expect(await held(id)).toEqual(['report-supervisor']);
  await act.sendHeld(office.world, id, {});
  expect(await held(id)).toEqual([]);
  await office.until('2024-04-08T02:00:00.000Z');
  expect(mailsTo('chi').map(({ subject }) => subject)).toEqual([
    expect.stringContaining('kính báo cáo 1 nhiệm vụ quá hạn'),
  ]);
});

test('reported meanwhile, what was held never leaves', async () => {
  const id = await late();
  await act.report(office.world, id, {
    ...{ as: 'an', documentNo: '9/BC', documentDate: '29/03/2024' },
  });
  expect(await held(id)).toEqual([]);
  await office.until('2024-04-09T02:00:00.000Z');
  expect(mailsTo('chi').map(({ subject }) => subject.split(': ')[1])).toEqual(['1 chờ xác nhận']);
  expect(mailsTo('dung')).toEqual([]);
  expect(await lifeOf(office.world, id)).toContain('suppressed supervisor');
  await expect(act.sendHeld(office.world, id, {})).rejects.toThrow(/it holds no notice/);
});

test('dropped with a reason, it never leaves; what falls due after the first month goes by itself', async () => {
  const id = await late();
  await act.dropHeld(office.world, id, { reason: 'đã làm xong, đơn vị đang hoàn thiện báo cáo' });
  await office.until('2024-04-23T02:00:00.000Z');
  expect(mailsTo('chi')).toEqual([]);
  // The list of the 15th is held and goes when the first month is over, that of the 22nd by itself.
  expect(mailsTo('dung').map(({ at }) => at.slice(0, 10))).toEqual(['2024-04-19', '2024-04-22']);
});
