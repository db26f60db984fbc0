import { addDays, weekOf } from '../../calendar/days.ts';
import { localDate } from '../../calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../calendar/types.ts';
import { asOf, isThere } from '../../directory/asOf.ts';
import { notThere } from '../../directory/unitQuestions.ts';
import type { Question } from '../../due/types.ts';
import { computeSchedule } from '../../policy/schedule.ts';
import type { Schedule } from '../../policy/types.ts';
import { keptUnits } from '../../task/commands/coordinating/keptUnits.ts';
import type { TaskFacts } from '../../task/types.ts';
import type { PlanIdentity } from '../identity.ts';
import type { PlannedTask } from '../types.ts';
import { coordinatingOf } from './coordinating.ts';
import { type Assignment, newFacts, type Rules } from './newFacts.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { partiesOf } from './parties.ts';
import { isByOwnQuarters, onOwnQuarters } from './reportingQuarters.ts';
import { rhythmOf } from './rhythm.ts';
import { scheduleInputOf } from './scheduleInput.ts';

/** One workflow to start. */
export interface Start {
  facts: TaskFacts;
  /** Computed when it is first asked for. */
  readonly schedule: Schedule;
}

/** A task of the plan, and what it becomes. */
export interface Expansion {
  task: PlannedTask;
  /** Names of the units that owe it. */
  units: string[];
  /** Weekly occurrences already gone by, not started. */
  skipped: number;
  /**
   * The ids those would have, where they run from an earlier start, on whichever day of their week.
   */
  skippedIds: string[];
  starts: Start[];
  /**
   * What is open about the row: its due text, its units, its supervisor. Who takes part may stay
   * open: its tasks do not keep that as a question.
   */
  questions: Question[];
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** How a task is named: the contract's, so that the same plan yields the same ids. */
export type NameTask = (unit: string, ref: string, period: string) => string;

/**
 * One task of a plan → a workflow for each unit that owes it and each day it is due, with facts,
 * schedule and the questions that are open. A task with a blocking question yields none.
 */
export function expandTask(
  plan: PlanIdentity,
  task: PlannedTask,
  rules: Rules,
  now: Instant,
  name: NameTask,
  assignedBy: string | null = null,
): Expansion {
  const today = localDate(rules.calendar, now);
  const directory = asOf(rules.directory, today);
  const { parties, questions: asked } = partiesOf(directory, task);
  const beside = coordinatingOf(directory, task);
  const closed = parties.filter(({ unit }) => !isThere(unit, today));
  const questions = [
    ...task.questions,
    ...asked,
    ...closed.map(({ unit }) => notThere(unit, today)),
  ];
  const { occurrences: found, skipped } = occurrencesOf(task.deadline, plan, today);
  const choice = rules.reporting?.quarterly ?? null;
  const occurrences = isByOwnQuarters(plan, task.deadline, task.dueText, choice)
    ? onOwnQuarters(found, choice)
    : found;
  const rhythm = rhythmOf(occurrences.flatMap(({ dueDate }) => dueDate ?? []));
  const said = questions.map((question) => question.said[rules.directory.language]);
  const assignments = questions.some(({ blocking }) => blocking)
    ? []
    : parties.flatMap((party) =>
        occurrences.map((occurrence) => ({
          plan,
          task,
          ...party,
          occurrence,
          rhythm,
          assignedBy,
          coordinating: keptUnits(beside.units.filter((unit) => isThere(unit, today))),
          questions: said,
        })),
      );
  const starts = assignments.map((assignment) => {
    const first = occurrences.find(({ dueDate }) => dueDate === null || dueDate >= today);
    return startOf(assignment, rules, now, name, assignment.occurrence === first);
  });
  const gone = daysGoneBy(skipped, today);
  const skippedIds = parties.flatMap(({ unit }) =>
    gone.map((period) => name(unit.id, task.ref, period)),
  );
  const units = parties.map(({ unit }) => unit.name);
  const all = [...questions, ...beside.questions];
  return { task, units, skipped: skipped.length, skippedIds, starts, questions: all };
}

/** All days of the weeks gone by: a plan may name another day of the week than it did. */
function daysGoneBy(skipped: Occurrence[], today: LocalDate): LocalDate[] {
  const weeks = [...new Set(skipped.flatMap(({ dueDate }) => (dueDate ? [weekOf(dueDate)] : [])))];
  return weeks
    .flatMap((monday) => WEEK.map((day) => addDays(monday, day)))
    .filter((day) => day < today);
}

/**
 * Only the first occurrence still to come is announced: twelve monthly reports are one piece of
 * news.
 */
function startOf(
  assignment: Assignment,
  rules: Rules,
  now: Instant,
  name: NameTask,
  announce: boolean,
): Start {
  const { task, unit, occurrence } = assignment;
  const id = name(unit.id, task.ref, occurrence.period);
  const facts = newFacts(assignment, id, rules, now, localDate(rules.calendar, now));
  const { calendar, policy } = rules;
  const asking = {
    calendar,
    from: now,
    announce: announce && policy.announce,
  };
  let schedule: Schedule | undefined;
  return {
    facts,
    // Most of the work, and a preview does not need it.
    get schedule() {
      schedule ??= computeSchedule(scheduleInputOf(facts, asking), policy, calendar);
      return schedule;
    },
  };
}
