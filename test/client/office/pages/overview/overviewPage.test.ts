import { expect, test } from 'vitest';
import { TaskStore } from '../../../../../client/office/index/taskStore.ts';
import { overviewPage } from '../../../../../client/office/pages/overview/overviewPage.ts';
import { weeklyReport } from '../../../../../client/office/pages/report/weeklyReport.ts';
import { placeOf } from '../../../../../client/office/queries/taskRows.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import { decided, explanation, reported } from '../../../../support/facts.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';
import { taskRun } from '../../index/taskRun.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const TODAY = '2024-03-13';
const agency = smallOffice();

const dueOn = (date: string, unit: string): Partial<TaskFacts> => ({
  ...{ dueDate: date, workBy: date, dueQuarter: '2024-Q1', unit, unitName: `tên cũ của ${unit}` },
});

const TASKS: Partial<TaskFacts>[] = [
  dueOn('2024-03-05', 'dcxd'),
  { ...dueOn('2024-03-04', 'vp'), ...reported('2024-03-01'), ...decided(true) },
  { ...dueOn('2024-03-06', 'vp'), ...explanation() },
  dueOn('2024-03-15', 'dcxd'),
  { ...dueOn('2024-03-29', 'tp'), dueQuarter: null },
  dueOn('2024-03-07', 'vp'),
];

const rows = (() => {
  const store = new TaskStore();
  TASKS.forEach((task, n) => {
    const id = `thu-nghiem/ke-hoach/I.${n}/${task.unit}/2024`;
    store.put(taskRun(`run-${n}`, { id }, { ref: `I.${n}`, ...task }));
  });
  return store.list({ all: true }, [placeOf(agency, NOW)]);
})();

const page = overviewPage(rows, agency.directory, TODAY);

test('tasks are counted by kind, and those that are overdue are told', () => {
  const counts = Object.fromEntries(page.top.map(({ kind, count }) => [kind, count]));
  expect(counts).toMatchObject({
    ...{ 'overdue-open': 3, 'due-this-week': 1, 'explanation-owed': 1 },
    ...{ 'in-progress': 2, 'done-on-time': 1 },
  });
  expect(page.overdue).toHaveLength(3);
  expect(page.onTime).toBe(25);
});

test('groups come with what is most overdue first, by their names in the directory', () => {
  expect(page.groups.unit.map(({ name, counts }) => [name, counts['overdue-open']])).toEqual([
    ['Văn phòng', 2],
    ['Địa chính – Xây dựng', 1],
    ['Tư pháp – Hộ tịch', 0],
  ]);
});

test('quarters follow one another, whichever is most overdue', () => {
  const [first] = rows;
  if (!first) throw new Error('no rows');
  const earlier = { ...first, facts: { ...first.facts, dueQuarter: '2023-Q4' } };
  const later = { ...first, facts: { ...first.facts, dueQuarter: '2024-Q2' } };
  const { quarter } = overviewPage(
    [later, later, ...rows, earlier],
    agency.directory,
    TODAY,
  ).groups;
  expect(quarter.map(({ name }) => name)).toEqual(['IV/2023', 'I/2024', 'II/2024']);
});

test('a task without a quarter is in no group of quarters', () => {
  expect(page.groups.quarter.map(({ name, counts }) => [name, counts.counted])).toEqual([
    ['I/2024', 5],
  ]);
});

test('units are counted as the weekly report counts them', () => {
  const report = weeklyReport(rows, agency, { today: TODAY, asOf: NOW });
  const byUnit = new Map(page.groups.unit.map(({ id, counts }) => [id, counts]));
  for (const { unit, counts } of report.units) expect(byUnit.get(unit.id)).toEqual(counts);
  expect(report.units).toHaveLength(byUnit.size);
});
