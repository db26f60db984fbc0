import { expect, test } from 'vitest';
import type { DueReason } from '../../../domain/policy/dueReason.ts';
import { type DueStep, dueSteps } from '../../../domain/policy/dueSteps.ts';

const CALENDAR = { version: 'vn@1', year: 2024, provisional: false };
const QUARTER: DueReason = {
  ...{ words: 'Quý 1/2024', kind: 'quarter', moved: null, calendar: CALENDAR },
  skipped: { from: '2024-03-30', to: '2024-03-31' },
};
const TERM = { n: 10, unit: 'working-day', from: '2024-03-01' } as const;
const OFF = { from: '2024-03-30', to: '2024-03-31' };

const words = (said: string, day: string | null = null): DueStep => ({
  ...{ step: 'words', words: said, moved: null, day },
});
const calendar = (
  roll: Extract<DueStep, { step: 'calendar' }>['roll'],
  skipped: DueReason['skipped'] = null,
): DueStep => ({ step: 'calendar', roll, calendar: CALENDAR, skipped });
const workBy = (day: string): DueStep => ({ step: 'work-by', day, undecided: null });
const nominal = (day: string): DueStep => ({ step: 'nominal', day, kind: 'quarter' });

test.each<[what: string, reason: DueReason, dueDate: string | null, day: string, DueStep[]]>([
  [
    'a period: its words, its last day, the days off skipped, the day before them',
    QUARTER,
    '2024-03-31',
    '2024-03-29',
    [words('Quý 1/2024'), nominal('2024-03-31'), calendar('back', OFF), workBy('2024-03-29')],
  ],
  [
    'one that rolls forward',
    QUARTER,
    '2024-03-31',
    '2024-04-01',
    [words('Quý 1/2024'), nominal('2024-03-31'), calendar('on', OFF), workBy('2024-04-01')],
  ],
  [
    'a day that was given as such is named once',
    { ...QUARTER, words: '29/03/2024', skipped: null },
    '2024-03-29',
    '2024-03-29',
    [words('29/03/2024', '2024-03-29'), calendar('stands'), workBy('2024-03-29')],
  ],
  [
    'a term in place of the nominal day',
    { ...QUARTER, words: '10 ngày làm việc', counted: TERM, skipped: null },
    '2024-03-15',
    '2024-03-15',
    [
      words('10 ngày làm việc'),
      { step: 'term', term: TERM },
      calendar('counted'),
      workBy('2024-03-15'),
    ],
  ],
  ['words alone while there is no date', QUARTER, null, '', [words('Quý 1/2024')]],
  ['nothing where there are no words either', { ...QUARTER, words: ' ' }, null, '', []],
])('a due date is explained by %s', (_what, reason, dueDate, day, steps) => {
  expect(dueSteps(reason, { dueDate, workBy: dueDate && day })).toEqual(steps);
});
