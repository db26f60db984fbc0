import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/days.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { outcomesOf } from '../../../domain/calendar/outcomes.ts';
import { termEnds } from '../../../domain/calendar/term.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';
import { isWorkingDay } from '../../../domain/calendar/workingDays.ts';
import { dueWords } from '../../../domain/digest/page/dueWords.ts';
import { nextWords } from '../../../domain/digest/page/noticeWords.ts';
import { workByOf, workDays } from '../../../domain/policy/moments/workBy.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import type { ScheduleInput, Step } from '../../../domain/policy/types.ts';
import { rehearse } from '../../../domain/rehearsal/rehearse.ts';
import { isPastDue } from '../../../domain/task/status.ts';
import { stepText } from '../../../domain/task/stepText.ts';
import { facts } from '../../support/facts.ts';
import { notice } from '../../support/notices.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { proposedCalendar, proposedDays } from '../calendar/proposed.ts';
import { vietnam } from '../calendar/vietnam.ts';
import { policy, quarterTask } from './policy.ts';

const day = fc.integer({ min: 0, max: 75 }).map((n) => addDays('2027-01-15', n));
const planRoll = fc.constantFrom('back' as const, 'forward' as const);

const task: fc.Arbitrary<ScheduleInput> = fc
  .record({
    dueDate: day,
    gap: fc.option(fc.integer({ min: 1, max: 30 })),
    rhythm: fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const),
    relation: fc.constantFrom('subordinate' as const, 'peer' as const),
    before: fc.integer({ min: -20, max: 60 }),
    owedToSuperior: fc.boolean(),
  })
  .map(({ dueDate, gap, before, ...rest }) => ({
    ...quarterTask,
    ...rest,
    dueDate,
    previousDue: gap === null ? null : addDays(dueDate, -gap),
    planYear: 2027,
    from: `${addDays(dueDate, -before)}T03:00:00.000Z`,
  }));

const stepsUnder = (cal: WorkCalendar, input: ScheduleInput, roll: 'back' | 'forward'): Step[] =>
  computeSchedule(input, { ...policy, planRoll: roll }, cal).steps;

const RUNGS = ['urge', 'report-supervisor', 'require-explanation'];

