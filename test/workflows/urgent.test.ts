import { afterEach, expect, test } from 'vitest';
import { post } from '../../activities/post.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { urgentSlot } from '../../domain/digest/delivery/deliverySlot.ts';
import { recordHistories } from '../replay/record.ts';
import { addTask } from '../support/act.ts';
import { notice } from '../support/notices.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const agency = smallOffice();

/** Tasks that a superior gave by one document: the chairman hears of each the day it is late. */
async function fromAbove(count: number, due: string): Promise<void> {
  for (let at = 1; at <= count; at += 1)
    await addTask(office.world, agency, {
      documentNo: `${due}/UBND`,
      documentDate: '2024-03-01',
      title: `Báo cáo số liệu ${at}`,
      unit: 'Tư pháp – Hộ tịch',
      due,
      assignedBy: 'UBND huyện',
    });
}

/** Days and hours of the chairman's mails, in office time. */
const toChairman = (): string[] =>
  office.mails
    .filter(({ person }) => person === 'dung')
    .map(({ at }) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString())
    .map((local) => local.slice(0, 16).replace('T', ' '));

test('forty tasks of a superior, late on one day, reach the chairman in one mail', async () => {
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  await fromAbove(40, '13/3/2024');
  await office.until('2024-03-20T12:00:00.000Z');
  expect(toChairman()).toEqual(['2024-03-20 07:30']);
  const ledger = await readLedger(office.world.client, 'mail/thu-nghiem/dung/2024-03-20/urgent');
  expect(ledger.notices).toHaveLength(40);
  expect(ledger.end).toBe('delivered');
});

test('three urgent mails a day at most: what comes after them waits for the next morning’s digest', async () => {
  office = await playOffice('2024-03-19T01:00:00.000Z', [agency]);
  for (const hour of ['02', '03', '06', '07', '08']) {
    const now = `2024-03-19T${hour}:10:00.000Z`;
    await office.until(now);
    await post(office.world.client, {
      ...{ agency, delivery: agency.policy.delivery, person: 'dung', urgent: true },
      slot: urgentSlot(agency.calendar, now),
      notices: [notice('report-chairman', Number(hour))],
    });
  }
  await office.until('2024-03-20T12:00:00.000Z');
  expect(toChairman()).toEqual([
    '2024-03-19 09:12',
    '2024-03-19 10:12',
    '2024-03-19 13:30',
    expect.stringMatching(/^2024-03-20 07:/),
  ]);
});
