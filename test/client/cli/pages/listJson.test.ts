import { expect, test } from 'vitest';
import { listJson } from '../../../../client/cli/pages/listJson.ts';
import { listPage } from '../../../../client/office/pages/list/listPage.ts';
import type { TaskRow } from '../../../../client/office/queries/taskRows.ts';
import { standingOf } from '../../../../domain/task/buckets.ts';
import { statusOf } from '../../../../domain/task/status.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { decided, facts, reported } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const AS_OF = '2024-04-10T02:00:00.000Z';
const TODAY = '2024-04-10';
const OFFICE = smallOffice();

function row(change: Partial<TaskFacts> = {}): TaskRow {
  const own = facts(change);
  return {
    ...{ key: 'k000001', facts: own, officer: 'an', next: null },
    status: statusOf(own, TODAY),
    standing: standingOf(own, TODAY, OFFICE),
  };
}

test('a list for machines says how many ended tasks its figures count and it does not list', () => {
  const done = row({ ...reported(), ...decided(true) });
  const jsonOf = (all: boolean) =>
    listJson(listPage([row(), done], { all }, { get: () => OFFICE }, AS_OF));
  expect(jsonOf(false)).toMatchObject({
    ...{ tasks: [{ key: 'k000001', status: 'overdue' }], ended: 1 },
    counts: { counted: 2, 'done-on-time': 1 },
  });
  expect(jsonOf(true)).toMatchObject({ tasks: [{}, { status: 'accepted' }], ended: 0 });
});