describe('under a calendar with proposals', () => {
  it('no step mails on a day that any option has off', () => {
    fc.assert(
      fc.property(proposedCalendar, task, planRoll, (cal, input, roll) => {
        const off = proposedDays(cal);
        const mails = stepsUnder(cal, input, roll).filter(({ kind }) => kind !== 'extend');
        for (const { date, deliverAt } of mails) {
          expect(off).not.toContain(date);
          expect(isWorkingDay(cal, localDate(cal, deliverAt))).toBe(true);
        }
      }),
    );
  });

  it('reminders come no later and rungs no earlier than under any of its outcomes', () => {
    fc.assert(
      fc.property(proposedCalendar, task, planRoll, (cal, input, roll) => {
        const open = stepsUnder(cal, { ...input, from: '2026-12-01T03:00:00.000Z' }, roll);
        for (const outcome of outcomesOf(cal)) {
          const steps = stepsUnder(outcome, { ...input, from: '2026-12-01T03:00:00.000Z' }, roll);
          for (const step of steps) {
            const same = open.find(({ id }) => id === step.id);
            if (step.kind === 'remind')
              expect(same === undefined || same.date <= step.date).toBe(true);
            if (RUNGS.includes(step.kind)) expect(same && same.date >= step.date).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('people work towards the earliest day, and are late after the latest', () => {
    fc.assert(
      fc.property(proposedCalendar, day, planRoll, (cal, dueDate, roll) => {
        const days = workDays(cal, roll, { dueDate, previousDue: null });
        const each = outcomesOf(cal)
          .map((one) => workByOf(one, roll, dueDate, null))
          .sort();
        expect([days[0], days.at(-1)]).toEqual([each[0], each.at(-1)]);
      }),
    );
  });

  it('what is counted ends under each outcome on one of the days that are told', () => {
    const unit = fc.constantFrom('working-day' as const, 'day' as const, 'month' as const);
    fc.assert(
      fc.property(
        proposedCalendar,
        day,
        fc.integer({ min: 1, max: 3 }),
        unit,
        (cal, from, n, unit) => {
          const ends = termEnds(cal, { from, n, unit });
          const each = outcomesOf(cal).flatMap((one) => termEnds(one, { from, n, unit }));
          expect(ends).toEqual([...new Set(each)].sort());
        },
      ),
    );
  });

  it('a whole task is rehearsed past Tết without a mail on any of the days', () => {
    const agency = smallOffice();
    const input = { ...quarterTask, planYear: 2027, dueDate: '2027-02-03', from: BEFORE };
    const own = facts({ dueDate: '2027-02-03', workBy: '2027-02-03', planYear: 2027 });
    const start = { facts: own, schedule: computeSchedule(input, agency.policy, agency.calendar) };
    const mails = rehearse([start], agency, '2027-03-31').mails.map(({ date }) => date);
    const off = proposedDays(agency.calendar);
    expect(mails.filter((date) => off.includes(date))).toEqual([]);
    // One day late is 11/02 or 04/02, on which nothing may leave; three are 15/02 or 16/02.
    expect([...new Set(mails.filter((date) => date > '2027-02-03'))].slice(0, 2)).toEqual([
      '2027-02-15',
      '2027-02-16',
    ]);
  });
});

const BEFORE = '2027-01-04T03:00:00.000Z';

describe('ten working days from 26/01/2027', () => {
  const counted = { n: 10, unit: 'working-day', from: '2027-01-26' } as const;
  const undecided = { about: ['Tết Nguyên đán'], days: ['2027-02-16', '2027-02-17'] };
  const input = { ...quarterTask, planYear: 2027, dueDate: '2027-02-17', counted, from: BEFORE };

  it('are reminded of before the first day and urged after the last', () => {
    const dates = stepsUnder(vietnam, input, 'back').map(({ id, date }) => `${id} ${date}`);
    expect(dates.slice(0, 6)).toEqual([
      'assign 2027-01-05',
      'remind/10 2027-01-25',
      'remind/5 2027-02-01',
      'remind/1 2027-02-15',
      'urge 2027-02-18',
      'supervisor 2027-02-22',
    ]);
  });

  it('end where they end once that is decided', () => {
    const [seven, , ten] = outcomesOf(vietnam);
    const urged = [seven, ten].map(
      (cal) => cal && stepsUnder(cal, { ...input, dueDate: '2027-02-16' }, 'back'),
    );
    expect(urged.map((steps) => steps?.find(({ id }) => id === 'urge')?.date)).toEqual([
      '2027-02-17',
      '2027-02-18',
    ]);
  });

  it('are not late before the last of the days has passed', () => {
    const late = { dueDate: '2027-02-16', workBy: '2027-02-16', dueReason: { undecided } };
    expect(isPastDue(late, '2027-02-17')).toBe(false);
    expect(isPastDue(late, '2027-02-18')).toBe(true);
  });

  it('say in a mail that the day is provisional', () => {
    const own = { dueText: 'trong 10 ngày làm việc', dueDate: '2027-02-17', undecided };
    const said = notice('remind', 1, { ...own, workBy: '2027-02-16' });
    expect(dueWords(said, vietnam, '2027-02-01T01:00:00.000Z', 'vi')).toBe(
      'Thứ Ba, 16/02/2027 – còn 5 ngày làm việc; tạm tính: lịch nghỉ chưa quyết định (Tết Nguyên đán), có thể là 16/02/2027 hoặc 17/02/2027; kế hoạch ghi “trong 10 ngày làm việc”',
    );
    expect(dueWords(said, vietnam, '2027-02-17T01:00:00.000Z', 'en')).toContain(
      ' – at the latest 17/02/2027; provisional: days off not decided yet',
    );
  });
});

it('steps that days off not decided yet may move say so', () => {
  const own = facts({ dueDate: '2027-02-03', workBy: '2027-02-03', planYear: 2027 });
  const said = (id: string, kind: Step['kind'], date: string) => {
    const step: Step = { ...{ id, kind, date, at: '', deliverAt: '' }, to: [] };
    return stepText(step, own, vietnam).vi;
  };
  expect(said('remind/1', 'remind', '2027-02-02')).toBe('nhắc việc, còn 1 ngày làm việc');
  expect(said('urge', 'urge', '2027-02-15')).toBe(
    'quá hạn 2 ngày làm việc: đôn đốc khi quá hạn (tạm tính)',
  );
  const next = { kind: 'report-supervisor', date: '2027-02-16' } as const;
  const told = notice('urge', 1, { dueDate: '2027-02-03', workBy: '2027-02-03', next });
  const words = nextWords(told, vietnam, '2027-02-12T01:00:00.000Z').vi;
  expect(words).toContain(', ngày 16/02/2027 (tạm tính) sẽ ');
});
