import { describe, expect, test } from 'vitest';
import { lateUnits } from '../../../../../client/office/pages/documents/lateUnits.ts';
import type { Told } from '../../../../../client/office/types.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { cancelled, decided, explanation, reported } from '../../../../support/facts.ts';
import { rowOn } from '../../../../support/rowOn.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const TODAY = '2024-04-10';
const OFFICE = smallOffice();
const rowsOf = (changes: Partial<TaskFacts>[]) =>
  changes.map((change, at) =>
    rowOn(TODAY, {
      id: `thu-nghiem/ke-hoach/I.${at + 1}/dcxd/2024`,
      ref: `I.${at + 1}`,
      ...change,
    }),
  );

const lateOf = (changes: Partial<TaskFacts>[], told: Told[] = []) => {
  const rows = rowsOf(changes);
  const of = new Map(rows.map(({ key }) => [key, told]));
  return lateUnits(rows, of, OFFICE, TODAY);
};

const PEER: Partial<TaskFacts> = { unit: 'du', unitName: 'Đảng ủy', relation: 'peer' };
const OLDER: Partial<TaskFacts> = { dueDate: '2024-03-15', workBy: '2024-03-15' };

test('units stand in the order of the directory, the longest late task first', () => {
  const late = lateOf([PEER, { title: 'Mới' }, { title: 'Cũ', ...OLDER }, { unit: 'vp' }]);
  expect(late.map(({ unit, relation }) => `${unit.id} ${relation}`)).toEqual([
    ...['dcxd subordinate', 'vp subordinate', 'du peer'],
  ]);
  expect(late[0]?.tasks.map(({ title, no, due, daysLate }) => [title, no, due, daysLate])).toEqual([
    ['Cũ', 'I.3', '2024-03-15', 18],
    ['Mới', 'I.2', '2024-03-31', 8],
  ]);
});

test('of one day they stand in the order of their plan', () => {
  const late = lateOf(['X.1', 'II.10', 'II.9'].map((ref) => ({ ref })));
  expect(late[0]?.tasks.map(({ no }) => no)).toEqual(['II.9', 'II.10', 'X.1']);
});

test.each([
  ['what is not due yet', { dueDate: '2024-04-30', workBy: '2024-04-30' }],
  ['what was reported and waits', reported('2024-04-05')],
  ['what was accepted', { ...reported(), ...decided(true) }],
  ['what was cancelled', cancelled],
  ['what is to be confirmed', { toConfirm: true }],
])('no letter is written about %s', (_what, change) => {
  expect(lateOf([change])).toEqual([]);
});

test('a report that was returned is late again', () => {
  expect(lateOf([{ ...reported(), ...decided(false) }])).toHaveLength(1);
});

describe('what was told already', () => {
  const told: Told[] = [
    { kind: 'remind', person: 'an', on: '2024-03-15' },
    { kind: 'remind', person: 'an', on: '2024-03-28' },
    { kind: 'urge', person: 'an', on: '2024-04-02' },
    { kind: 'urge', person: 'binh', on: '2024-04-03' },
    { kind: 'report-chairman', person: 'an', on: '2024-04-04' },
  ];
  const saidOf = (change: Partial<TaskFacts>, of = told) =>
    lateOf([change], of)[0]?.tasks[0]?.told.vi;

  test('is what those who do the task were told, not what was told of them', () => {
    expect(saidOf({})).toBe('nhắc việc 2 lần, gần nhất ngày 28/03/2024; đôn đốc ngày 02/04/2024');
  });
  test('names the demand to explain, and of how many one is owed', () => {
    expect(saidOf(explanation(), [])).toBe('yêu cầu giải trình ngày 15/04/2024');
    expect(lateOf([explanation(), {}, explanation(true)])[0]?.explanations).toBe(1);
  });
  test('is nothing for peers, whom nobody reminds', () => {
    expect(saidOf(PEER)).toBe('');
  });
});

test('the relation is the directory’s of today, else the one the task was given with', () => {
  expect(lateOf([{ ...PEER, relation: 'subordinate' }])[0]?.relation).toBe('peer');
  expect(lateOf([{ unit: 'cu', unitName: 'Ban cũ', relation: 'superior' }])[0]).toMatchObject({
    ...{ relation: 'superior', unit: { name: 'Ban cũ' } },
  });
});
