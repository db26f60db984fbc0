import { afterEach, expect, test } from 'vitest';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
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

/** One task due at the end of March 2024, of an office that accepts reports or not. */
async function open(approval = true): Promise<string> {
  const agency = smallOffice({ policy: { approval } });
  office = await playOffice('2024-03-01T02:00:00.000Z', [agency]);
  const [id = ''] = await startTasks(office.world, agency, [plannedTask('Quý 1/2024')]);
  return id;
}

const factsOf = async (id: string): Promise<TaskFacts> =>
  (await readTask(office.world, id)).state.facts;

/**
 * Facts that undoing brings back: all but times, revision and that a report was asked about again.
 */
const standing = ({ changedAt: _at, revision: _n, reports, ...facts }: TaskFacts) => ({
  ...facts,
  reports: reports.map(({ askedAgainAt: _again, ...report }) => report),
});

const document = { as: 'an', documentNo: '9/BC', documentDate: '18/03/2024' };
const reason = { as: 'binh', reason: 'ghi nhầm' };
const mailsTo = (person: string) => office.mails.filter((mail) => mail.person === person);

test('a report taken back is as if it had not been made; what was due meanwhile is not caught up on', async () => {
  const id = await open();
  await office.until('2024-03-18T02:00:00.000Z');
  const before = await factsOf(id);
  await act.report(office.world, id, document);
  await office.until('2024-03-25T02:00:00.000Z');
  await act.withdraw(office.world, id, { ...reason, as: 'an' });
  expect(standing(await factsOf(id))).toEqual(standing(before));
  await office.until('2024-03-29T03:00:00.000Z');
  expect((await lifeOf(office.world, id)).slice(-5)).toEqual([
    'recalled review-reminder/2024-03-18 chi',
    'recalled review-report/2024-03-18 binh',
    'suppressed remind/5',
    'handed-over withdrawn@r3',
    'handed-over remind/1',
  ]);
  expect(mailsTo('chi').at(-1)?.text).toContain('Rút báo cáo');
});

test('an accepted task goes on in a new run under its id, where its report waits again', async () => {
  const id = await open();
  await office.until('2024-03-18T02:00:00.000Z');
  await act.report(office.world, id, document);
  const before = await factsOf(id);
  await act.accept(office.world, id, { as: 'chi', note: '' });
  await office.until('2024-04-10T02:00:00.000Z');
  expect((await readTask(office.world, id)).isClosed).toBe(true);
  await act.reopen(office.world, id, reason);
  expect(standing(await factsOf(id))).toEqual(standing(before));
  await act.returnReport(office.world, id, { as: 'chi', note: 'thiếu biểu 2' });
  await office.until('2024-04-12T03:00:00.000Z');
  const lines = await lifeOf(office.world, id);
  expect(
    lines.filter((line) => /^(started|report|accept|reopen|return|closed)$/.test(line)),
  ).toEqual(['started', 'report', 'accept', 'closed', 'reopen', 'return']);
  // The ladder counts from the return: what fell due while the task had ended is not caught up on.
  expect(lines.filter((line) => line.includes('urge'))).toEqual([
    'suppressed urge',
    'handed-over urge',
  ]);
});

test('where reports need no acceptance, reopening takes the report back', async () => {
  const id = await open(false);
  await office.until('2024-03-18T02:00:00.000Z');
  const before = await factsOf(id);
  await act.report(office.world, id, document);
  await office.until('2024-03-19T02:00:00.000Z');
  await act.reopen(office.world, id, reason);
  expect(standing(await factsOf(id))).toEqual(standing(before));
  await office.until('2024-03-22T02:00:00.000Z');
  expect(await lifeOf(office.world, id)).toContain('handed-over remind/5');
});

test('a cancelled task is restored with its log, and restoring it again does nothing', async () => {
  const id = await open();
  await office.until('2024-03-18T02:00:00.000Z');
  const before = await factsOf(id);
  await act.cancel(office.world, id, { as: 'dung', reason: 'trùng việc' });
  await office.until('2024-03-19T02:00:00.000Z');
  await act.reinstate(office.world, id, reason);
  const { log } = await act.reinstate(office.world, id, reason);
  expect(standing(await factsOf(id))).toEqual(standing(before));
  expect(log.map(({ what }) => what)).toEqual(['started', 'cancel', 'closed', 'reinstate']);
  await office.until('2024-03-22T02:00:00.000Z');
  expect(mailsTo('an').map(({ text }) => text.includes('Khôi phục nhiệm vụ'))).toContain(true);
});
