import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  type Comparison,
  comparePlan,
} from '../../../../domain/plan/changes/changes.ts';
import { changeText } from '../../../../domain/plan/changes/changeText.ts';
import { renumberedRows } from '../../../../domain/plan/changes/renumbered.ts';
import { type Expansion, expandTask } from '../../../../domain/plan/expand/expand.ts';
import { keptFields, keptText } from '../../../../domain/plan/keptText.ts';
import type { PlannedTask } from '../../../../domain/plan/types.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { cancelled, decided, reported } from '../../../support/facts.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { planOf } from '../../../support/planOf.ts';
import { smallDirectory, smallOffice } from '../../../support/smallOffice.ts';

const JANUARY = '2024-01-02T02:00:00.000Z';
const office = smallOffice();
const NAMES = Object.fromEntries(smallDirectory().units.map(({ id, name }) => [id, name]));
const done: Partial<TaskFacts> = { ...reported(), ...decided(true) };

/** A row: `1: Quý 1 | dcxd, vp`. */
function row(written: string): PlannedTask {
  const [, ref = '', dueText = '', units = 'dcxd'] =
    /^(\S+): (.*?)(?: \| (.*))?$/.exec(written) ?? [];
  const leadUnits = units.split(', ').map((id) => NAMES[id] ?? id);
  return plannedTask(dueText, { ref, title: `Việc ${ref}`, leadUnits });
}

const name = (unit: string, ref: string, period: string): string =>
  ['xa', 'kh', ref, unit, period].join('/');
const expanded = new Map<string, Expansion>();

const expand = (rows: string[], now = JANUARY): Expansion[] =>
  rows.map((written) => {
    const known = expanded.get(written + now);
    if (known) return known;
    const fresh = expandTask(planOf('kh', 2024), row(written), office, now, name);
    expanded.set(written + now, fresh);
    return fresh;
  });

const tasksOf = (rows: string[], now = JANUARY): TaskFacts[] =>
  expand(rows, now).flatMap(({ starts }) => starts.map(({ facts }) => facts));

const compare = (existing: TaskFacts[], rows: string[], now = JANUARY): Comparison =>
  comparePlan(existing, { year: 2024, expansions: expand(rows, now), isLeft: () => false });

const short = (id: string): string => id.replace('xa/kh/', '');

/** Changes and starts as one list of lines. */
function lines({ changes, fresh }: Comparison): string[] {
  const said = changes.map((change) => {
    if (change.kind === 'dropped') return `dropped ${short(change.task.id)}`;
    const to = change.kind === 'reassigned' ? change.to.unit : change.to.dueDate;
    return `${change.kind} ${short(change.task.id)} → ${to}`;
  });
  return [...said, ...fresh.map(({ facts }) => `start ${short(facts.id)}`)];
}

/** Some of the tasks otherwise: by the end of their ids. */
const but = (tasks: TaskFacts[], changes: Record<string, Partial<TaskFacts>>): TaskFacts[] =>
  tasks.map((facts) => ({ ...facts, ...changes[short(facts.id)] }));

const MONTHLY = '1: trước ngày 05 hàng tháng';

