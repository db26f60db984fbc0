import { expect, test } from 'vitest';
import { whoActsOnPlan } from '../../../../domain/plan/commands/mayAct.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import { smallDirectory } from '../../../support/smallOffice.ts';
import { figure, YEAR_2026 } from '../../target/targets.ts';

const record: PlanRecord = {
  ...{ agency: 'thu-nghiem', id: 'ke-hoach', period: YEAR_2026, versions: [], answers: [] },
  closed: null,
};
const DAY = '2026-04-02';
const reporting = (unit: string | null) => ({
  target: 't1',
  figure: figure('2026-Q1', 95, { unit }),
});

/** The field of the land unit has a coordinator of its own. */
const directory = {
  ...smallDirectory(),
  coordinators: [{ person: 'em', field: 'kt' }, { person: 'binh' }],
};

test.each([
  ['dcxd', ['an', 'em', 'binh']],
  ['vp', ['binh']],
  [null, ['binh']],
])(
  'a figure of %s is reported by its officer, or by a coordinator of its field or plan',
  (unit, who) => {
    expect(whoActsOnPlan(directory, 'report-target', record, reporting(unit), DAY)).toEqual(who);
  },
);

test('targets are kept by the plan’s coordinator, and by who acts for him while he is away', () => {
  const absences = [{ person: 'binh', from: DAY, to: DAY, delegate: 'an' }];
  const of = { ...directory, absences };
  const own = { target: 't1', name: '', reason: 'ghi nhầm' };
  expect(whoActsOnPlan(directory, 'drop-target', record, own, DAY)).toEqual(['binh']);
  expect(whoActsOnPlan(of, 'drop-target', record, own, DAY)).toEqual(['binh', 'an']);
});
