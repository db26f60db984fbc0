import { afterEach, expect, test } from 'vitest';
import { readFates } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import { recordHistories } from '../replay/record.ts';
import { reassign, requestExtension } from '../support/act.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { type PlayedOffice, playOffice } from '../support/playedOffice.ts';
import { smallOffice } from '../support/smallOffice.ts';
import { startTasks } from '../support/startTasks.ts';

let office: PlayedOffice;

afterEach(async (context) => {
  await recordHistories(office, context.task.name);
  await office.stop();
});

async function open(startAt: string, dueText: string, agency = smallOffice()): Promise<string> {
  office = await playOffice(startAt, [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask(dueText)]);
  return id;
}

const mailsTo = (person: string) => office.mails.filter((mail) => mail.person === person);

/** Ends of a task's notices: `extension-requested chi delivered`. */
const ends = async (id: string): Promise<string[]> =>
  (await readFates(office.world.client, (await readTask(office.world, id)).state)).map(
    ({ kind, person, end }) => `${kind} ${person} ${end}`,
  );

const wish = { as: 'an', to: '29/03/2024', reason: 'chờ số liệu' };

test('an extension asked for in the morning reaches the leader although the task is reassigned in the afternoon', async () => {
  const id = await open('2024-03-12T02:00:00.000Z', 'Chậm nhất ngày 22/3/2024');
  await office.until('2024-03-12T03:00:00.000Z');
  await requestExtension(office.world, id, wish);
  await office.until('2024-03-12T09:00:00.000Z');
  await reassign(office.world, id, { as: 'binh', unit: 'tp', reason: 'điều chuyển công tác' });
  await office.until('2024-03-13T03:00:00.000Z');
  expect(mailsTo('chi').map(({ text }) => text.includes('chờ số liệu'))).toEqual([true]);
  expect(await ends(id)).toContain('extension-requested chi delivered');
});

test('reassigned to another leader’s field, the wish reaches the leader who decides now, and him alone', async () => {
  const id = await open('2024-03-12T02:00:00.000Z', 'Chậm nhất ngày 22/3/2024');
  await office.until('2024-03-12T03:00:00.000Z');
  await requestExtension(office.world, id, wish);
  await office.until('2024-03-12T09:00:00.000Z');
  await reassign(office.world, id, { as: 'binh', unit: 'vp', reason: 'điều chuyển công tác' });
  await office.until('2024-03-13T03:00:00.000Z');
  expect(mailsTo('chi')).toEqual([]);
  expect(mailsTo('dung').map(({ text }) => text.includes('chờ số liệu'))).toEqual([true]);
});

test('a leader’s rung that is handed over at dawn stays when the task is reassigned before it leaves; the former officer’s goes', async () => {
  const id = await open('2024-03-12T02:00:00.000Z', 'Chậm nhất ngày 13/3/2024');
  await office.until('2024-03-18T00:05:00.000Z');
  await reassign(office.world, id, { as: 'binh', unit: 'tp', reason: 'điều chuyển công tác' });
  await office.until('2024-03-18T03:00:00.000Z');
  expect(mailsTo('chi')).toHaveLength(1);
  expect(await ends(id)).toContain('report-supervisor chi delivered');
});

test('of two reassignments computed at one revision, the second is computed again from what the first made', async () => {
  const id = await open('2024-03-12T02:00:00.000Z', 'Chậm nhất ngày 13/3/2024');
  const to = (unit: string) =>
    reassign(office.world, id, { as: 'binh', unit, reason: 'phân công lại' });
  await Promise.all([to('Đảng ủy'), to('Tư pháp – Hộ tịch')]);
  const { state } = await readTask(office.world, id);
  const kinds = state.schedule.steps.map(({ kind }) => kind);
  expect(kinds.includes('report-supervisor')).toBe(state.facts.relation === 'subordinate');
  expect(state.log.filter(({ what }) => what === 'reassign')).toHaveLength(2);
});

test('a reassignment repeated word by word is carried out once, though the unit has another coordinator', async () => {
  const coordinators = [
    { person: 'binh', field: 'kt' },
    { person: 'em', field: 'noi-chinh' },
  ];
  const agency = smallOffice({ directory: { coordinators } });
  const id = await open('2024-03-12T02:00:00.000Z', 'Chậm nhất ngày 22/3/2024', agency);
  const typed = { unit: 'vp', reason: 'điều chuyển công tác' };
  await reassign(office.world, id, typed);
  const { log } = await reassign(office.world, id, typed);
  expect(log.map(({ what }) => what)).toEqual(['started', 'reassign']);
});