describe('a corrected plan and the tasks of the one before', () => {
  test.each<[string, string[], string[], string[]]>([
    [
      'the same plan changes nothing',
      ['1: Quý 1', '2: Hàng quý | dcxd, vp'],
      ['1: Quý 1', '2: Hàng quý | dcxd, vp'],
      [],
    ],
    ['another date moves', ['1: Quý 1'], ['1: Quý 2'], ['moved 1/dcxd/2024-03-31 → 2024-06-30']],
    ['other words for the same date change nothing', ['1: Quý 1'], ['1: Hết quý I/2024'], []],
    [
      'another unit is reassigned',
      ['1: Quý 1'],
      ['1: Quý 1 | tp'],
      ['reassigned 1/dcxd/2024-03-31 → tp'],
    ],
    [
      'another unit and another date are both',
      ['1: Quý 1'],
      ['1: Quý 2 | tp'],
      ['reassigned 1/dcxd/2024-03-31 → tp', 'moved 1/dcxd/2024-03-31 → 2024-06-30'],
    ],
    [
      'a row that is gone is dropped',
      ['1: Quý 1', '2: Quý 2'],
      ['1: Quý 1'],
      ['dropped 2/dcxd/2024-06-30'],
    ],
    ['a new row starts', ['1: Quý 1'], ['1: Quý 1', '2: Quý 2'], ['start 2/dcxd/2024-06-30']],
    ['a further unit starts', ['1: Quý 1'], ['1: Quý 1 | dcxd, vp'], ['start 1/vp/2024-03-31']],
    [
      'one unit fewer is dropped',
      ['1: Quý 1 | dcxd, vp'],
      ['1: Quý 1'],
      ['dropped 1/vp/2024-03-31'],
    ],
    [
      'one of two units for another',
      ['1: Quý 1 | dcxd, vp'],
      ['1: Quý 1 | tp, vp'],
      ['reassigned 1/dcxd/2024-03-31 → tp'],
    ],
    [
      'two units for one other: nobody can say which it took over from',
      ['1: Quý 1 | dcxd, vp'],
      ['1: Quý 1 | tp'],
      ['dropped 1/dcxd/2024-03-31', 'dropped 1/vp/2024-03-31', 'start 1/tp/2024-03-31'],
    ],
    [
      'a date for a task that had none',
      ['1: Theo yêu cầu của tỉnh'],
      ['1: Quý 2'],
      ['moved 1/dcxd/2024 → 2024-06-30'],
    ],
    [
      'no date any more: a running task has one, so another starts',
      ['1: Quý 2'],
      ['1: Thường xuyên'],
      ['dropped 1/dcxd/2024-06-30', 'start 1/dcxd/2024'],
    ],
    [
      'recurring: within the quarter',
      ['1: Hàng quý'],
      ['1: ngày 15 tháng cuối quý; 15/3; 15/6; 15/9; 15/12'].map(
        () => '1: 15/3; 15/6; 15/9; 31/12',
      ),
      [
        'moved 1/dcxd/2024-03-31 → 2024-03-15',
        'moved 1/dcxd/2024-06-30 → 2024-06-15',
        'moved 1/dcxd/2024-09-30 → 2024-09-15',
      ],
    ],
    [
      'recurring: what fits nowhere is dropped and started',
      ['1: Quý I, III'],
      ['1: Quý II, IV'],
      [
        'dropped 1/dcxd/2024-03-31',
        'dropped 1/dcxd/2024-09-30',
        'start 1/dcxd/2024-06-30',
        'start 1/dcxd/2024-12-31',
      ],
    ],
    [
      'recurring: one of two is another',
      ['1: Quý II, IV'],
      ['1: Quý III, IV'],
      ['moved 1/dcxd/2024-06-30 → 2024-09-30'],
    ],
  ])('%s', (_what, before, now, expected) => {
    expect(lines(compare(tasksOf(before), now))).toEqual(expected);
  });

  test('monthly duties move within their months', () => {
    const moved = lines(compare(tasksOf([MONTHLY]), ['1: trước ngày 10 hàng tháng']));
    expect(moved).toHaveLength(12);
    expect(moved[2]).toBe('moved 1/dcxd/2024-03-04 → 2024-03-09');
  });

  test('weeks that have gone by stay the plan’s, open or not', () => {
    const weekly = ['1: Định kỳ theo tuần'];
    expect(lines(compare(tasksOf(weekly), weekly, '2024-06-10T02:00:00.000Z'))).toEqual([]);
  });

  test('a weekly duty moves to another weekday from now on, and keeps the weeks gone by', () => {
    const changed = lines(
      compare(tasksOf(['1: Hàng tuần']), ['1: Thứ Hai hàng tuần'], '2024-12-17T02:00:00.000Z'),
    );
    expect(changed).toEqual([
      'moved 1/dcxd/2024-12-27 → 2024-12-23',
      'moved 1/dcxd/2024-12-20 → 2024-12-30',
    ]);
  });
});

