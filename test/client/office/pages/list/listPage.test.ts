import { describe, expect, test } from 'vitest';
import { bySeries } from '../../../../../client/office/pages/list/bySeries.ts';
import { heldNotices } from '../../../../../client/office/pages/list/heldNotices.ts';
import { listPage } from '../../../../../client/office/pages/list/listPage.ts';
import type { TaskRow } from '../../../../../client/office/queries/taskRows.ts';
import { standingOf } from '../../../../../domain/task/buckets.ts';
import { statusOf } from '../../../../../domain/task/status.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { decided, facts, reported } from '../../../../support/facts.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const AS_OF = '2024-04-10T02:00:00.000Z';
const TODAY = '2024-04-10';
const OFFICE = smallOffice();
const agencies = { get: () => OFFICE };

function row(change: Partial<TaskFacts> = {}, more: Partial<TaskRow> = {}): TaskRow {
  const own = facts(change);
  return {
    ...{ key: 'k000001', facts: own, officer: 'an', next: null },
    status: statusOf(own, TODAY),
    standing: standingOf(own, TODAY, OFFICE),
    ...more,
  };
}

const listed = (...rows: TaskRow[]) => listPage(rows, {}, agencies, AS_OF);

describe('a list', () => {
  test.each<[what: string, one: TaskRow, shown: object]>([
    [
      'names officer and unit, and the day to work towards',
      row(),
      {
        officer: { id: 'an', name: 'Lê Thị An' },
        unit: { id: 'dcxd', name: 'Địa chính – Xây dựng' },
        ...{ due: '2024-03-29', status: 'overdue', bucket: 'overdue-open', aside: null },
      },
    ],
    ['names nobody where nobody is responsible', row({}, { officer: null }), { officer: null }],
    [
      'tells what is to be confirmed apart',
      row({ toConfirm: true }),
      { status: 'to-confirm', bucket: null, aside: 'to-confirm' },
    ],
  ])('%s', (_what, one, shown) => {
    expect(listed(one).tasks).toMatchObject([shown]);
  });

  test('counts what has ended, too, and lists it where it is asked for', () => {
    const done = row({ ...reported(), ...decided(true) });
    const cancelled = row({ cancelled: { at: AS_OF, by: 'an', reason: '' } });
    const open = listPage([row(), done, cancelled], {}, agencies, AS_OF);
    expect(open).toMatchObject({ ended: 2, counts: { counted: 2, 'done-on-time': 1 } });
    expect(open.rows).toHaveLength(1);
    for (const asked of [{ all: true }, { status: 'accepted' as const }]) {
      const page = listPage([done], asked, agencies, AS_OF);
      expect(page).toMatchObject({ ended: 0, tasks: [{ status: 'accepted' }] });
    }
  });

  test('counts the tasks in it by bucket, as of a moment', () => {
    expect(listed(row(), row({ toConfirm: true }), row({ dueDate: '2024-12-31' }))).toMatchObject({
      asOf: AS_OF,
      counts: { counted: 3, 'overdue-open': 1, 'in-progress': 1, 'to-confirm': 1 },
    });
  });
});

test.each<[what: string, changes: Partial<TaskFacts>[], more: number[]]>([
  [
    'a weekly duty is one line a status',
    [{ rhythm: 'weekly' }, { rhythm: 'weekly' }, { rhythm: 'weekly', toConfirm: true }],
    [1, 0],
  ],
  [
    'that of another unit has its own',
    [{ rhythm: 'weekly' }, { rhythm: 'weekly', unit: 'tp' }],
    [0, 0],
  ],
  ['monthly ones have a line each', [{ id: 'a' }, { id: 'b' }], [0, 0]],
])('%s', (_what, changes, more) => {
  const { tasks } = listed(...changes.map((change) => row(change)));
  expect(bySeries(tasks).map((line) => line.more)).toEqual(more);
});

test('what is held is listed by the office’s day, though it fell due the evening before in UTC', () => {
  const since = '2024-04-02T23:40:00.000Z';
  const held = { id: 'supervisor@2024-04-03', kind: 'report-supervisor', since } as const;
  const own = row({ held: [{ ...held, to: ['supervisor'] }] });
  expect(heldNotices([own, row()], agencies)).toMatchObject([
    { kind: 'report-supervisor', to: ['supervisor'], since: '2024-04-03', due: '2024-03-29' },
  ]);
});
