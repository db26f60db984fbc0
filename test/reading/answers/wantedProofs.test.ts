import { expect, test } from 'vitest';
import type { PlannedTask } from '../../../domain/plan/types.ts';
import { answerPlan } from '../../../reading/answers/answerPlan.ts';
import type { Entry } from '../../../reading/answers/types.ts';
import { howManyProofs } from '../../../reading/tasks/planQuestions.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const CONTEXT = { planYear: 2024, beforeIsInclusive: false };
const PLAN = { id: 'kh', title: 'Kế hoạch', year: 2024, agency: '' };

const asked = howManyProofs({ each: 'tin, bài', count: 2 });
const row: PlannedTask = { ...plannedTask('Quý 1/2024'), questions: [asked], confidence: 'ask' };

const answered = (answer: string) => {
  const subject = {
    ...{ about: 'row' as const, words: asked.value },
    row: { task: row.title, section: row.section, units: row.leadUnits.join('; ') },
  };
  const entry: Entry = { subject, typed: { answer, due: '', unit: '' } };
  const reading = { plan: PLAN, tasks: [row], suggestions: [] };
  return answerPlan(reading, answer === '' ? [] : [entry], smallDirectory(), CONTEXT);
};

test.each<[string, number | undefined]>([
  ['2', 2],
  ['3', 3],
  ['1', undefined],
])('answered %s, so many proofs are owed', (answer, count) => {
  const { reading, faults } = answered(answer);
  expect(faults).toEqual([]);
  expect(reading.tasks[0]?.wanted?.count).toBe(count);
  expect(reading.tasks[0]?.questions).toEqual([]);
});

test('unanswered it starts as it is read, with one, and is asked still', () => {
  const { reading, asked: open } = answered('');
  expect(reading.tasks[0]).toMatchObject({ questions: [{ blocking: false }] });
  expect(reading.tasks[0]?.wanted).toBeUndefined();
  expect(open[0]?.choices).toEqual(['2', '1']);
});

test.each(['13', '0', 'hai', '-'])('refuses %s', (answer) => {
  expect(answered(answer).faults[0]?.said.vi).toBe('ghi một số từ 1 đến 12');
});