describe('what commands did to a task', () => {
  const task = (change: Partial<TaskFacts>): TaskFacts[] =>
    tasksOf(['1: Quý 1']).map((facts) => ({ ...facts, ...change }));
  const moved = { dueDate: '2024-06-30', dueText: 'Quý 2', plannedDue: '2024-06-30' };

  test.each<[string, TaskFacts[], string[], string[]]>([
    ['rescheduled: the plan says what it said', task({ dueDate: '2024-04-20' }), ['1: Quý 1'], []],
    [
      'rescheduled, then the plan is reworded',
      task({ dueDate: '2024-04-20' }),
      ['1: Trong quý I/2024'],
      [],
    ],
    ['rescheduled to what the plan now says', task({ dueDate: '2024-06-30' }), ['1: Quý 2'], []],
    [
      'rescheduled, and the plan says yet another',
      task({ dueDate: '2024-04-20' }),
      ['1: Quý 2'],
      ['moved 1/dcxd/2024-03-31 → 2024-06-30'],
    ],
    ['reassigned: the plan says what it said', task({ unit: 'tp' }), ['1: Quý 1'], []],
    ['reassigned to what the plan now says', task({ unit: 'tp' }), ['1: Quý 1 | tp'], []],
    [
      'reassigned, and the plan names yet another',
      task({ unit: 'tp' }),
      ['1: Quý 1 | vp'],
      ['reassigned 1/dcxd/2024-03-31 → vp'],
    ],
    [
      'reassigned by the plan, and the plan goes back',
      task({ unit: 'tp', plannedUnit: 'tp' }),
      ['1: Quý 1'],
      ['reassigned 1/dcxd/2024-03-31 → dcxd'],
    ],
    [
      'reassigned by the plan, then by a person',
      task({ unit: 'vp', plannedUnit: 'tp' }),
      ['1: Quý 1 | tp'],
      [],
    ],
    ['moved by the plan', task(moved), ['1: Quý 2'], []],
    [
      'moved by the plan, then extended',
      task({ ...moved, dueDate: '2024-07-15' }),
      ['1: Quý 2'],
      [],
    ],
    [
      'moved by the plan, and the plan goes back',
      task(moved),
      ['1: Quý 1'],
      ['moved 1/dcxd/2024-03-31 → 2024-03-31'],
    ],
    [
      'moved by the plan, and a row is back where it was',
      task(moved),
      ['1: Quý I, II'],
      ['moved 1/dcxd/2024-03-31 → 2024-03-31', 'start 1/dcxd/2024-06-30'],
    ],
    ['finished: it stays so', task(done), ['1: Quý 1'], []],
    ['finished, and moved', task(done), ['1: Quý 2'], ['ended 1/dcxd/2024-03-31 → 2024-06-30']],
    [
      'finished, and reassigned',
      task(done),
      ['1: Quý 1 | tp'],
      ['ended 1/dcxd/2024-03-31 → 2024-03-31'],
    ],
    ['finished, and dropped', task(done), [], []],
    ['cancelled: the plan starts it no second time', task(cancelled), ['1: Quý 1'], []],
    [
      'cancelled, and moved: that is not done yet',
      task(cancelled),
      ['1: Quý 2'],
      ['start 1/dcxd/2024-06-30'],
    ],
  ])('%s', (_what, existing, now, expected) => {
    expect(lines(compare(existing, now))).toEqual(expected);
  });

  test('months that are finished are told, those to come move', () => {
    const existing = but(tasksOf([MONTHLY]), {
      '1/dcxd/2024-01-04': done,
      '1/dcxd/2024-02-04': done,
    });
    const kinds = compare(existing, ['1: trước ngày 10 hàng tháng']).changes.map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['ended', 'ended', ...Array(10).fill('moved')]);
  });

  test('another occurrence beside a finished one is new', () => {
    const existing = but(tasksOf(['1: Quý I, II']), { '1/dcxd/2024-03-31': done });
    expect(lines(compare(existing, ['1: Quý II, III']))).toEqual(['start 1/dcxd/2024-09-30']);
  });
});

