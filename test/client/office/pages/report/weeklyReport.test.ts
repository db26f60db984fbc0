import { describe, expect, test } from 'vitest';
import { weeklyReport } from '../../../../../client/office/pages/report/weeklyReport.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { cancelled, decided, explanation, reported } from '../../../../support/facts.ts';
import { rowOn } from '../../../../support/rowOn.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const OFFICE = smallOffice();
/** A Wednesday; its week is 8 to 14 April. */
const TODAY = '2024-04-10';
const AS_OF = '2024-04-10T02:00:00.000Z';

const due = (workBy: string, more: Partial<TaskFacts> = {}): Partial<TaskFacts> => ({
  ...{ dueDate: workBy, workBy },
  ...more,
});

const report = (...changes: Partial<TaskFacts>[]) => {
  const rows = changes.map((change, at) =>
    rowOn(TODAY, { id: `thu-nghiem/ke-hoach/I.${at}/dcxd/2024`, ...change }, OFFICE),
  );
  return weeklyReport(rows, OFFICE, { today: TODAY, asOf: AS_OF });
};

const DONE_IN_TIME = due('2024-03-31', { ...reported(), ...decided(true) });
const DONE_LATE = due('2024-03-10', { ...reported(), ...decided(true) });

describe('what the meeting looks at', () => {
  test.each<[what: string, change: Partial<TaskFacts>, why: string[]]>([
    ['an overdue task', due('2024-04-05'), ['overdue-open']],
    ['the week’s Monday, gone by', due('2024-04-08'), ['overdue-open', 'due-this-week']],
    ['the week’s Sunday', due('2024-04-14'), ['due-this-week']],
    ['an explanation owed', { ...DONE_LATE, ...explanation() }, ['explanation-owed']],
    [
      'late, and its explanation owed: once',
      due('2024-03-20', explanation()),
      ['overdue-open', 'explanation-owed'],
    ],
    ['late, explained', due('2024-03-20', explanation(true)), ['overdue-open']],
  ])('%s', (_what, change, why) => {
    expect(report(change).units).toMatchObject([{ tasks: [{ why }] }]);
  });

  test.each<[what: string, change: Partial<TaskFacts>]>([
    ['next week’s', due('2024-04-15')],
    ['reported in time', due('2024-04-12', reported())],
    ['done', DONE_IN_TIME],
  ])('not: %s', (_what, change) => {
    expect(report(change).units).toMatchObject([{ tasks: [] }]);
  });

  test('a cancelled task counts nowhere and shows nowhere', () => {
    expect(report(due('2024-04-01', cancelled)).units).toEqual([]);
  });

  test('the longest overdue first, then what is coming', () => {
    const { units } = report(due('2024-04-12'), due('2024-04-05'), due('2024-03-20'));
    expect(units[0]?.tasks.map((task) => task.due)).toEqual([
      ...['2024-03-20', '2024-04-05', '2024-04-12'],
    ]);
  });
});

describe('units', () => {
  test('each with its counts, what is due this week and what it owes', () => {
    const { units, total, week } = report(
      DONE_IN_TIME,
      due('2024-04-05', explanation()),
      due('2024-04-12'),
      due('2024-04-12', { unit: 'vp' }),
    );
    expect(week).toEqual({ from: '2024-04-08', to: '2024-04-14' });
    expect(units).toMatchObject([
      {
        unit: { id: 'dcxd' },
        counts: { counted: 3, 'done-on-time': 1, 'overdue-open': 1, 'in-progress': 1 },
        ...{ due: 1, explanations: 1 },
      },
      { unit: { id: 'vp' }, counts: { counted: 1 }, due: 1, explanations: 0 },
    ]);
    expect(total).toMatchObject({ counts: { counted: 4 }, due: 2, explanations: 1 });
  });

  test.each<[what: string, changes: Partial<TaskFacts>[], named: string[]]>([
    ['all that came due was done in time', [DONE_IN_TIME, due('2024-04-12')], ['dcxd']],
    ['something was done late', [DONE_IN_TIME, DONE_LATE], []],
    ['something is overdue', [DONE_IN_TIME, due('2024-04-05')], []],
    ['nothing was done yet', [due('2024-04-12')], []],
  ])('are named as never late only where they never were: %s', (_what, changes, named) => {
    expect(report(...changes).neverLate.map(({ id }) => id)).toEqual(named);
  });

  test('peers and superiors stand apart, with neither a rate nor a place among the praised', () => {
    const { units, others, neverLate } = report(
      { ...DONE_IN_TIME, unit: 'du', relation: 'peer' },
      { ...DONE_IN_TIME, unit: 'so-y-te', unitName: 'Sở Y tế', relation: 'superior' },
    );
    expect(units).toEqual([]);
    expect(others.map(({ unit }) => unit.name)).toEqual(['Đảng ủy', 'Sở Y tế']);
    expect(neverLate).toEqual([]);
  });
});
