import { expect, test } from 'vitest';
import { expandTask } from '../../../../domain/plan/expand/expand.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { planOf } from '../../../support/planOf.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const office = smallOffice({
  policy: { announce: true },
  directory: {
    groups: [{ id: 'cac-phong', name: 'Các phòng', aliases: [], members: ['dcxd', 'vp', 'tp'] }],
  },
});
const expand = (leadUnits: string[], coordinatingUnits: string[], due = 'Quý 1/2024') =>
  expandTask(
    planOf('kh', 2024),
    plannedTask(due, { leadUnits, coordinatingUnits }),
    office,
    '2024-02-20T02:00:00.000Z',
    (unit, ref, period) => `xa/kh/${ref}/${unit}/${period}`,
  );

test.each<[what: string, lead: string[], beside: string[], units: string[] | undefined]>([
  ['a unit the plan names beside the lead', ['ĐC-XD'], ['Văn phòng'], ['vp']],
  ['each unit of a group, but not the lead itself', ['ĐC-XD'], ['Các phòng'], ['vp', 'tp']],
  ['one named in the cell of the lead', ['ĐC-XD phối hợp với Văn phòng'], [], ['vp']],
  ['what is known beside what is not', ['ĐC-XD'], ['Văn phòng; Đội ba'], ['vp']],
  ['nobody where none is known', ['ĐC-XD'], ['Đội ba'], []],
  ['nothing where nobody is named', ['ĐC-XD'], [], undefined],
  ['nothing where a dash stands', ['ĐC-XD'], ['–'], []],
])('a task keeps %s', (_what, lead, beside, units) => {
  const [start] = expand(lead, beside).starts;
  expect(start?.facts.coordinating?.map(({ unit }) => unit)).toEqual(units);
  expect(start?.facts.coordinatingUnits).toEqual(beside);
});

test('who takes part may stay open: it is asked, holds nothing up and is not kept as a question', () => {
  const { questions, starts } = expand(['ĐC-XD'], ['Đội ba']);
  expect(questions).toMatchObject([{ about: 'unit', value: 'Đội ba', blocking: false }]);
  expect(questions[0]?.said.vi).toMatch(/^phối hợp: /);
  expect(starts.map(({ facts }) => facts.openQuestions)).toEqual([[]]);
});

test('of two officers named in a cell the second does it, too, and is told of it with the first', () => {
  const [start] = expand(['ĐC-XD Lê Thị An, Võ Thị Em'], []).starts;
  expect(start?.facts).toMatchObject({
    officer: 'an',
    doers: [{ person: 'em', innerDue: null }],
  });
  expect(start?.schedule.steps.find(({ id }) => id === 'assign')?.to).toEqual(['officer', 'doer']);
});

test('that the agency itself takes part is not asked: there is nothing to choose', () => {
  expect(expand(['ĐC-XD'], ['UBND xã']).questions).toEqual([]);
});

test('units that take part are told once, when the first of a series is handed out', () => {
  const told = (due: string, beside: string[]) =>
    expand(['ĐC-XD'], beside, due).starts.map(({ schedule }) =>
      schedule.steps.flatMap(({ id, to }) => (id === 'take-part' ? to : [])),
    );
  expect(told('Hàng quý', ['Văn phòng'])).toEqual([['participant'], [], [], []]);
  expect(told('Thường xuyên', ['Văn phòng'])).toEqual([['participant']]);
  expect(told('Hàng quý', ['Đội ba'])).toEqual([[], [], [], []]);
});
