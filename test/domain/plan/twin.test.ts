import { describe, expect, test } from 'vitest';
import { expandTask } from '../../../domain/plan/expand.ts';
import { twinOf } from '../../../domain/plan/twin.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled } from '../../support/facts.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const office = smallOffice();

/** Tasks of a plan by the due texts of its rows, which are called by their numbers. */
const tasksOf = (plan: string, dueTexts: string[], year = 2024): TaskFacts[] =>
  dueTexts.flatMap((due, at) => {
    const row = plannedTask(due, { ref: `${at + 1}`, title: `Việc số ${at + 1}` }, year);
    const name = (...words: string[]): string => ['xa', plan, ...words].join('/');
    const { starts } = expandTask({ id: plan, year }, row, office, `${year}-01-02T02:00:00.000Z`, name);
    return starts.map(({ facts }) => facts);
  });

const ROWS = ['Quý I', 'Quý II', '15/8', 'Thường xuyên'];
const running = tasksOf('kh', ROWS);

describe('a plan runs already under another name', () => {
  test.each([
    ['its file was renamed', tasksOf('kh-moi', ROWS), { plan: 'kh', shared: 3, of: 3 }],
    ['one of its dates was corrected too', tasksOf('kh-sua', ['Quý I', 'Quý III', '15/8']), { shared: 2, of: 3 }],
  ])('when %s', (_what, fresh, twin) => expect(twinOf(fresh, running)).toMatchObject(twin));

  test.each([
    ['it is next year’s, with the same rows', tasksOf('kh-2025', ROWS, 2025), running],
    ['it shares a task or two', tasksOf('kh-khac', ['Quý I', '1/7', '2/7', '3/7']), running],
    ['nothing in it has a day', tasksOf('kh-khac', ['Thường xuyên']), running],
    ['what ran was cancelled', tasksOf('kh-moi', ROWS), running.map((facts) => ({ ...facts, ...cancelled }))],
  ])('but not when %s', (_what, fresh, started) => expect(twinOf(fresh, started)).toBeNull());
});
