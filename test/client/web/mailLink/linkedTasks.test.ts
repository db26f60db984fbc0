import { expect, test } from 'vitest';
import { TaskStore } from '../../../../client/office/index/taskStore.ts';
import { placeOf } from '../../../../client/office/queries/taskRows.ts';
import { linkedTasks, subjectsOf } from '../../../../client/web/mailLink/linkedTasks.ts';
import type { NoticeEnd } from '../../../../domain/digest/delivery/ledger.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { taskRun } from '../../office/index/taskRun.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const TODAY = '2024-03-13';
const agency = smallOffice();
const proof = { product: '', documentNo: '1/BC', documentDate: '2024-03-11' };
const reported: Partial<TaskFacts> = {
  reports: [{ at: NOW, by: 'an', proofs: [proof], note: '' }],
};

function rowsOf(tasks: Partial<TaskFacts>[]) {
  const store = new TaskStore();
  tasks.forEach((task, n) => {
    store.put(taskRun(`run-${n}`, { id: idOf(n) }, task));
  });
  return store.list({ agency: 'thu-nghiem', all: true }, [placeOf(agency, NOW)]);
}

const idOf = (n: number): string => `thu-nghiem/ke-hoach/I.${n}/dcxd/2024-03-31`;

const shown = (
  tasks: Partial<TaskFacts>[],
  person = 'an',
  subjects = tasks.map((_, n) => idOf(n)),
) => {
  const { open, settled, others } = linkedTasks(subjects, rowsOf(tasks), person, agency, TODAY);
  return {
    open: open.map(({ row, acts }) => [row.facts.title, acts.length]),
    settled: settled.map(({ facts }) => facts.title),
    others,
  };
};

const due = (day: string) => ({ dueDate: day, workBy: day, dueQuarter: '2024-Q1' });

test('what is due first stands first, with what may be done to it', () => {
  const tasks = [
    { title: 'sau', ...due('2024-03-29') },
    { title: 'trước', ...due('2024-03-14') },
  ];
  expect(shown(tasks).open).toEqual([
    ['trước', 5],
    ['sau', 5],
  ]);
});

test('no extension is offered once the date has passed', () => {
  expect(shown([{ title: 'trễ', ...due('2024-03-05') }]).open).toEqual([['trễ', 4]]);
});

test('what is reported stands apart; of a mail’s other tasks there is a count', () => {
  const tasks = [
    { title: 'mở', ...due('2024-03-14') },
    { title: 'đã báo cáo', ...due('2024-03-14'), ...reported },
    { title: 'của người khác', ...due('2024-03-14'), officer: 'em' },
  ];
  expect(shown(tasks)).toEqual({ open: [['mở', 5]], settled: ['đã báo cáo'], others: 1 });
});

test('a task that the mail does not speak of is not shown', () => {
  const tasks = [
    { title: 'một', ...due('2024-03-14') },
    { title: 'hai', ...due('2024-03-14') },
  ];
  expect(shown(tasks, 'an', [idOf(1), 'plan/thu-nghiem/ke-hoach']).open).toEqual([['hai', 5]]);
});

test('nothing is offered to a leader, however much he may do signed in', () => {
  expect(shown([{ title: 'một', ...due('2024-03-14') }], 'chi')).toEqual({
    ...{ open: [], settled: [], others: 1 },
  });
});

test.each<[NoticeEnd['end'], boolean]>([
  ['delivered', true],
  ['unknown', true],
  ['waiting', true],
  ['moved', false],
  ['suppressed', false],
  ['refused', false],
])('a notice that is %s: in the mail that its reader has: %s', (end, isIn) => {
  const notice: NoticeEnd = {
    ...{ id: 'x', key: 'k', kind: 'remind', title: 't' },
    end,
    subject: idOf(1),
  };
  expect(subjectsOf({ notices: [notice, notice] })).toEqual(isIn ? [idOf(1)] : []);
});
