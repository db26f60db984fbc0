import { describe, expect, test } from 'vitest';
import { possibleActions } from '../../../../../client/office/pages/task/possibleActions.ts';
import type { CommandName } from '../../../../../domain/task/commands/names.ts';
import type { TaskFacts } from '../../../../../domain/task/types.ts';
import {
  cancelled,
  decided,
  explanation,
  facts,
  hindered,
  reported,
} from '../../../../support/facts.ts';
import { smallDirectory } from '../../../../support/smallOffice.ts';

const TODAY = '2024-03-25';
const LATE = '2024-04-20';

const possible = (change: Partial<TaskFacts>, today = TODAY) =>
  possibleActions(facts(change), smallDirectory(), today);

const names = (change: Partial<TaskFacts>, today?: string): CommandName[] =>
  possible(change, today).map(({ command }) => command);

const LATE_ONES: CommandName[] = ['report', 'hand-on', 'ask-hand-over', 'demand-explanation'];
const ALWAYS: CommandName[] = [
  ...(['progress', 'reassign', 'reschedule', 'cancel', 'set-coordinating'] as const),
];

describe('what can be done to a task', () => {
  test.each<[what: string, change: Partial<TaskFacts>, today: string, more: CommandName[]]>([
    [
      'in time',
      {},
      TODAY,
      ['report', 'request-extension', 'hand-on', 'ask-hand-over', 'raise-obstacle'],
    ],
    [
      'past its due date',
      {},
      LATE,
      ['report', 'hand-on', 'ask-hand-over', 'raise-obstacle', 'demand-explanation'],
    ],
    [
      'with an explanation owed',
      explanation(),
      LATE,
      ['report', 'hand-on', 'ask-hand-over', 'raise-obstacle', 'record-explanation'],
    ],
    [
      'hindered',
      hindered(),
      LATE,
      [...LATE_ONES, 'assign-obstacle', 'answer-obstacle', 'settle-obstacle'],
    ],
    ['to be confirmed', { toConfirm: true }, LATE, ['report', 'confirm', 'demand-explanation']],
    [
      'that waits for a date',
      { waiting: 'date', dueDate: null, workBy: null },
      TODAY,
      ['report', 'hand-on', 'ask-hand-over', 'raise-obstacle', 'set-due'],
    ],
    [
      'that waits for an event',
      { waiting: 'event', dueDate: null, workBy: null },
      TODAY,
      ['report', 'hand-on', 'ask-hand-over', 'raise-obstacle', 'trigger'],
    ],
    [
      'that goes on all year',
      { kind: 'continuous', dueDate: null },
      TODAY,
      ['hand-on', 'ask-hand-over', 'raise-obstacle'],
    ],
  ])('%s', (_what, change, today, more) => {
    expect(new Set(names(change, today))).toEqual(new Set([...ALWAYS, ...more]));
  });

  test.each<[what: string, change: Partial<TaskFacts>, all: CommandName[]]>([
    ['reported', reported(), ['progress', 'accept', 'return', 'cancel', 'withdraw']],
    ['accepted', { ...reported(), ...decided(true) }, ['reopen']],
    ['cancelled', cancelled, ['reinstate']],
  ])('%s', (_what, change, all) => {
    expect(new Set(names(change))).toEqual(new Set(all));
  });
});

describe('an action', () => {
  test('says what is typed for it', () => {
    const [report] = possible({});
    expect(report?.inputs.map(({ name, kind, need }) => [name, kind, need])).toEqual([
      ['product', 'words', 'optional'],
      ['documentNo', 'number', 'optional'],
      ['documentDate', 'day', 'optional'],
      ['link', 'link', 'optional'],
      ['picture', 'words', 'optional'],
      ['postedAt', 'words', 'optional'],
      ['postedFrom', 'day', 'optional'],
      ['postedTo', 'day', 'optional'],
      ['note', 'words', 'optional'],
    ]);
  });

  test('names who may by role, without whoever did the work or typed in its report', () => {
    const { reports } = reported();
    const typedByOffice = { reports: reports.map((one) => ({ ...one, by: 'binh' })) };
    const accept = possible(typedByOffice).find(({ command }) => command === 'accept');
    expect(accept?.who).toEqual([
      {
        role: 'supervisor',
        people: [{ id: 'chi', name: 'Phạm Thị Chi', title: 'Phó Chủ tịch UBND xã' }],
      },
      {
        role: 'chairman',
        people: [{ id: 'dung', name: 'Đỗ Văn Dũng', title: 'Chủ tịch UBND xã' }],
      },
    ]);
  });

  test('that nobody is there for is left out', () => {
    const empty = { ...smallDirectory(), people: [] };
    expect(possibleActions(facts(), empty, TODAY)).toEqual([]);
  });
});
