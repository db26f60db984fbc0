import { expect, test } from 'vitest';
import { scheduleInputOf } from '../../../domain/plan/expand/scheduleInput.ts';
import { computeSchedule } from '../../../domain/policy/schedule.ts';
import { TaskLife } from '../../../domain/task/life/taskLife.ts';
import { facts } from '../../support/facts.ts';
import { linesOf } from '../../support/lifeLines.ts';
import { smallOffice } from '../../support/smallOffice.ts';

const STARTED = '2024-03-01T02:00:00.000Z';

/** A task on which nobody reports, with its steps until an instant carried out in time. */
function lateTask(until: string): TaskLife {
  const { policy, calendar } = smallOffice();
  const asking = { calendar, from: STARTED };
  const schedule = computeSchedule(scheduleInputOf(facts(), asking), policy, calendar);
  const life = new TaskLife({ facts: facts(), schedule, policy, language: 'vi' }, STARTED);
  for (const { at } of schedule.steps.filter((step) => step.at <= until)) wake(life, at);
  return life;
}

/** What a workflow does when it wakes: until nothing more has fallen due. */
function wake(life: TaskLife, at: string): void {
  for (let due = life.fellDue(at); due.length > 0; due = life.fellDue(at)) {
    life.carryOut(due, at);
    for (let owed = life.notices.nextOwed(at); owed; owed = life.notices.nextOwed(at))
      life.notices.handedOver(owed.id, at, [], []);
  }
}

test('an explanation that is demanded late is not urged in the same minute', () => {
  // Due on 31/3: demanded on 12/4, urged on 17/4 and 23/4. Down until the 26th.
  const life = lateTask('2024-04-11T10:00:00.000Z');
  wake(life, '2024-04-26T02:00:00.000Z');
  const lines = linesOf(life.carried()).filter((line) => line.includes('explanation'));
  expect(lines).toEqual([
    'handed-over explanation@2024-04-12',
    'suppressed explanation-urging/1@2024-04-17',
    'suppressed explanation-urging/2@2024-04-23',
  ]);
});
