import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASIDES, BUCKETS, bucketOf, standingOf, tally } from '../../../domain/task/buckets.ts';
import { STATUSES, statusOf } from '../../../domain/task/status.ts';
import {
  ASIDE_TEXT,
  BUCKET_TEXT,
  countsText,
  STATUS_TEXT,
} from '../../../domain/task/statusText.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { cancelled, decided, explanation, facts, reported } from '../../support/facts.ts';
import { smallOffice } from '../../support/smallOffice.ts';

describe('a status is derived from facts and a day', () => {
  test.each<[string, Partial<TaskFacts>, string]>([
    ['assigned', { dueQuarter: '2024-Q2', dueDate: '2024-06-30' }, '2024-03-31'],
    ['due-this-quarter', {}, '2024-03-31'],
    ['overdue', {}, '2024-04-01'],
    ['reported', reported(), '2024-04-01'],
    ['returned', { ...reported(), ...decided(false) }, '2024-03-25'],
    ['overdue', { ...reported(), ...decided(false) }, '2024-04-01'],
    ['accepted', { ...reported(), ...decided(true) }, '2024-04-01'],
    ['explanation-required', explanation(), '2024-04-20'],
    ['explanation-sent', explanation(true), '2024-04-20'],
    ['explanation-required', { ...reported(), ...decided(true), ...explanation() }, '2024-04-20'],
    ['accepted', { ...reported(), ...decided(true), ...explanation(true) }, '2024-04-20'],
    ['to-confirm', { toConfirm: true }, '2024-04-20'],
    ['waiting-date', { waiting: 'date', dueDate: null, dueQuarter: null }, '2024-04-20'],
    ['waiting-event', { waiting: 'event', dueDate: null, dueQuarter: null }, '2024-04-20'],
    ['continuous', { kind: 'continuous', dueDate: null, dueQuarter: null }, '2024-04-20'],
    ['closed', { closedAt: '2024-12-31T10:30:00.000Z' }, '2025-01-01'],
    ['cancelled', { ...cancelled, ...reported() }, '2024-04-20'],
  ])('%s', (status, change, today) => {
    expect(statusOf(facts(change), today)).toBe(status);
  });

  test('every status and bucket has its words in both languages', () => {
    expect(Object.keys(STATUS_TEXT).sort()).toEqual([...STATUSES].sort());
    expect(Object.keys(BUCKET_TEXT).sort()).toEqual([...BUCKETS].sort());
    expect(Object.keys(ASIDE_TEXT).sort()).toEqual([...ASIDES].sort());
  });
});

describe('the four official buckets', () => {
  test.each<[string | null, Partial<TaskFacts>, string]>([
    ['done-on-time', { ...reported('2024-03-31'), ...decided(true) }, '2024-05-01'],
    ['done-late', { ...reported('2024-04-01'), ...decided(true) }, '2024-05-01'],
    ['in-progress', {}, '2024-03-31'],
    ['in-progress', reported(), '2024-03-31'],
    // In time by its document, whenever somebody gets round to accepting it.
    ['in-progress', reported('2024-03-30'), '2024-04-01'],
    ['overdue-open', reported('2024-04-01'), '2024-04-02'],
    ['overdue-open', { ...reported('2024-03-30'), ...decided(false) }, '2024-04-01'],
    // Nobody knows yet what became of it: it is told apart, until somebody reports or says so.
    [null, { toConfirm: true }, '2024-04-01'],
    ['overdue-open', { ...reported('2024-04-01'), toConfirm: true }, '2024-04-02'],
    ['in-progress', { waiting: 'date', dueDate: null }, '2025-01-01'],
    // Rolled forward over a Sunday: Monday is in time.
    ['in-progress', { dueDate: '2024-03-31', workBy: '2024-04-01' }, '2024-04-01'],
    [
      'done-on-time',
      { ...reported('2024-04-01'), ...decided(true), workBy: '2024-04-01' },
      '2024-05-01',
    ],
    [
      null,
      { kind: 'continuous', dueDate: null, closedAt: '2024-12-31T10:30:00.000Z' },
      '2025-01-01',
    ],
    [null, cancelled, '2024-04-01'],
  ])('%s', (bucket, change, today) => {
    expect(bucketOf(facts(change), today, smallOffice())).toBe(bucket);
  });

  const part = <T>(values: T[]) => fc.constantFrom(...values);
  const anyFacts = fc
    .tuple(
      part([{}, reported('2024-03-01'), reported('2024-04-09')]),
      part([{}, decided(true), decided(false)]),
      part([{}, explanation(), explanation(true)]),
      part([{}, cancelled]),
      part([
        {},
        { toConfirm: true },
        { waiting: 'date' as const, dueDate: null },
        { closedAt: '2024-12-31T10:30:00.000Z' },
      ]),
    )
    .map((parts) => facts(Object.assign({}, ...parts)));

  test('add up, with what is to be confirmed or not assessed, to the tasks that were not cancelled', () => {
    fc.assert(
      fc.property(
        fc.array(anyFacts, { maxLength: 20 }),
        part(['2024-03-05', '2024-04-10']),
        (tasks, today) => {
          const counts = tally(tasks.map((task) => standingOf(task, today, smallOffice())));
          const sum = BUCKETS.reduce((total, bucket) => total + counts[bucket], 0);
          expect(sum + counts['to-confirm']).toBe(counts.counted);
          const going = tasks.filter((task) => task.cancelled === null).length;
          expect(counts.counted + counts['not-assessed']).toBe(going);
        },
      ),
    );
  });

  test('go by the day of the report where the agency wants it so', () => {
    const late = { ...reported('2024-03-30'), ...decided(true) };
    const [report] = late.reports;
    const onTheThird = { ...late, reports: [{ ...report, at: '2024-04-03T02:00:00.000Z' }] };
    const rules = smallOffice({ policy: { doneOn: 'report' } });
    expect(bucketOf(facts(onTheThird as Partial<TaskFacts>), '2024-05-01', rules)).toBe(
      'done-late',
    );
  });

  test('are told in one line, with what is told apart', () => {
    const tasks = [{}, { toConfirm: true }, reported('2024-03-30'), cancelled];
    const all = tasks.map((one) => standingOf(facts(one), '2024-04-01', smallOffice()));
    expect(countsText(tally(all)).vi).toBe(
      '3 việc (chờ xác nhận 1): hoàn thành đúng hạn 0 · hoàn thành quá hạn 0 · đang thực hiện, trong hạn 1 · quá hạn chưa hoàn thành 1 · cần xác nhận 1',
    );
  });
});
