import { describe, expect, it } from 'vitest';
import { closingTime } from '../../../../domain/calendar/officeTime.ts';
import { moved, movesOf } from '../../../../domain/policy/moments/skipOutageDays.ts';
import { computeSchedule } from '../../../../domain/policy/schedule.ts';
import type { ScheduleInput, Step } from '../../../../domain/policy/types.ts';
import { vietnam } from '../../calendar/vietnam.ts';
import { policy, quarterTask } from '../policy.ts';

/**
 * Due on Sunday 31/3/2024: urged on 1/4, to the leader on 3/4, to the chairman on Mondays from 8/4.
 */
const planned = (input: Partial<ScheduleInput> = {}): Step[] =>
  computeSchedule({ ...quarterTask, ...input }, policy, vietnam).steps;

const pushed = (
  downDays: string[],
  today: string,
  open = planned(),
  input: Partial<ScheduleInput> = {},
) => {
  const from = closingTime(vietnam, '2024-03-31');
  const anew = computeSchedule(
    { ...quarterTask, ...input, announce: false, from, downDays },
    policy,
    vietnam,
  );
  return movesOf(open, anew, today);
};

const shown = (...args: Parameters<typeof pushed>): string[] =>
  pushed(...args).map(
    ({ step, on, later }) => `${step.id} ${step.date} → ${on}${later ? '' : ' (its list)'}`,
  );

describe('days on which the engine was down', () => {
  it('push each rung on by as many working days', () => {
    expect(
      shown(
        ['2024-04-02', '2024-04-03'],
        '2024-04-04',
        planned().filter(({ id }) => id !== 'urge'),
      ),
    ).toEqual([
      'supervisor 2024-04-03 → 2024-04-05',
      'chairman/2024-04-08 2024-04-08 → 2024-04-15 (its list)',
      'explanation 2024-04-12 → 2024-04-16',
      'explanation-urging/1 2024-04-17 → 2024-04-22',
      'explanation-urging/2 2024-04-22 → 2024-04-24',
    ]);
  });

  it('leave for now what is due by the day of the catch-up', () => {
    const moves = shown(['2024-04-01', '2024-04-02'], '2024-04-03');
    expect(moves.filter((move) => move.startsWith('urge'))).toEqual([]);
    expect(moves[0]).toBe('supervisor 2024-04-03 → 2024-04-05');
  });

  it('leave the chairman’s missed list to the catch-up once his rung was reached', () => {
    const lists = planned().filter(
      ({ kind, date }) => kind === 'report-chairman' && date >= '2024-04-15',
    );
    expect(shown(['2024-04-15'], '2024-04-16', lists)).toEqual([]);
  });

  it('take an urgent report to the chairman along', () => {
    const owed = { owedToSuperior: true };
    const moves = pushed(['2024-04-04', '2024-04-05'], '2024-04-08', planned(owed), owed);
    expect(moves.find(({ step }) => step.urgent)).toMatchObject({
      step: { id: 'chairman-urgent', date: '2024-04-05' },
      later: { id: 'chairman-urgent', date: '2024-04-09', urgent: true },
    });
  });

  it('change nothing before the due date, and nothing twice', () => {
    const down = ['2024-04-02', '2024-04-03'];
    expect(shown(['2024-03-20'], '2024-03-21')).toEqual([]);
    const open = planned();
    const after = moved(open, pushed(down, '2024-04-04', open));
    expect(shown(down, '2024-04-04', after)).toEqual([]);
    expect(after.map(({ at }) => at)).toEqual(after.map(({ at }) => at).sort());
    expect(after.at(-1)?.kind).toBe('extend');
  });
});
