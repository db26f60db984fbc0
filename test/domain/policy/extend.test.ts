import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/days.ts';
import { atLocal, isOfficeTime, localDate } from '../../../domain/calendar/officeTime.ts';
import type { WorkCalendar } from '../../../domain/calendar/types.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import type { ScheduleInput, Step } from '../../../domain/policy/types.ts';
import { vietnam } from '../calendar/vietnam.ts';
import { policy, quarterTask } from './policy.ts';

/** The same calendar before the decisions from `year` on were out. */
const confirmedBefore = (year: number): WorkCalendar => ({
  ...vietnam,
  years: vietnam.years.map(({ proposals: _, ...decided }) => ({
    ...decided,
    provisional: decided.year >= year,
  })),
});

/** Every step up to the end of 2026, computing again at each `extend` as a running task does. */
function carriedOn(input: ScheduleInput, cal: WorkCalendar): Step[] {
  const steps: Step[] = [];
  let next: ScheduleInput = input;
  for (;;) {
    const part = computeSchedule(next, policy, cal).steps;
    const last = part.at(-1);
    steps.push(...part.filter((step) => step.kind !== 'extend'));
    if (last?.kind !== 'extend' || last.at >= '2026-12-31') return steps;
    expect(last.at > next.from).toBe(true);
    expect(part.every((step) => step.at <= last.at)).toBe(true);
    next = {
      ...{ ...next, from: last.at, after: last.after ?? null },
      explanation: next.explanation ?? demandAmong(part),
    };
  }
}

/** What a demand among the steps that were carried out changes of the task. */
function demandAmong(steps: Step[]): ScheduleInput['explanation'] {
  const demand = steps.find(({ kind }) => kind === 'require-explanation');
  return demand ? { demandedOn: localDate(vietnam, demand.at), sent: false } : null;
}

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2024-01-02', n));
const input = fc
  .record({
    dueDate: day,
    loaded: day,
    relation: fc.constantFrom('subordinate', 'peer'),
    rhythm: fc.constantFrom('weekly', 'monthly', 'quarterly', 'one-off'),
    owedToSuperior: fc.boolean(),
    toConfirm: fc.boolean(),
    announce: fc.boolean(),
    demanded: fc.option(day),
  })
  .map(({ loaded, demanded, ...rest }): ScheduleInput => {
    const explanation = demanded === null ? null : { demandedOn: demanded, sent: false };
    return { ...quarterTask, ...rest, from: atLocal(vietnam, loaded, '10:00'), explanation };
  });

describe('a schedule carried on at its extend step', () => {
  it('cut at year ends is the one that was not cut', () => {
    fc.assert(
      fc.property(input, (task) => {
        const byYears = carriedOn(task, confirmedBefore(2024));
        expect(byYears).toEqual(carriedOn(task, confirmedBefore(2027)));
        expect(new Set(byYears.map((step) => step.id)).size).toBe(byYears.length);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on with the chairman’s lists where it stopped, and repeats nothing', () => {
    const first = computeSchedule(quarterTask, policy, vietnam).steps;
    const extend = first.at(-1)?.at ?? '';
    const second = computeSchedule(
      { ...quarterTask, from: extend, after: '2024-05-27' },
      policy,
      vietnam,
    ).steps;
    expect(second.map((step) => step.id)).toEqual([
      'chairman/2024-06-03',
      'chairman/2024-06-10',
      'chairman/2024-06-17',
      'chairman/2024-06-24',
      'chairman/2024-07-01',
      'chairman/2024-07-08',
      'chairman/2024-07-15',
      'chairman/2024-07-22',
      'extend/2024-07-22',
    ]);
  });

  it('cuts the ladder at the end of the last confirmed year, and takes it up in the next', () => {
    const task = { ...quarterTask, dueDate: '2024-12-31', from: '2024-12-02T03:00:00.000Z' };
    const first = computeSchedule(task, policy, confirmedBefore(2025)).steps;
    expect(first.map((step) => step.id)).toEqual([
      'assign',
      'remind/10',
      'remind/5',
      'remind/1',
      'extend/2024-12-31',
    ]);
    const from = first.at(-1)?.at ?? '';
    const second = computeSchedule(
      { ...task, from, after: '2024-12-31' },
      policy,
      confirmedBefore(2025),
    ).steps;
    expect(second.slice(0, 2).map((step) => step.id)).toEqual(['urge', 'supervisor']);
  });

  it('loses nothing when it is carried on late', () => {
    const task = { ...quarterTask, dueDate: '2024-12-31', from: '2024-12-02T03:00:00.000Z' };
    const late = { ...task, from: atLocal(vietnam, '2025-01-10', '10:00'), after: '2024-12-31' };
    const ids = computeSchedule(late, policy, vietnam).steps.map((step) => step.id);
    expect(ids.slice(0, 3)).toEqual(['urge', 'supervisor', 'chairman/2025-01-13']);
  });
});

describe('any schedule', () => {
  it('ascends, has unique ids, and delivers only in office time, never in the past', () => {
    fc.assert(
      fc.property(input, (task) => {
        const { steps } = computeSchedule(task, policy, vietnam);
        expect(steps.map((step) => step.at)).toEqual(steps.map((step) => step.at).sort());
        expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
        for (const step of steps.filter((each) => each.to.length > 0)) {
          expect(isOfficeTime(vietnam, step.deliverAt)).toBe(true);
          expect(step.deliverAt > task.from).toBe(true);
          expect(step.at < step.deliverAt).toBe(true);
        }
      }),
    );
  });
});
