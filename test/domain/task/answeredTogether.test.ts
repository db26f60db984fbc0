import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answeredTogether, isAnsweredWith } from '../../../domain/task/answeredTogether.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, facts, reported } from '../../support/facts.ts';

const QUARTER: Partial<TaskFacts> = {
  ...{ plan: 'kh-cchc', ref: 'I.1', rhythm: 'quarterly', title: 'Báo cáo CCHC quý I' },
  ...{ dueDate: '2024-03-15', workBy: '2024-03-15', dueQuarter: '2024-Q1', deliverable: '' },
};
const task = (id: string, change: Partial<TaskFacts> = {}): TaskFacts =>
  facts({ ...QUARTER, id: `xa/${id}`, ...change });

const OTHER: Partial<TaskFacts> = {
  ...{ plan: 'kh-trong-tam', ref: '4', dueDate: '2024-03-25' },
  title: 'Báo cáo kết quả công tác cải cách hành chính định kỳ hằng quý',
};

test.each<[what: string, other: Partial<TaskFacts>, is: boolean]>([
  ['of another plan, shortened there', OTHER, true],
  ['of the same row of another version', { title: 'Báo cáo khác' }, true],
  ['of another row of the same plan', { ref: 'I.2' }, false],
  ['of another unit', { ...OTHER, unit: 'tp' }, false],
  ['of another quarter', { ...OTHER, dueDate: '2024-06-25', dueQuarter: '2024-Q2' }, false],
  ['each month', { ...OTHER, rhythm: 'monthly' }, false],
  ['about something else', { ...OTHER, title: 'Báo cáo công tác chuyển đổi số quý I' }, false],
  ['in another form', { ...OTHER, title: 'Kế hoạch cải cách hành chính' }, false],
  ['without a date', { ...OTHER, dueDate: null, dueQuarter: null }, false],
  ['that yields several products', { ...OTHER, deliverable: 'Báo cáo; Phụ lục số liệu' }, false],
])('a report is offered for a duty %s: %#', (_what, other, is) => {
  expect(isAnsweredWith(task('a'), task('b', other))).toBe(is);
});

test('words that stand in every report make no subject', () => {
  const title = 'Báo cáo kết quả thực hiện nhiệm vụ';
  expect(isAnsweredWith(task('a', { title }), task('b', { ...OTHER, title }))).toBe(false);
});

const anyTask = fc
  .record({
    id: fc.constantFrom('xa/a', 'xa/b', 'xa/c', 'xa/d'),
    plan: fc.constantFrom('kh-1', 'kh-2'),
    ref: fc.constantFrom('1', '2'),
    unit: fc.constantFrom('dcxd', 'tp'),
    rhythm: fc.constantFrom<TaskFacts['rhythm']>('weekly', 'monthly', 'quarterly', 'one-off'),
    title: fc
      .array(fc.constantFrom('Báo cáo', 'CCHC', 'cải cách', 'hành chính', 'quý I', 'đất đai'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' ')),
    dueDate: fc.constantFrom('2024-03-15', '2024-03-25', '2024-06-25', null),
    state: fc.constantFrom({}, reported(), { ...reported(), ...decided(true) }, cancelled),
  })
  .map(({ state, ...change }) =>
    facts({ ...change, dueQuarter: change.dueDate && '2024-Q1', ...state }),
  );

test('it goes both ways, never to itself, never to another unit, never to what is done', () => {
  fc.assert(
    fc.property(anyTask, fc.array(anyTask, { maxLength: 8 }), (one, others) => {
      for (const other of others)
        expect(isAnsweredWith(one, other)).toBe(isAnsweredWith(other, one));
      const offered = answeredTogether(one, others);
      for (const { id, unit, cancelled: gone, review, reports } of offered) {
        expect(id).not.toBe(one.id);
        expect([unit, gone, review, reports]).toEqual([one.unit, null, null, []]);
      }
      if (one.reports.length > 0 || one.cancelled) expect(offered).toEqual([]);
    }),
  );
});
