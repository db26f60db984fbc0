import { afterEach, expect, test } from 'vitest';
import { recordHistories } from '../replay/record.ts';
import { accept, report, returnReport, withdraw } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

const mailsTo = (person: string) =>
  office.mails.filter((mail) => mail.person === person).map(({ text }) => text);

const PLAN = { product: 'Kế hoạch', documentNo: '3/KH', documentDate: '05/03/2024' };
const POSTED = { product: '2', postedAt: 'nhà văn hóa thôn', postedFrom: '06/03/2024' };

test('a task of which one product of two is proven is reminded of until the other one is', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  const task = { ...plannedTask('Quý 1/2024'), deliverable: 'Kế hoạch; Thông báo niêm yết' };
  const [id = ''] = await startTasks(office.world, agency, [task]);
  await office.until('2024-03-06T05:00:00.000Z');
  const part = await report(office.world, id, { as: 'an', ...PLAN });
  expect(part.facts.reports).toEqual([]);
  expect(part.facts.proven?.map(({ documentNo }) => documentNo)).toEqual(['3/KH']);
  const before = mailsTo('an').length;
  await office.until('2024-03-29T05:00:00.000Z');
  expect(mailsTo('an').length).toBeGreaterThan(before);
  expect(mailsTo('chi').join()).not.toContain('3/KH');
  const taken = await withdraw(office.world, id, { as: 'an', reason: 'nhầm kế hoạch' });
  expect(taken.facts.proven ?? []).toEqual([]);
  await report(office.world, id, { as: 'an', ...PLAN });
  const whole = await report(office.world, id, { as: 'an', ...POSTED });
  expect(whole.facts.reports.at(-1)?.proofs.map(({ product }) => product)).toEqual([
    'Kế hoạch',
    'Thông báo niêm yết',
  ]);
  await office.until('2024-04-01T05:00:00.000Z');
  expect(mailsTo('chi').at(-1)).toContain('3/KH – nhà văn hóa thôn');
  await returnReport(office.world, id, { as: 'chi', note: 'niêm yết chưa đủ ngày' });
  const again = { ...POSTED, postedTo: '30/03/2024' };
  await report(office.world, id, { as: 'an', ...again });
  const done = await accept(office.world, id, { as: 'chi' });
  expect(done.facts.reports.at(-1)?.proofs).toHaveLength(2);
});