describe('what is not the plan’s', () => {
  const [facts] = tasksOf(['1: Quý 1']) as [TaskFacts];
  test.each<[string, TaskFacts]>([
    ['a line of an incoming document', { ...facts, id: 'xa/kh/1-abcdefg/dcxd/2024-03-31' }],
    ['an occurrence that an event opened', { ...facts, id: 'xa/kh/1/dcxd/e2024-03-05' }],
    [
      'last year’s task of the same number',
      { ...facts, planYear: 2023, id: 'xa/kh/1/dcxd/2023-03-31' },
    ],
  ])('%s', (_what, other) => {
    expect(lines(compare([other], ['1: Quý 2']))).toEqual(['start 1/dcxd/2024-06-30']);
    expect(lines(compare([other], []))).toEqual([]);
  });

  test('a suggestion that this start does not speak of is left', () => {
    const plan = { year: 2024, expansions: [], isLeft: ({ ref }: TaskFacts) => ref === '1' };
    expect(comparePlan(tasksOf(['1: Quý 1', '2: Quý 1']), plan).changes).toMatchObject([
      { task: { ref: '2' } },
    ]);
  });
});

describe('numbers that changed hands', () => {
  const titled = (titles: Record<string, string>): PlannedTask[] =>
    Object.entries(titles).map(([ref, title]) => plannedTask('Quý 1', { ref, title }));
  const renumbered = (before: Record<string, string>, now: Record<string, string>): string[] =>
    renumberedRows(
      titled(before).map((task) => ({
        ...(tasksOf(['1: Quý 1'])[0] as TaskFacts),
        ...{ ref: task.ref, title: task.title },
      })),
      titled(now),
    ).map(({ title, from, row: { ref } }) => `${title}: ${from} → ${ref}`);

  test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    [
      'a row is dropped and the rest close up',
      { 1: 'A', 2: 'B', 3: 'C' },
      { 1: 'B', 2: 'C' },
      ['B: 2 → 1', 'C: 3 → 2'],
    ],
    ['a row is put in between', { 1: 'A', 2: 'B' }, { 1: 'A', 2: 'X', 3: 'B' }, ['B: 2 → 3']],
    ['two rows change places', { 1: 'A', 2: 'B' }, { 1: 'B', 2: 'A' }, ['B: 2 → 1', 'A: 1 → 2']],
    ['a title is reworded', { 1: 'A', 2: 'B' }, { 1: 'A mới', 2: 'B' }, []],
    ['a row goes to a number of its own', { 1: 'A', 2: 'B' }, { 2: 'B', 9: 'A' }, []],
    ['rows that share a title', { 1: 'A', 2: 'A' }, { 1: 'A', 2: 'A', 3: 'A' }, []],
  ])('%s', (_what, before, now, expected) => {
    expect(renumbered(before, now)).toEqual(expected);
  });
});

test('a change says where, which task, and old → new', () => {
  const [moved, gone] = compare(tasksOf(['1: Quý 1', '2: Quý 2']), ['1: Quý 2']).changes as [
    Change,
    Change,
  ];
  const day = (at: string): string => at.slice(0, 10);
  expect(changeText(moved, day).vi).toMatch(
    /^mục 1, dòng 1: \w{7} “Việc 1”: thời hạn 31\/03\/2024 → 30\/06\/2024 \(“Quý 2”\)$/,
  );
  expect(changeText(gone, day).en).toMatch(/^item 2: \w{7} “Việc 2”: no longer in the plan$/);
  const [ended] = compare(but(tasksOf(['1: Quý 1']), { '1/dcxd/2024-03-31': done }), ['1: Quý 2'])
    .changes as [Change];
  expect(changeText(ended, () => '2024-03-21').vi).toContain(
    'đã kết thúc ngày 21/03/2024, không đổi và không giao lại',
  );
});

