import { afterEach, describe, expect, test } from 'vitest';
import { readFates } from '../../client/office/queries/mails.ts';
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

/**
 * Days (as delivered, office time is UTC+7 in the morning, so the UTC day is the same) a person got
 * mail.
 */
const heard = (person: string): string[] =>
  office.mails.filter((mail) => mail.person === person).map((mail) => mail.at.slice(0, 10));

const log = (id: string): Promise<string[]> => lifeOf(office.world, id);

const document = { documentNo: '12/BC-UBND', documentDate: '2024-03-27' };

describe('a task in time', () => {
  test('reminds its officer until he reports, and nobody else hears of it', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
    await office.until('2024-03-27T03:00:00.000Z');
    await act.report(office.world, id, { as: 'an', ...document });
    await office.until('2024-03-28T03:00:00.000Z');
    await act.accept(office.world, id, { as: 'chi', note: '' });
    await office.until('2024-04-30T00:00:00.000Z');
    expect(heard('an')).toEqual(['2024-03-15', '2024-03-22', '2024-03-29']);
    expect(heard('chi')).toEqual(['2024-03-28']);
    expect(heard('dung')).toEqual([]);
    expect(await log(id)).toContain('suppressed remind/1');
    expect((await log(id)).at(-1)).toBe('closed');
  });

  test('calls its reminder back when the report comes between hand-over and delivery', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
    await office.until('2024-03-15T00:05:00.000Z');
    await act.report(office.world, id, {
      as: 'an',
      documentNo: '9/BC',
      documentDate: '2024-03-14',
    });
    await office.until('2024-03-15T03:00:00.000Z');
    expect(heard('an')).toEqual([]);
    const [fate] = await readFates(office.world.client, (await readTask(office.world, id)).state);
    expect(fate).toMatchObject({ end: 'suppressed', detail: { vi: 'đã báo cáo' } });
  });

  test('goes on reminding after a report was returned, without catching up on what passed meanwhile', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
    await office.until('2024-03-18T03:00:00.000Z');
    await act.report(office.world, id, {
      as: 'an',
      documentNo: '9/BC',
      documentDate: '2024-03-18',
    });
    await office.until('2024-03-26T03:00:00.000Z');
    await act.returnReport(office.world, id, { as: 'chi', note: 'thiếu phụ lục số liệu' });
    await office.until('2024-03-29T03:00:00.000Z');
    expect(heard('an')).toEqual(['2024-03-15', '2024-03-27', '2024-03-28']);
    expect(office.mails.find(({ at }) => at.startsWith('2024-03-27'))?.text).toContain(
      'thiếu phụ lục số liệu',
    );
    expect(await log(id)).toContain('suppressed remind/5');
  });
});

describe('a late task', () => {
  test('climbs: officer and coordinator, supervising leader, chairman on Mondays, then a letter is owed', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-04-01T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [
      plannedTask('Chậm nhất ngày 12/4/2024'),
    ]);
    await office.until('2024-05-08T03:00:00.000Z');
    // 18/4 is a holiday, 29/4–1/5 are days off, 4/5 is a worked Saturday.
    expect(heard('an')).toEqual([
      '2024-04-02',
      '2024-04-05',
      '2024-04-11',
      '2024-04-15',
      '2024-05-02',
      '2024-05-06',
    ]);
    expect(heard('binh')).toEqual(['2024-04-15', '2024-05-02', '2024-05-06']);
    expect(heard('chi')).toEqual(['2024-04-17']);
    expect(heard('dung')).toEqual(['2024-04-22', '2024-05-02', '2024-05-06']);
    await act.recordExplanation(office.world, id, {
      as: 'an',
      documentNo: '3/GT',
      documentDate: '2024-05-08',
    });
    await act.report(office.world, id, {
      as: 'an',
      documentNo: '13/BC',
      documentDate: '2024-05-08',
    });
    await act.accept(office.world, id, { as: 'dung', note: '' });
    await office.until('2024-05-20T03:00:00.000Z');
    expect((await log(id)).at(-1)).toBe('closed');
    expect(heard('dung').at(-1)).toBe('2024-05-06');
  });

  test('of which an explanation is demanded climbs on from where it stands: nobody is told of the same rung twice', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-03-25T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
    await office.until('2024-04-09T03:00:00.000Z');
    await act.demandExplanation(office.world, id, { as: 'dung', reason: 'chậm' });
    await office.until('2024-04-15T03:00:00.000Z');
    // 1/4 urged, 10/4 the demand, 12/4 the letter urged
    expect(heard('binh')).toEqual(['2024-04-01', '2024-04-10', '2024-04-12']);
    expect(heard('chi')).toEqual(['2024-04-03']);
    expect(heard('dung')).toEqual(['2024-04-08', '2024-04-15']);
    expect((await log(id)).filter((line) => line.includes('urge'))).toHaveLength(1);
  });

  test('of a peer unit is never told so: the coordinator is', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-04-01T02:00:00.000Z', [agency]);
    await startTasks(office.world, agency, [
      plannedTask('Chậm nhất ngày 12/4/2024', { leadUnits: ['Đảng ủy'] }),
    ]);
    await office.until('2024-05-08T03:00:00.000Z');
    expect(new Set(office.mails.map(({ person }) => person))).toEqual(new Set(['binh']));
    expect(office.mails.every(({ text }) => text.includes('công văn'))).toBe(true);
  });

  test('accepted late stays open until the demanded letter is sent', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-04-01T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [
      plannedTask('Chậm nhất ngày 12/4/2024'),
    ]);
    await office.until('2024-04-16T03:00:00.000Z');
    await act.demandExplanation(office.world, id, { as: 'dung', reason: 'chậm số liệu' });
    await act.report(office.world, id, {
      as: 'an',
      documentNo: '13/BC',
      documentDate: '2024-04-16',
    });
    await act.accept(office.world, id, { as: 'chi', note: '' });
    await office.until('2024-04-24T03:00:00.000Z');
    expect(heard('an').slice(-2)).toEqual(['2024-04-17', '2024-04-22']);
    const state = await act.recordExplanation(office.world, id, {
      as: 'an',
      documentNo: '3/GT',
      documentDate: '2024-04-24',
    });
    expect(state.facts.explanation?.sent?.documentNo).toBe('3/GT');
    await office.until('2024-04-25T03:00:00.000Z');
    expect((await log(id)).at(-1)).toBe('closed');
  });
});

