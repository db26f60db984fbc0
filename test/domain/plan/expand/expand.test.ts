import { describe, expect, test } from 'vitest';
import { expandTask } from '../../../../domain/plan/expand/expand.ts';
import { occurrencesOf } from '../../../../domain/plan/expand/occurrences.ts';
import { rhythmOf } from '../../../../domain/plan/expand/rhythm.ts';
import type { PlannedTask } from '../../../../domain/plan/types.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { planOf } from '../../../support/planOf.ts';
import { smallDirectory, smallOffice } from '../../../support/smallOffice.ts';

const office = smallOffice({
  policy: { announce: true },
  directory: {
    groups: [
      { id: 'ban-nganh', name: 'Các ban, ngành', aliases: [], members: ['dcxd', 'vp', 'tp'] },
    ],
  },
});
const name = (unit: string, ref: string, period: string): string =>
  `xa/kh/${ref}/${unit}/${period}`;
const expand = (task: PlannedTask, now = '2024-02-20T02:00:00.000Z') =>
  expandTask(planOf('kh', 2024), task, office, now, name);

describe('a row becomes a task for each unit that owes it and each day it is due', () => {
  test('one unit, one day', () => {
    const { starts, units } = expand(plannedTask('Quý 1/2024'));
    expect(units).toEqual(['Địa chính – Xây dựng']);
    expect(starts.map(({ facts }) => facts)).toMatchObject([
      {
        id: 'xa/kh/I.1/dcxd/2024-03-31',
        dueDate: '2024-03-31',
        workBy: '2024-03-29',
        dueQuarter: '2024-Q1',
        toConfirm: false,
      },
    ]);
  });

  test('a duty of the body keeps its own numbering, which may be none; a row has its number', () => {
    const numberingOf = (more: object): (string | undefined)[] =>
      expand({ ...plannedTask('Quý 1/2024'), ...more }).starts.map(({ facts }) => facts.numbering);
    const numbering = { vi: 'khoản 2 mục III', en: 'item 2, part III' };
    expect(numberingOf({ foundIn: 'body', numbering })).toEqual(['khoản 2 mục III']);
    expect(numberingOf({ foundIn: 'body' })).toEqual(['']);
    expect(numberingOf({})).toEqual([undefined]);
  });

  test('a group times four quarters, with ids that differ and stay the same', () => {
    const row = plannedTask('Hàng quý', { leadUnits: ['Các ban, ngành'] });
    const ids = expand(row).starts.map(({ facts }) => facts.id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    expect(expand(row, '2024-05-05T02:00:00.000Z').starts.map(({ facts }) => facts.id)).toEqual(
      ids,
    );
  });

  test('occurrences whose day has passed are asked about; only the first to come is announced', () => {
    const { starts } = expand(plannedTask('trước ngày 05 hàng tháng'));
    expect(starts.filter(({ facts }) => facts.toConfirm).map(({ facts }) => facts.dueDate)).toEqual(
      ['2024-01-04', '2024-02-04'],
    );
    const announced = starts.filter(({ schedule }) =>
      schedule.steps.some(({ kind }) => kind === 'assign'),
    );
    expect(announced.map(({ facts }) => facts.dueDate)).toEqual(['2024-03-04']);
  });

  test('weekly duties fall on Fridays, and those of weeks gone by are left out and counted', () => {
    const { deadline } = plannedTask('Định kỳ theo tuần');
    const { occurrences, skipped } = occurrencesOf(deadline, planOf('kh', 2024), '2024-12-10');
    expect(occurrences.map(({ dueDate }) => dueDate)).toEqual([
      '2024-12-13',
      '2024-12-20',
      '2024-12-27',
    ]);
    expect(skipped).toHaveLength(49);
  });

  test('weekly duties that name their days fall on those', () => {
    const { deadline } = plannedTask('Thứ Hai, thứ Tư hàng tuần');
    const { occurrences } = occurrencesOf(deadline, planOf('kh', 2024), '2024-12-16');
    expect(occurrences.map(({ dueDate }) => dueDate)).toEqual([
      ...['2024-12-16', '2024-12-18', '2024-12-23', '2024-12-25', '2024-12-30'],
    ]);
    expect(occurrences[1]?.previousDue).toBe('2024-12-16');
  });

  test.each([
    ['Thường xuyên', null],
    ['Theo yêu cầu của tỉnh', 'date'],
    ['Khi có hồ sơ trễ hẹn', 'event'],
  ])('%s starts once for the year', (dueText, waiting) => {
    const { starts } = expand(plannedTask(dueText));
    expect(starts.map(({ facts }) => [facts.id, facts.waiting])).toEqual([
      ['xa/kh/I.1/dcxd/2024', waiting],
    ]);
  });

  test('a question that blocks starts nothing', () => {
    for (const row of [
      plannedTask('Quý 5/2024'),
      plannedTask('Quý 1/2024', { leadUnits: ['Phòng Không Có'] }),
    ]) {
      const { starts, questions } = expand(row);
      expect(starts).toEqual([]);
      expect(questions.some(({ blocking }) => blocking)).toBe(true);
    }
  });
});

test.each([
  ['weekly', ['2024-01-05', '2024-01-12', '2024-01-19']],
  ['monthly', ['2024-01-31', '2024-02-29', '2024-03-31']],
  ['quarterly', ['2024-03-04', '2024-06-04', '2024-09-04', '2024-12-04']],
  ['one-off', ['2024-06-30', '2024-12-31']],
  ['one-off', ['2024-06-30']],
])('due dates %s apart', (rhythm, dates) => {
  expect(rhythmOf(dates)).toBe(rhythm);
});

test('the small office has the units these tests speak of', () => {
  expect(smallDirectory().units.map(({ id }) => id)).toEqual(['dcxd', 'vp', 'tp', 'du']);
});
