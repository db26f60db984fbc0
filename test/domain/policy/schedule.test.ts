import { describe, expect, it } from 'vitest';
import { atLocal, localDate } from '../../../domain/calendar/officeTime.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import type { Policy, ScheduleInput, Step } from '../../../domain/policy/types.ts';
import { vietnam } from '../calendar/vietnam.ts';
import { policy, quarterTask } from './policy.ts';

const steps = (input: Partial<ScheduleInput> = {}, rules: Policy = policy): Step[] =>
  computeSchedule({ ...quarterTask, ...input }, rules, vietnam).steps;

/** `id → day → roles`, as a person would check it against a wall calendar. */
const shown = (list: Step[]): string[] =>
  list.map((step) =>
    `${step.id} ${localDate(vietnam, step.deliverAt)} ${step.to.join('+')}`.trim(),
  );

const only = (kind: Step['kind'], list: Step[]): string[] =>
  shown(list.filter((step) => step.kind === kind));

const atOnce: Policy = { ...policy, delivery: { ...policy.delivery, atOnce: true } };

describe('a dated task', () => {
  it('goes from assignment over reminders up the ladder, in working days', () => {
    expect(shown(steps())).toEqual([
      'assign 2024-01-16 officer',
      'remind/10 2024-03-15 officer',
      'remind/5 2024-03-22 officer',
      'remind/1 2024-03-28 officer',
      'urge 2024-04-01 officer+coordinator',
      'supervisor 2024-04-03 supervisor',
      'chairman/2024-04-08 2024-04-08 chairman',
      'explanation 2024-04-12 officer+coordinator',
      'chairman/2024-04-15 2024-04-15 chairman',
      'explanation-urging/1 2024-04-17 officer+coordinator',
      'explanation-urging/2 2024-04-22 officer+coordinator',
      'chairman/2024-04-22 2024-04-22 chairman',
      'chairman/2024-05-02 2024-05-02 chairman',
      'chairman/2024-05-06 2024-05-06 chairman',
      'chairman/2024-05-13 2024-05-13 chairman',
      'chairman/2024-05-20 2024-05-20 chairman',
      'chairman/2024-05-27 2024-05-27 chairman',
      'extend/2024-05-27 2024-05-27',
    ]);
  });

  it('hands over between an hour and half an hour before the inbox time, each unit at its own second', () => {
    const second = (taskId: string) => steps({ taskId })[1]?.at ?? '';
    const at = Array.from({ length: 200 }, (_, n) =>
      second(`an-phuoc/kh-2024/1.${n}/thon-${n}/2024-Q1`),
    );
    const opens = atLocal(vietnam, '2024-03-15', '06:30');
    const closes = atLocal(vietnam, '2024-03-15', '07:00');
    expect(at.every((instant) => opens <= instant && instant < closes)).toBe(true);
    expect(new Set(at).size).toBeGreaterThan(150);
  });

  it('hands over what one unit has on a day together, whatever plan and row it is of', () => {
    const second = (taskId: string) => steps({ taskId })[1]?.at;
    expect(second('an-phuoc/kh-2024/1.1/van-phong/2024-Q1')).toBe(
      second('an-phuoc/kh-khac/7/van-phong/2024-03'),
    );
  });

  it('reminds before the rolled day, counts lateness from the nominal one', () => {
    const tet = steps({ dueDate: '2024-02-10', from: '2024-01-02T03:00:00.000Z' });
    expect(only('remind', tet)).toEqual([
      'remind/10 2024-01-24 officer',
      'remind/5 2024-01-31 officer',
      'remind/1 2024-02-06 officer',
    ]);
    expect(only('urge', tet)).toEqual(['urge 2024-02-15 officer+coordinator']);
    expect(only('report-supervisor', tet)).toEqual(['supervisor 2024-02-19 supervisor']);
  });

  it('counts lateness from the day it rolled forward to, where the policy rolls forward', () => {
    const forward = steps({}, { ...policy, planRoll: 'forward' });
    expect(only('remind', forward).at(-1)).toBe('remind/1 2024-03-29 officer');
    expect(only('urge', forward)).toEqual(['urge 2024-04-02 officer+coordinator']);
  });

  it('works on the make-up Saturday', () => {
    expect(only('urge', steps({ dueDate: '2024-05-03' }))).toEqual([
      'urge 2024-05-04 officer+coordinator',
    ]);
  });

  it('moves reminders that came too late to the first delivery, so that they stand together', () => {
    const late = steps({ from: atLocal(vietnam, '2024-03-25', '10:00') });
    expect(shown(late).slice(0, 4)).toEqual([
      'assign 2024-03-26 officer',
      'remind/10 2024-03-26 officer',
      'remind/5 2024-03-26 officer',
      'remind/1 2024-03-28 officer',
    ]);
    expect(new Set(late.slice(0, 3).map((step) => step.at)).size).toBe(1);
  });

  it('sends no reminder that could only arrive when the task is late', () => {
    const tooLate = steps({ from: atLocal(vietnam, '2024-03-29', '10:00'), announce: false });
    expect(shown(tooLate)[0]).toBe('urge 2024-04-01 officer+coordinator');
  });

  it('lists nothing on or before the day the previous occurrence is due', () => {
    const monthly = {
      rhythm: 'monthly',
      kind: 'recurring',
      from: '2024-01-02T03:00:00.000Z',
    } as const;
    const list = steps({ ...monthly, dueDate: '2024-03-05', previousDue: '2024-02-29' });
    expect(only('remind', list)).toEqual(['remind/1 2024-03-04 officer']);
    expect(only('assign', list)).toEqual([]);
  });

  it('reminds a weekly duty on its day, or after Tết when its whole week is off', () => {
    const weekly = {
      rhythm: 'weekly',
      kind: 'recurring',
      from: '2025-01-02T03:00:00.000Z',
      announce: false,
    } as const;
    const list = steps({
      ...weekly,
      planYear: 2025,
      dueDate: '2025-01-31',
      previousDue: '2025-01-24',
    });
    expect(shown(list).slice(0, 2)).toEqual([
      'remind/0 2025-02-03 officer',
      'urge 2025-02-04 officer+coordinator',
    ]);
  });

  it('says nothing to the chairman in a week without a working day', () => {
    const list = only(
      'report-chairman',
      steps({ planYear: 2025, dueDate: '2025-01-10', from: '2025-01-02T03:00:00.000Z' }),
    );
    expect(list.slice(0, 2)).toEqual([
      'chairman/2025-01-20 2025-01-20 chairman',
      'chairman/2025-02-03 2025-02-03 chairman',
    ]);
  });

  it('waits for the next list when the first day for the chairman is past it', () => {
    const wednesday = { ...policy, ladder: { ...policy.ladder, chairman: 3 } };
    expect(only('report-chairman', steps({}, wednesday))[0]).toBe(
      'chairman/2024-04-08 2024-04-08 chairman',
    );
  });

  it('tells the chairman at once of a report owed to a superior, then weekly', () => {
    const owed = steps({ owedToSuperior: true }).filter((step) => step.kind === 'report-chairman');
    expect(shown(owed).slice(0, 2)).toEqual([
      'chairman-urgent 2024-04-05 chairman',
      'chairman/2024-04-08 2024-04-08 chairman',
    ]);
    expect(owed.map((step) => step.urgent ?? false).slice(0, 2)).toEqual([true, false]);
  });

  it('climbs from the day it was confirmed late, without reminders', () => {
    const list = steps({
      dueDate: '2024-01-05',
      ladderFrom: { on: '2024-01-15', since: 'confirmed' },
      announce: false,
    });
    expect(shown(list).slice(0, 2)).toEqual([
      'urge 2024-01-16 officer+coordinator',
      'supervisor 2024-01-18 supervisor',
    ]);
  });

  it('due in a year that has no calendar yet, plans no step before that is known', () => {
    expect(shown(steps({ dueDate: '2030-12-31', announce: false }))).toEqual([
      'extend/2027-12-31 2027-12-31',
    ]);
  });

  it('without a due date is refused', () => {
    expect(() => steps({ dueDate: null })).toThrow(/no due date/);
  });
});

