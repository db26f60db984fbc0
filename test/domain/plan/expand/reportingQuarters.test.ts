import { expect, test } from 'vitest';
import type { Reporting } from '../../../../domain/calendar/reporting.ts';
import type { OwnCalendar } from '../../../../domain/calendar/reportingPeriods.ts';
import { expandTask } from '../../../../domain/plan/expand/expand.ts';
import { dueReasonText } from '../../../../domain/policy/dueReasonText.ts';
import { planOf } from '../../../../test/support/planOf.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const NOW = '2024-01-05T02:00:00.000Z';
const plan = { ...planOf('kh', 2024), startedOn: '2024-01-05' };
const row = (id: string, to: string, send: string) => ({
  ...{ id, said: { vi: id, en: id }, from: '2023-12-01', to, cutoff: to, send },
});
const own: OwnCalendar = {
  ...{ id: 'dat-dai', name: 'Đất đai' },
  periods: [row('q1', '2024-02-29', '2024-03-05')],
};

const starts = (
  quarterly: Reporting['quarterly'],
  { dueText = 'Hằng quý', startedOn = plan.startedOn } = {},
) => {
  const rules = { ...smallOffice(), reporting: { leadDays: 5, calendars: [], quarterly } };
  const name = (_unit: string, _ref: string, period: string) => `xa/kh/1/vp/${period}`;
  return expandTask({ ...plan, startedOn }, plannedTask(dueText), rules, NOW, name).starts.map(
    ({ facts }) => facts,
  );
};
const days = (...args: Parameters<typeof starts>): (string | null)[] =>
  starts(...args).map(({ dueDate }) => dueDate);

test('a plan that says only hằng quý is due by the quarters its agency chose, and says so', () => {
  const decree = { calendar: 'decree09' as const, from: '2024-01-01' };
  expect(days(decree)).toEqual(['2024-03-14', '2024-06-14', '2024-09-14', '2024-12-14']);
  const [first] = starts(decree);
  expect(first?.id).toBe('xa/kh/1/vp/2024-03-31');
  expect(first && dueReasonText(first.dueReason, first).vi).toContain(
    'Hằng quý, theo kỳ báo cáo của Nghị định 09/2019/NĐ-CP',
  );
});

test('by a table it is due when the agency sends; a quarter the table lacks stays as it was', () => {
  expect(days({ calendar: own, from: '2024-01-01' })).toEqual([
    ...['2024-03-05', '2024-06-30', '2024-09-30', '2024-12-31'],
  ]);
});

test('a plan that was started before the choice, and one that names a day, are left alone', () => {
  const calendar = 'decree09' as const;
  expect(days({ calendar, from: '2024-02-01' })[0]).toBe('2024-03-31');
  const named = { dueText: 'Ngày cuối hằng quý' };
  expect(days({ calendar, from: '2024-01-01' }, named)[0]).not.toBe('2024-03-14');
  expect(days(null)[0]).toBe('2024-03-31');
});
