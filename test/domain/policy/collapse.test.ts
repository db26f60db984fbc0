import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../domain/directory/types.ts';
import { collapse } from '../../../domain/policy/collapse.ts';
import type { Step, StepKind } from '../../../domain/policy/types.ts';

const step = (id: string, kind: StepKind, ...to: Role[]): Step => ({
  id,
  kind,
  date: '2024-04-15',
  at: '2024-04-15T00:00:00.000Z',
  deliverAt: '2024-04-15T00:30:00.000Z',
  to,
});

const assign = step('assign', 'assign', 'officer');
const remind5 = step('remind/5', 'remind', 'officer');
const remind1 = step('remind/1', 'remind', 'officer');
const urge = step('urge', 'urge', 'officer', 'coordinator');
const supervisor = step('supervisor', 'report-supervisor', 'supervisor');
const demand = step('explanation', 'require-explanation', 'officer', 'coordinator');
const urging = step('explanation-urging/1', 'urge-explanation', 'officer', 'coordinator');
const list1 = step('chairman/2024-04-08', 'report-chairman', 'chairman');
const list2 = step('chairman/2024-04-15', 'report-chairman', 'chairman');

const acted = (...fellDue: Step[]) =>
  collapse(fellDue).act.map((each) => `${each.id} ${each.to.join('+')}`.trim());

describe('steps that fell due together', () => {
  it.each([
    ['one passes unchanged', [urge], ['urge officer+coordinator']],
    ['an assignment yields to a reminder', [assign, remind5], ['remind/5 officer']],
    ['of reminders the newest stays', [remind5, remind1], ['remind/1 officer']],
    [
      'every rung keeps its addressee',
      [remind1, urge, supervisor, list1],
      ['urge officer+coordinator', 'supervisor supervisor', 'chairman/2024-04-08 chairman'],
    ],
    ['of weekly lists the newest stays', [list1, list2], ['chairman/2024-04-15 chairman']],
    [
      'an explanation stands apart from the ladder',
      [urge, demand],
      ['urge officer+coordinator', 'explanation officer+coordinator'],
    ],
    [
      'what is demanded only now is not urged',
      [demand, urging],
      ['explanation officer+coordinator'],
    ],
    [
      'questions and endings never collapse',
      [
        step('date/2024-03', 'ask-date', 'coordinator'),
        step('date/2024-04', 'ask-date', 'coordinator'),
        step('close', 'close'),
      ],
      ['date/2024-03 coordinator', 'date/2024-04 coordinator', 'close'],
    ],
  ])('%s', (_, fellDue, expected) => {
    expect(acted(...fellDue)).toEqual(expected);
  });

  it('narrow a step to the roles it is the highest for', () => {
    const wide = step('urge', 'urge', 'officer', 'supervisor');
    const { act, suppressed } = collapse([wide, supervisor]);
    expect(act.map((each) => each.to)).toEqual([['officer'], ['supervisor']]);
    expect(suppressed.map(({ step: lost }) => [lost.id, lost.to])).toEqual([
      ['urge', ['supervisor']],
    ]);
  });

  it('keep an urgent report above the weekly list', () => {
    expect(collapse([{ ...list1, urgent: true }, list2]).act.map((each) => each.id)).toEqual([
      'chairman/2024-04-08',
    ]);
  });

  it('say what stands for the suppressed one', () => {
    const [suppressed] = collapse([assign, remind1]).suppressed;
    expect(suppressed?.by).toEqual(['remind/1']);
  });

  const roles: Role[] = ['officer', 'coordinator', 'supervisor', 'chairman'];
  const kinds: StepKind[] = [
    'assign',
    'remind',
    'urge',
    'report-supervisor',
    'report-chairman',
    'require-explanation',
    'urge-explanation',
    'ask-date',
    'close',
  ];
  const anySteps = fc
    .array(fc.tuple(fc.constantFrom(...kinds), fc.subarray(roles)), { maxLength: 8 })
    .map((list) => list.map(([kind, to], n) => step(`${kind}/${n}`, kind, ...to)));
  const pairs = (list: Step[]) =>
    list.flatMap((each) => each.to.map((role) => `${each.id} ${role}`)).sort();

  it('lose no step and no role, and invent none', () => {
    fc.assert(
      fc.property(anySteps, (fellDue) => {
        const { act, suppressed } = collapse(fellDue);
        expect(pairs([...act, ...suppressed.map(({ step: lost }) => lost)])).toEqual(
          pairs(fellDue),
        );
        expect(act.length + suppressed.length).toBeGreaterThanOrEqual(fellDue.length);
      }),
    );
  });

  it('leave no role out that was addressed', () => {
    fc.assert(
      fc.property(anySteps, (fellDue) => {
        const addressed = (list: Step[]) => new Set(list.flatMap((each) => each.to));
        expect(addressed(collapse(fellDue).act)).toEqual(addressed(fellDue));
      }),
    );
  });

  it('collapse to the same when collapsed again', () => {
    fc.assert(
      fc.property(anySteps, (fellDue) => {
        const once = collapse(fellDue).act;
        expect(collapse(once)).toEqual({ act: once, suppressed: [] });
      }),
    );
  });
});
