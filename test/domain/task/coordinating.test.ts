import { expect, test } from 'vitest';
import { applyCommand, commandOf } from '../../../domain/task/commands/index.ts';
import { mayAct } from '../../../domain/task/mayAct.ts';
import { refuse } from '../../../domain/task/refuse.ts';
import type { Coordinating, TaskFacts } from '../../../domain/task/types.ts';
import { argsFor } from '../../support/commandArgs.ts';
import { facts } from '../../support/facts.ts';
import { lifeWith } from '../../support/lives.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const NOW = '2024-03-22T03:00:00.000Z';
const VP: Coordinating = { unit: 'vp', name: 'Văn phòng', relation: 'subordinate' };
const TP: Coordinating = { unit: 'tp', name: 'Tư pháp – Hộ tịch', relation: 'subordinate' };
const LINE = {
  note: 'đã gửi số liệu',
  document: { documentNo: '15/BC', documentDate: '2024-03-20' },
};

const may = (person: string, change: Partial<TaskFacts>): boolean =>
  mayAct(smallDirectory(), person, 'contribute', facts(change), '2024-03-22') === null;

test('whoever answers for a unit that takes part adds a line, and nobody else', () => {
  expect(['an', 'binh', 'chi', 'em'].filter((one) => may(one, { coordinating: [TP] }))).toEqual([
    'em',
  ]);
  expect(may('em', {})).toBe(false);
});

test('its lead is told by whom, of what, by which document', () => {
  const args = argsFor('contribute', LINE, lifeWith({ coordinating: [TP] }), NOW);
  const told = commandOf('contribute').tells?.(facts({ coordinating: [TP] }), args, args.by);
  expect(told).toMatchObject([{ kind: 'contributed', to: ['officer'] }]);
  expect(told?.[0]?.detail).toBe(`${args.by.person.name}: đã gửi số liệu (15/BC)`);
});

test('the newest ten lines stay with the task', () => {
  let task = facts({ coordinating: [TP] });
  for (let n = 1; n <= 12; n += 1) {
    const args = argsFor('contribute', { ...LINE, note: `lần ${n}` }, lifeWith({}), NOW);
    task = applyCommand('contribute', task, args, NOW);
  }
  expect(task.contributions?.map(({ note }) => note)).toEqual(
    Array.from({ length: 10 }, (_, at) => `lần ${at + 3}`),
  );
});

test('a document of a day to come, or of a task that nobody takes part in, is refused', () => {
  const said = (change: Partial<TaskFacts>, documentDate: string) => {
    const own = { ...LINE, document: { documentNo: '15/BC', documentDate } };
    return refuse('contribute', facts(change), argsFor('contribute', own, lifeWith({}), NOW))?.vi;
  };
  expect(said({ coordinating: [TP] }, '2024-03-25')).toContain('25/03/2024');
  expect(said({}, '2024-03-20')).toBe('việc không có đơn vị phối hợp');
  expect(said({ coordinating: [TP] }, '2024-03-20')).toBeUndefined();
});

test('of units that take part from now on only the new are told, and the plan’s are kept apart', () => {
  const before = facts({ coordinating: [VP] });
  const own = { coordinating: [VP, TP], note: 'theo chỉ đạo' };
  expect(commandOf('set-coordinating').tells?.(before, own)).toEqual([
    { kind: 'take-part', to: ['participant'], detail: 'theo chỉ đạo', units: ['tp'] },
  ]);
  const args = argsFor('set-coordinating', own, lifeWith({ coordinating: [VP] }), NOW);
  const after = applyCommand('set-coordinating', before, args, NOW);
  expect(after).toMatchObject({ coordinating: [VP, TP], plannedCoordinating: ['vp'] });
  const byPlan = { ...args, by: { ...args.by, origin: 'plan' as const } };
  expect(applyCommand('set-coordinating', before, byPlan, NOW).plannedCoordinating).toEqual([
    'vp',
    'tp',
  ]);
  expect(refuse('set-coordinating', after, args)?.vi).toContain('đang phối hợp');
});