describe('the written explanation', () => {
  const explanations = (input: Partial<ScheduleInput>, rules?: Policy) =>
    shown(steps(input, rules).filter((step) => step.kind.endsWith('explanation')));
  const never = { ...policy, explanation: { ...policy.explanation, afterDaysLate: null } };

  it('is proposed to coordinator and leader, and urged by nobody, until somebody demands it', () => {
    const proposed = { ...policy, explanation: { ...policy.explanation, byItself: false } };
    expect(explanations({}, proposed)).toEqual([
      'explanation-proposal 2024-04-12 coordinator+supervisor',
    ]);
    const demanded = { demandedOn: '2024-04-12', sent: false };
    expect(explanations({ explanation: demanded }, proposed)).toEqual([
      'explanation-urging/1 2024-04-17 officer+coordinator',
      'explanation-urging/2 2024-04-22 officer+coordinator',
    ]);
  });

  it('is never asked for where the policy says so, unless the chairman demands it', () => {
    expect(explanations({}, never)).toEqual([]);
    expect(explanations({ explanation: { demandedOn: '2024-04-03', sent: false } }, never)).toEqual(
      [
        'explanation-urging/1 2024-04-08 officer+coordinator',
        'explanation-urging/2 2024-04-10 officer+coordinator',
      ],
    );
  });

  it('is not urged any more once sent', () => {
    expect(explanations({ explanation: { demandedOn: '2024-04-03', sent: true } })).toEqual([]);
  });

  it('that could have been demanded earlier is urged from the day it is demanded, not from a day nobody did', () => {
    const from = atLocal(vietnam, '2024-05-20', '10:00');
    expect(explanations({ from, announce: false })).toEqual([
      'explanation 2024-05-21 officer+coordinator',
      'explanation-urging/1 2024-05-24 officer+coordinator',
      'explanation-urging/2 2024-05-28 officer+coordinator',
    ]);
  });
});