describe('a task loaded after its date', () => {
  test('asks the coordinator and climbs only once he says it is late', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-02-20T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [plannedTask('Tháng 01/2024')]);
    await office.until('2024-02-27T02:00:00.000Z');
    expect(office.mails.map(({ person, at }) => `${person} ${at.slice(0, 10)}`)).toEqual([
      'binh 2024-02-21',
    ]);
    await act.confirmLate(office.world, id, { as: 'binh', note: 'chưa làm' });
    await office.until('2024-03-04T03:00:00.000Z');
    expect(heard('an')).toEqual(['2024-02-28']);
    expect(heard('chi')).toEqual(['2024-03-01']);
  });
});

describe('a task whose date moves', () => {
  test('granted an extension, it is reminded of the new day and no other', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
    const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
    await office.until('2024-03-20T03:00:00.000Z');
    await act.requestExtension(office.world, id, {
      as: 'an',
      to: '19/04/2024',
      reason: 'chờ số liệu của tỉnh',
    });
    const { facts } = await act.decideExtension(office.world, id, {
      as: 'chi',
      grant: true,
      note: '',
    });
    expect(facts).toMatchObject({
      dueDate: '2024-04-19',
      workBy: '2024-04-19',
      dueQuarter: '2024-Q2',
    });
    await office.until('2024-04-19T03:00:00.000Z');
    expect(heard('an')).toEqual([
      '2024-03-15',
      '2024-03-21',
      '2024-04-04',
      '2024-04-11',
      '2024-04-17',
    ]);
  });

  test('refuses a second extension, one after the due date, and a schedule computed from older facts', async () => {
    const agency = smallOffice();
    office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
    const [one = '', two = ''] = await startTasks(office.world, agency, [
      plannedTask('Quý 1/2024'),
      plannedTask('Tháng 3/2024', { ref: 'I.2', leadUnits: ['Tư pháp – Hộ tịch'] }),
    ]);
    const wish = { to: '19/04/2024', reason: 'chờ số liệu' };
    await act.requestExtension(office.world, one, { as: 'an', ...wish });
    await expect(
      act.requestExtension(office.world, one, { as: 'an', ...wish, reason: 'vẫn chờ' }),
    ).rejects.toMatchObject({
      said: { vi: expect.stringContaining('mỗi việc chỉ được gia hạn một lần') },
    });
    await office.until('2024-04-02T03:00:00.000Z');
    await expect(
      act.requestExtension(office.world, two, { as: 'em', ...wish }),
    ).rejects.toMatchObject({
      said: {
        vi: expect.stringContaining(
          'đã quá hạn từ ngày 31/03/2024; chỉ được xin gia hạn trước hạn',
        ),
      },
    });
  });
});

test('a report on a task that has ended is refused with the day it ended', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await act.cancel(office.world, id, { as: 'dung', reason: 'không còn phù hợp' });
  await office.until('2024-03-05T03:00:00.000Z');
  await expect(
    act.report(office.world, id, { as: 'an', ...document, documentDate: '2024-03-02' }),
  ).rejects.toMatchObject({
    said: { vi: expect.stringContaining('việc đã hủy ngày 01/03/2024') },
  });
});

test('steps that fell due together reach each person once, highest first, and the log keeps the others', async () => {
  const agency = smallOffice();
  office = await playOffice('2024-03-27T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  await office.until('2024-03-28T03:00:00.000Z');
  expect(heard('an')).toEqual(['2024-03-28']);
  expect((await log(id)).filter((line) => line.startsWith('suppressed'))).toHaveLength(2);
});
