import { expect, test } from 'vitest';
import { evaluation } from '../../../../../client/office/pages/evaluation/evaluation.ts';
import type { PlanRecord } from '../../../../../domain/plan/record.ts';
import type { RoundFacts } from '../../../../../domain/round/types.ts';
import type { Target } from '../../../../../domain/target/types.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { decided, explanation, reported } from '../../../../support/facts.ts';
import { roundFacts } from '../../../../support/roundFacts.ts';
import { rowOn } from '../../../../support/rowOn.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const TODAY = '2024-12-20';
const AS_OF = '2024-12-20T02:00:00.000Z';
const due = (day: string) => ({ dueDate: day, workBy: day });
const done = (on: string) => ({ ...reported(on), ...decided(true) });
const LAND = { unit: 'dcxd', unitName: 'Địa chính – Xây dựng' };
const OFFICE_UNIT = { unit: 'vp', unitName: 'Văn phòng' };
const PARTY = { unit: 'du', unitName: 'Đảng ủy', relation: 'peer' as const };

const plan = (exclusions: PlanRecord['exclusions'] = []): PlanRecord => ({
  ...{ agency: 'thu-nghiem', id: 'ke-hoach', period: { from: '2024-01-01', to: '2024-12-31' } },
  ...{ versions: [], closed: null, answers: [], exclusions },
});

const evaluated = (
  changes: Partial<TaskFacts>[],
  plans: PlanRecord[] = [plan()],
  rounds: RoundFacts[] = [],
) => {
  const rows = changes.map((change, at) =>
    rowOn(TODAY, { id: `thu-nghiem/ke-hoach/I.${at + 1}/dcxd/2024`, ref: `I.${at}`, ...change }),
  );
  const span = { from: '2024-01-01', to: '2024-12-31' };
  return evaluation(rows, span, smallOffice(), { plans, rounds, today: TODAY, asOf: AS_OF });
};

test('units the agency answers for are told with their heads, in the directory’s order', () => {
  const found = evaluated([
    { ...OFFICE_UNIT, ...due('2024-05-10'), ...done('2024-05-09') },
    { ...LAND, ...due('2024-05-10'), ...done('2024-05-20'), ...explanation(true) },
    { ...LAND, ...due('2024-06-28'), ...explanation() },
    { ...PARTY, ...due('2024-06-28') },
  ]);
  expect(found.units).toMatchObject([
    {
      unit: { name: 'Địa chính – Xây dựng' },
      head: { name: 'Lê Thị An' },
      figures: {
        counts: { 'done-late': 1, 'overdue-open': 1, counted: 2 },
        explanations: { owed: 1, sent: 1 },
      },
    },
    { unit: { name: 'Văn phòng' }, figures: { counts: { 'done-on-time': 1, counted: 1 } } },
  ]);
  expect(found.total.counts).toMatchObject({ counted: 3 });
});

test('a plan’s rule is held against its own tasks of each unit', () => {
  const rule = { id: 'r1', words: 'Không xét đơn vị có 2 việc quá hạn', measure: 'late' as const };
  const late = [
    { ...LAND, ...due('2024-05-10') },
    { ...LAND, ...due('2024-06-28') },
    { ...OFFICE_UNIT, ...due('2024-06-28') },
    { ...OFFICE_UNIT, ...due('2024-06-28'), plan: 'khac' },
  ];
  const found = evaluated(late, [plan([{ ...rule, atLeast: 2 }])]);
  expect(found.units.map(({ toConsider }) => toConsider.map((one) => one.found))).toEqual([
    [2],
    [],
  ]);
  expect(found.heads.map(({ head, toConsider }) => [head.id, toConsider.length])).toEqual([
    ['an', 1],
    ['binh', 0],
  ]);
});

test('the targets that a unit reports are counted by how the year stands', () => {
  const figure = (unit: string, value: number) => ({
    ...{ unit, period: '2024-Q3', value, source: '', note: '', lasts: true },
    ...{ at: '2024-10-02T02:00:00.000Z', by: 'an' },
  });
  const figures = [figure('dcxd', 90), figure('vp', 98)];
  const target: Target = {
    ...{ id: 't1', name: 'Tỷ lệ hồ sơ trực tuyến', measure: '%', figures },
    wanted: { value: 97, side: 'at-least' },
    ...{ units: ['dcxd', 'vp'], rhythm: 'quarter', since: '2024-01-05' },
    ...{ adds: false, each: true, counted: null, ref: '', words: '' },
  };
  const rule = { id: 'r1', words: 'Không xét', measure: 'targets-missed' as const, atLeast: 1 };
  const found = evaluated(
    [
      { ...LAND, ...due('2024-05-10'), ...done('2024-05-09') },
      { ...OFFICE_UNIT, ...due('2024-05-10'), ...done('2024-05-09') },
    ],
    [{ ...plan([rule]), targets: [target] }],
  );
  expect(found.units.map(({ figures: of, toConsider }) => [of.targets, toConsider.length])).toEqual(
    [
      [{ reached: 0, 'not-for-good': 0, missed: 1, unreported: 0 }, 1],
      [{ reached: 1, 'not-for-good': 0, missed: 0, unreported: 0 }, 0],
    ],
  );
});

test('rounds of the plan that were due in the span count, and a rule may count them', () => {
  const of = (id: string, change: Partial<RoundFacts>) => roundFacts({ id, ...change });
  const { collection, due: day } = roundFacts();
  const ofPlan = { ...collection, plan: 'ke-hoach' };
  const rule = { id: 'r1', words: 'Không xét', measure: 'reports-missed' as const, atLeast: 1 };
  const found = evaluated(
    [{ ...LAND, ...due('2024-05-10'), ...done('2024-05-09') }],
    [plan([rule])],
    [
      of('a', { collection: ofPlan }),
      of('b', {}),
      of('c', { due: { ...day, date: '2023-04-10', at: '2023-04-10T09:00:00.000Z' } }),
    ],
  );
  const ofEach = { figures: { reports: { missing: 2 } }, toConsider: [{ found: 1 }] };
  expect(found.units).toMatchObject([
    { unit: { id: 'dcxd' }, ...ofEach },
    { unit: { id: 'vp' }, ...ofEach },
  ]);
});

test('a unit that has targets or rounds and no task is looked at, too', () => {
  const found = evaluated([], [plan()], [roundFacts()]);
  expect(found.units.map(({ unit, figures }) => [unit.id, figures.reports.missing])).toEqual([
    ['dcxd', 1],
    ['vp', 1],
  ]);
});

test('who heads several units is looked at for each, and told the sum', () => {
  const office = smallOffice();
  for (const unit of office.directory.units) if (unit.id === 'vp') unit.officer = 'an';
  const rows = [LAND, OFFICE_UNIT].map((unit, at) =>
    rowOn(TODAY, { id: `thu-nghiem/ke-hoach/I.${at}/dcxd/2024`, ...unit, ...due('2024-06-28') }),
  );
  const span = { from: '2024-01-01', to: '2024-12-31' };
  const rule = { id: 'r1', words: 'Không xét', measure: 'overdue-open' as const, atLeast: 2 };
  const found = evaluation(rows, span, office, {
    ...{ plans: [plan([rule])], rounds: [], today: TODAY, asOf: AS_OF },
  });
  expect(found.heads).toMatchObject([
    { head: { id: 'an' }, figures: { counts: { 'overdue-open': 2 } }, toConsider: [] },
  ]);
});
