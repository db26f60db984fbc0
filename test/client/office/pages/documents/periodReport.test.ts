import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodReport } from '../../../../../client/office/pages/documents/periodReport.ts';
import { COUNTED } from '../../../../../domain/task/buckets.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { cancelled, decided, explanation, reported } from '../../../../support/facts.ts';
import { rowOn } from '../../../../support/rowOn.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const TODAY = '2024-07-10';
const OFFICE = smallOffice();
const due = (day: string) => ({ dueDate: day, workBy: day });
const done = (on: string) => ({ ...reported(on), ...decided(true) });

const reportOf = (changes: Partial<TaskFacts>[]) => {
  const rows = changes.map((change, at) =>
    rowOn(TODAY, {
      id: `thu-nghiem/ke-hoach/I.${at + 1}/dcxd/2024`,
      ref: `I.${at + 1}`,
      ...change,
    }),
  );
  const span = { from: '2024-04-01', to: '2024-06-30' };
  return periodReport(rows, span, OFFICE, { today: TODAY, asOf: '2024-07-10T02:00:00.000Z' });
};

test.each<[string, Partial<TaskFacts>, object]>([
  ['due and done in it', { ...due('2024-05-10'), ...done('2024-05-09') }, { 'done-on-time': 1 }],
  ['done late', { ...due('2024-05-10'), ...done('2024-05-20') }, { 'done-late': 1 }],
  ['open past its day', due('2024-06-30'), { 'overdue-open': 1 }],
  [
    'left over from before, and done in it',
    { ...due('2024-03-29'), ...done('2024-04-08') },
    { 'done-late': 1 },
  ],
  ['left over from before, and open', due('2024-03-29'), { 'overdue-open': 1 }],
])('a task counts that was %s', (_what, change, counts) => {
  expect(reportOf([change]).total).toMatchObject({ counted: 1, ...counts });
});

test.each<[string, Partial<TaskFacts>]>([
  ['due after it', due('2024-07-01')],
  ['done before it began', { ...due('2024-03-29'), ...done('2024-03-20') }],
  ['done late, yet before it began', { ...due('2024-03-15'), ...done('2024-03-25') }],
])('a task does not count that was %s', (_what, change) => {
  expect(reportOf([change])).toMatchObject({ total: { counted: 0 }, carried: 0 });
});

test('what was left over, stopped or has no date is told apart', () => {
  expect(
    reportOf([
      due('2024-03-29'),
      { ...due('2024-05-10'), ...cancelled },
      { kind: 'continuous', dueDate: null, workBy: null },
    ]),
  ).toMatchObject({ total: { counted: 1 }, carried: 1, cancelled: 1, undated: 1 });
});

test('explanations are counted, sent and owed, and told of their tasks', () => {
  const found = reportOf([
    { ...due('2024-05-10'), ...explanation() },
    { ...due('2024-05-10'), ...done('2024-05-20'), ...explanation(true) },
  ]);
  expect(found.explanations).toEqual({ owed: 1, sent: 1 });
  expect(found.tasks['overdue-open'][0]).toMatchObject({
    late: { vi: 'quá hạn 43 ngày làm việc' },
    remarks: { vi: 'chưa có văn bản giải trình' },
  });
  expect(found.tasks['done-late'][0]).toMatchObject({
    ...{ doneOn: '2024-05-20', documents: { vi: '12/BC ngày 20/05/2024' } },
    remarks: { vi: 'đã giải trình tại 3/GT ngày 16/04/2024' },
  });
});

test('peers stand apart', () => {
  const found = reportOf([
    due('2024-05-10'),
    { ...due('2024-05-10'), unit: 'du', relation: 'peer' },
  ]);
  expect(found.units.map(({ unit }) => unit.id)).toEqual(['dcxd']);
  expect(found.others.map(({ unit }) => unit.id)).toEqual(['du']);
});

test('units add up to all, figures to what counts, and every figure to its list', () => {
  const task = fc.record({
    dueDate: fc.constantFrom('2024-03-29', '2024-05-10', '2024-06-30', '2024-08-01', null),
    unit: fc.constantFrom('dcxd', 'vp', 'du', 'gone'),
    more: fc.constantFrom({}, done('2024-05-05'), reported('2024-05-20'), cancelled, {
      toConfirm: true,
    }),
  });
  fc.assert(
    fc.property(fc.array(task, { maxLength: 12 }), (tasks) => {
      const found = reportOf(
        tasks.map(({ dueDate, unit, more }) => ({ dueDate, workBy: dueDate, unit, ...more })),
      );
      const parts = [...found.units, ...found.others];
      for (const key of [...COUNTED, 'counted'] as const)
        expect(parts.reduce((sum, { counts }) => sum + counts[key], 0)).toBe(found.total[key]);
      const listed = COUNTED.map((one) => found.tasks[one].length);
      expect(listed).toEqual(COUNTED.map((one) => found.total[one]));
      expect(listed.reduce((a, b) => a + b)).toBe(found.total.counted);
    }),
  );
});