describe('a report that waits for a decision', () => {
  const waiting = { askedOn: '2024-03-20' };

  it('is put before the leader again, then the coordinator is told', () => {
    const list = steps({ review: waiting }).filter((step) => step.kind.endsWith('review'));
    expect(shown(list)).toEqual([
      'review-reminder/2024-03-20 2024-03-25 supervisor',
      'review-report/2024-03-20 2024-03-27 coordinator',
    ]);
  });

  it('needs nobody where reports close a task by themselves', () => {
    const list = steps({ review: waiting }, { ...policy, approval: false });
    expect(list.some((step) => step.kind.endsWith('review'))).toBe(false);
  });
});

describe('a task of a peer or superior', () => {
  it.each(['peer', 'superior'] as const)(
    'of a %s goes to the coordinator only, and ends there',
    (relation) => {
      const list = steps({ relation, owedToSuperior: true });
      expect(shown(list)).toEqual([
        'remind/10 2024-03-15 coordinator',
        'remind/5 2024-03-22 coordinator',
        'remind/1 2024-03-28 coordinator',
        'urge 2024-04-01 coordinator',
      ]);
    },
  );
});

describe('a task without a date to work towards', () => {
  it('to be confirmed is only asked about, monthly', () => {
    const list = shown(
      steps({
        toConfirm: true,
        dueDate: '2024-01-05',
        from: atLocal(vietnam, '2024-10-15', '10:00'),
      }),
    );
    expect(list).toEqual([
      'confirmation/2024-10 2024-10-16 coordinator',
      'confirmation/2024-11 2024-11-01 coordinator',
      'confirmation/2024-12 2024-12-02 coordinator',
      'extend/2024-12-31 2024-12-31',
    ]);
  });

  it('waiting for a date is asked about on the first working day of each month to come, and closes', () => {
    const list = steps({
      kind: 'external',
      waiting: 'date',
      dueDate: null,
      from: atLocal(vietnam, '2024-08-01', '10:00'),
    });
    expect(shown(list)).toEqual([
      'date/2024-09 2024-09-04 coordinator',
      'date/2024-10 2024-10-01 coordinator',
      'date/2024-11 2024-11-01 coordinator',
      'date/2024-12 2024-12-02 coordinator',
      'close/2024-12-31 2024-12-31',
    ]);
    expect(list.at(-1)?.at).toBe(atLocal(vietnam, '2024-12-31', '17:30'));
  });

  it('waiting for an event only closes', () => {
    expect(shown(steps({ kind: 'event', waiting: 'event', dueDate: null }))).toEqual([
      'close/2024-12-31 2024-12-31',
    ]);
  });

  it('continuous is asked for progress in each quarter not over yet', () => {
    const list = steps({
      kind: 'continuous',
      dueDate: null,
      from: atLocal(vietnam, '2024-04-02', '10:00'),
    });
    expect(shown(list)).toEqual([
      'progress/2024-Q2 2024-06-21 officer',
      'progress/2024-Q3 2024-09-23 officer',
      'progress/2024-Q4 2024-12-24 officer',
      'close/2024-12-31 2024-12-31',
    ]);
  });

  it('continuous is still asked when loaded in a quarter’s last days', () => {
    const list = steps({
      kind: 'continuous',
      dueDate: null,
      from: atLocal(vietnam, '2024-12-27', '10:00'),
    });
    expect(shown(list)).toEqual([
      'progress/2024-Q4 2024-12-30 officer',
      'close/2024-12-31 2024-12-31',
    ]);
  });
});

describe('delivery at once', () => {
  it('hands over now what is due now, and delivers whatever it hands over at once', () => {
    const from = atLocal(vietnam, '2024-03-23', '20:00');
    const list = steps({ from }, atOnce);
    expect(list.slice(0, 3).map((step) => [step.id, step.at])).toEqual([
      ['assign', from],
      ['remind/10', from],
      ['remind/5', from],
    ]);
    expect(list.every((step) => step.deliverAt === step.at)).toBe(true);
  });
});
