import { describe, expect, test } from 'vitest';
import { RunBook } from '../../../../client/office/index/runBook.ts';
import { COMPLETED, RUNNING, statusNumber } from '../../../../client/office/index/runStatus.ts';
import type { TaskRun } from '../../../../client/office/queries/taskRuns.ts';
import { taskRun } from './taskRun.ts';

const ended = { status: COMPLETED, closedMs: 10 };
const at = (revision: number) => ({ revision });

function bookOf(runs: TaskRun[]): RunBook<TaskRun> {
  const book = new RunBook<TaskRun>((a, b) => a.memo.live.revision < b.memo.live.revision);
  for (const run of runs) book.put(run);
  return book;
}

test.each<[string, TaskRun[], Partial<TaskRun>, number]>([
  ['a task that started is shown', [taskRun('a')], { run: 'a', status: RUNNING }, 1],
  ['what is read twice is shown once, as it is', [taskRun('a'), taskRun('a')], { run: 'a' }, 1],
  [
    'a later reading of a run takes the place of the one before',
    [taskRun('a', {}, at(1)), taskRun('a', {}, at(2))],
    { run: 'a' },
    2,
  ],
  [
    'a list that lags takes nothing back',
    [taskRun('a', {}, at(2)), taskRun('a', {}, at(1))],
    { run: 'a' },
    2,
  ],
  [
    'a run that closed is shown as closed',
    [taskRun('a', {}, at(2)), taskRun('a', ended, at(2))],
    { run: 'a', ...ended },
    2,
  ],
  [
    'a list that lags opens no run that closed',
    [taskRun('a', ended, at(2)), taskRun('a', {}, at(2))],
    { run: 'a', ...ended },
    2,
  ],
  [
    'of a task that was reopened the newest run is shown',
    [taskRun('a', ended, at(3)), taskRun('b', { startedMs: 20 }, at(4))],
    { run: 'b' },
    4,
  ],
  [
    'whichever is read first',
    [taskRun('b', { startedMs: 20 }, at(4)), taskRun('a', ended, at(3))],
    { run: 'b' },
    4,
  ],
  [
    'of a task that went on in a new run the newest is shown at the same revision, too',
    [taskRun('a', {}, at(3)), taskRun('b', { startedMs: 20 }, at(3)), taskRun('a', ended, at(3))],
    { run: 'b' },
    3,
  ],
])('%s', (_, runs, shown, revision) => {
  const book = bookOf(runs);
  const id = runs[0]?.id ?? '';
  expect([...book.all()]).toHaveLength(1);
  expect(book.get(id)).toMatchObject({ ...shown, memo: { live: { revision } } });
});

describe('counts', () => {
  const runs = [
    taskRun('a', ended),
    taskRun('b', { startedMs: 20 }),
    taskRun('c', { id: 'thu-nghiem/ke-hoach/I.2/dcxd/2024' }),
  ];

  test.each<[string, [number, number][], boolean]>([
    [
      'each run counts, those that are shown no more, too',
      [
        [RUNNING, 2],
        [COMPLETED, 1],
      ],
      false,
    ],
    [
      'one that is missing',
      [
        [RUNNING, 3],
        [COMPLETED, 1],
      ],
      true,
    ],
    [
      'one too many',
      [
        [RUNNING, 1],
        [COMPLETED, 1],
      ],
      true,
    ],
    [
      'a closing that was missed, at the same sum',
      [
        [RUNNING, 1],
        [COMPLETED, 2],
      ],
      true,
    ],
    [
      'a status that is not known yet',
      [
        [RUNNING, 2],
        [COMPLETED, 1],
        [statusNumber('Terminated'), 1],
      ],
      true,
    ],
    ['a status the engine has none of', [[RUNNING, 2]], true],
    ['none at all', [], true],
  ])('%s', (_, counted, differs) => {
    expect(bookOf(runs).differsFrom(new Map(counted))).toBe(differs);
  });
});

describe('a whole reading', () => {
  const [first, second] = [taskRun('a', ended), taskRun('b', { startedMs: 20 })];

  test.each<[string, TaskRun[], number, string | null, string[]]>([
    ['forgets what the engine has no more', [], 1000, null, [first.id]],
    ['keeps what may only not be listed yet', [first], 20, 'b', []],
    ['forgets a run before that is listed no more', [second], 1000, 'b', []],
    ['tells of a task whose newest run is listed no more', [first], 1000, null, [first.id]],
  ])('%s', (_, listed, youngMs, shown, gone) => {
    const book = bookOf([first, second]);
    expect(book.forgetUnlisted(listed, youngMs)).toEqual(gone);
    expect(book.get(first.id)?.run ?? null).toBe(shown);
  });
});

test('statuses are known by the names that queries give them', () => {
  const names = ['Running', 'Completed', 'ContinuedAsNew', 'TimedOut', 'Nonsense'];
  expect(names.map(statusNumber)).toEqual([RUNNING, COMPLETED, 6, 7, 0]);
});