describe('any plan and any correction of it', () => {
  const DUE = [
    'Quý 1',
    'Quý 2',
    'Quý II, IV',
    'Hàng quý',
    '15/3; 20/6',
    'Thường xuyên',
    'Theo yêu cầu của tỉnh',
    MONTHLY.slice(3),
  ];
  const units = fc.subarray(['dcxd', 'vp', 'tp'], { minLength: 1 }).map((some) => some.join(', '));
  const plans = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...DUE), units), {
      selector: ([ref]) => ref,
    })
    .map((rows) => rows.map(([ref, due, whose]) => `${ref}: ${due} | ${whose}`));
  const ends = fc.array(fc.constantFrom<Partial<TaskFacts>>({}, {}, {}, done, cancelled), {
    minLength: 60,
    maxLength: 60,
  });

  const idsOf = ({ coordinating = [] }: TaskFacts) => coordinating.map(({ unit }) => unit);

  const carriedOutOn = (facts: TaskFacts, change: Change): TaskFacts => {
    switch (change.kind) {
      case 'moved':
        return {
          ...facts,
          dueDate: change.to.dueDate,
          dueText: change.to.dueText,
          plannedDue: change.to.dueDate,
        };
      case 'reassigned':
        return { ...facts, unit: change.to.unit, plannedUnit: change.to.unit };
      case 'joined':
        return { ...facts, plannedCoordinating: idsOf(change.to) };
      case 'dropped':
        return { ...facts, ...cancelled };
      case 'ended':
        return facts;
    }
  };

  /** What the commands make of it. */
  const carriedOut = (existing: TaskFacts[], { changes, fresh }: Comparison): TaskFacts[] => [
    ...existing.map((facts) =>
      changes.filter(({ task }) => task.id === facts.id).reduce(carriedOutOn, facts),
    ),
    ...fresh.map(({ facts }) => facts),
  ];

  test('a day that the plan moved to is not taken for the day it began with, though the new words hold both', () => {
    let existing = tasksOf(['2: Quý 1']);
    for (const now of [['2: Quý 2 | dcxd, vp'], ['2: 15/3; 20/6'], ['2: Hàng quý | tp']]) {
      existing = carriedOut(existing, compare(existing, now));
      expect(lines(compare(existing, now))).toEqual([]);
    }
  });

  test('what is carried out once is not asked for again, however often the plan is corrected', () => {
    const corrections = fc.array(plans, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(plans, corrections, ends, (before, versions, ended) => {
        let existing = tasksOf(before).map((facts, i) => ({ ...facts, ...ended[i] }));
        for (const now of versions) {
          existing = carriedOut(existing, compare(existing, now));
          expect(lines(compare(existing, now)).filter((line) => !line.startsWith('ended'))).toEqual(
            [],
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('each thing planned is known or started, once, and no id that is taken is started', () => {
    fc.assert(
      fc.property(plans, plans, ends, (before, now, ended) => {
        const existing = tasksOf(before).map((facts, i) => ({ ...facts, ...ended[i] }));
        const { known, fresh } = compare(existing, now);
        const ids = [...known, ...fresh.map(({ facts }) => facts.id)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(tasksOf(now).length);
        expect(fresh.filter(({ facts }) => existing.some(({ id }) => id === facts.id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('an open task goes on as the plan says it, or is dropped', () => {
    fc.assert(
      fc.property(plans, plans, (before, now) => {
        const existing = tasksOf(before);
        const { known, changes } = compare(existing, now);
        const dropped = changes.filter(({ kind }) => kind === 'dropped').map(({ task }) => task.id);
        expect([...known, ...dropped].sort()).toEqual(existing.map(({ id }) => id).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a corrected plan does not reach of open tasks', () => {
  const [planned] = expand(['1: Quý 1']);
  const keptAfter = (changed: Partial<TaskFacts>): Comparison['kept'] =>
    compare(
      (planned?.starts ?? []).map(({ facts }) => ({ ...facts, ...changed })),
      ['1: Quý 1'],
    ).kept;

  test('is told of an open task and of no other', () => {
    expect(keptAfter({})).toEqual([]);
    expect(keptAfter({ title: 'Việc cũ' })).toEqual([{ ref: '1', fields: ['title'] }]);
    expect(keptAfter({ title: 'Việc cũ', ...done })).toEqual([]);
    expect(keptText(keptAfter({ title: 'Việc cũ', supervisor: 'ai-do' }))?.vi).toContain(
      'giữ nội dung, lãnh đạo chỉ đạo như lúc giao (mục 1)',
    );
    expect(keptText([])).toBeNull();
  });

  test('is not the date inside a sentence', () => {
    const [{ facts } = { facts: null }] = planned?.starts ?? [];
    if (!facts) throw new Error('nothing was planned');
    const sentence = (dueText: string): TaskFacts => ({
      ...facts,
      dueText,
      title: `gửi huyện ${dueText}`,
    });
    expect(keptFields(sentence('trước 5/3'), sentence('trước 9/3'))).toEqual([]);
  });
});
