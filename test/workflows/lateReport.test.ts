import { afterEach, expect, test } from 'vitest';
import type { Policy } from '../../domain/policy/types.ts';
import { recordHistories } from '../replay/record.ts';
import * as act from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice, standardPolicy } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

/** A task due on 31/03/2024 on which nobody reported by a moment. */
async function late(until: string, policy: Partial<Policy> = {}): Promise<string> {
  const agency = smallOffice({ policy });
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until(until);
  return id;
}

/** The days and what the subjects of somebody's mails counted, from a day on. */
const toldTo = (person: string, since: string): string[] =>
  office.mails
    .filter((mail) => mail.person === person && mail.at >= since)
    .map(({ at, subject }) => `${at.slice(5, 10)} ${subject.split(': ').at(-1)}`);

test('an officer answers an urging with the number of his report: it rests until that is looked at', async () => {
  const id = await late('2024-04-01T02:00:00.000Z');
  expect(toldTo('an', '2024-04-01')).toEqual(['04-01 1 quá hạn']);
  await act.report(office.world, id, {
    ...{ as: 'an', documentNo: '15/BC-ĐCXD', documentDate: '29/03/2024' },
  });
  await office.until('2024-04-12T03:00:00.000Z');
  expect(toldTo('an', '2024-04-02')).toEqual([]);
  expect(toldTo('dung', '2024-04-02')).toEqual([]);
  expect(toldTo('chi', '2024-04-02')).toEqual(['04-02 1 chờ xác nhận', '04-04 1 chờ xác nhận']);
  await act.returnReport(office.world, id, { as: 'chi', note: 'thiếu biểu 2' });
  await office.until('2024-04-16T03:00:00.000Z');
  expect(toldTo('an', '2024-04-13')).toEqual(['04-15 1 quá hạn, 1 trả lại báo cáo']);
});

test('that an explanation may be demanded is proposed; a person demands it, and it is urged', async () => {
  const { explanation } = standardPolicy();
  const proposed = { explanation: { ...explanation, byItself: false } };
  const id = await late('2024-04-12T02:00:00.000Z', proposed);
  expect(toldTo('an', '2024-04-12')).toEqual([]);
  expect(toldTo('binh', '2024-04-12')).toEqual(['04-12 1 văn bản giải trình']);
  expect(toldTo('chi', '2024-04-12')).toEqual(['04-12 1 văn bản giải trình']);
  const { facts } = await act.demandExplanation(office.world, id, { as: 'chi', reason: 'chậm' });
  expect(facts.explanation?.demandedBy).toBe('chi');
  await office.until('2024-04-18T02:00:00.000Z');
  expect(toldTo('an', '2024-04-13')).toEqual([
    '04-15 1 văn bản giải trình',
    '04-17 1 văn bản giải trình',
  ]);
});
