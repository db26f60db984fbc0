import { afterEach, expect, test } from 'vitest';
import { recordHistories } from '../replay/record.ts';
import { askHandOver, handOn, reassign } from '../support/act.ts';
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

const mailsTo = (person: string) =>
  office.mails.filter((mail) => mail.person === person).map(({ text }) => text);

test('a task that is handed on reminds its doer by the inner date and its head by the due date, until it is taken back', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await handOn(office.world, id, {
    as: 'an',
    person: 'em',
    by: '15/03/2024',
    ofUnit: true,
    note: 'phần số liệu',
  });
  await office.until('2024-03-15T05:00:00.000Z');
  const [handedOn, ...reminders] = mailsTo('em');
  expect(handedOn).toContain('Giao lại trong đơn vị: hạn nội bộ 15/03/2024; phần số liệu');
  expect(reminders).toHaveLength(2);
  expect(reminders.at(-1)).toContain('Nhắc hạn nội bộ: 15/03/2024');
  expect(mailsTo('an').join()).not.toContain('hạn nội bộ');
  await office.until('2024-03-19T05:00:00.000Z');
  expect(mailsTo('em').at(-1)).toContain('Quá hạn nội bộ: 15/03/2024');
  expect(mailsTo('an').at(-1)).toContain('Quá hạn nội bộ: 15/03/2024');
  await handOn(office.world, id, { as: 'an', nobody: true });
  const toDoer = mailsTo('em').length;
  await office.until('2024-04-01T05:00:00.000Z');
  expect(mailsTo('em')).toHaveLength(toDoer);
  expect((await lifeOf(office.world, id)).at(-1)).toBe('handed-over urge');
});

test('an officer asks that somebody else be given a task: the coordinator hears of it until it is given away', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-04T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  const asked = await askHandOver(office.world, id, { as: 'an', reason: 'đi học dài ngày' });
  expect(asked.facts.handOverAsked?.by).toBe('an');
  await office.until('2024-03-05T05:00:00.000Z');
  expect(mailsTo('binh').at(-1)).toContain('Đề nghị chuyển giao');
  expect(mailsTo('binh').at(-1)).toContain('đi học dài ngày');
  const given = await reassign(office.world, id, { officer: 'em', reason: 'phân công lại' });
  expect(given.facts.handOverAsked).toBeNull();
});
