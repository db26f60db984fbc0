import { inputOf } from '../../../client/office/commands/startTasks.ts';
import type { Agency } from '../../../config/agency.ts';
import { addDays } from '../../../domain/calendar/days.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { taskId } from '../../../domain/case/ids.ts';
import { unitOf } from '../../../domain/directory/roles.ts';
import { newFacts } from '../../../domain/plan/expand/newFacts.ts';
import type { TaskInput } from '../../../workflows/contract/task.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { planOf } from '../../support/planOf.ts';
import type { Chance } from '../random.ts';
import { UNITS } from './folders.ts';
import { scheduleFrom } from './schedules.ts';

/** A task, and when it is started. */
export interface Invented {
  input: TaskInput;
  startAtMs: number;
}

/**
 * Tasks that start and fall due over `lengthMs` from `fromMs` on, shared out among the agencies.
 */
export function inventTasks(
  draw: Chance,
  agencies: Agency[],
  { tasks, fromMs, lengthMs }: { tasks: number; fromMs: number; lengthMs: number },
): Invented[] {
  return Array.from({ length: tasks }, (_, index) => {
    const agency = agencies[index % agencies.length] as Agency;
    const startAtMs = fromMs + draw.between(0, lengthMs * 0.6);
    return { startAtMs, input: inventTask(draw, agency, index + 1, startAtMs, lengthMs / 12) };
  });
}

function inventTask(
  draw: Chance,
  agency: Agency,
  number: number,
  fromMs: number,
  gapMs: number,
): TaskInput {
  const { calendar, policy, directory } = agency;
  // A third of the work is one unit's: one person gets many notices.
  const unit = unitOf(directory, draw.percent(33) ? 'bp-an' : draw.one(UNITS));
  if (!unit) throw new Error('no such unit');
  const now = new Date().toISOString();
  const today = localDate(calendar, now);
  // Half of the work is late: a report on it that is returned begins its ladder anew.
  const dueDate = addDays(today, draw.percent(50) ? 10 : -10);
  const ref = `I.${number}`;
  const plan = planOf('ke-hoach', Number(today.slice(0, 4)));
  const id = taskId({
    agency: directory.agency,
    plan: plan.id,
    ref,
    unit: unit.id,
    period: dueDate,
  });
  const assignment = {
    plan,
    task: plannedTask('Quý 1/2024', { ref, title: `Việc thử số ${number}` }),
    unit,
    officer: null,
    supervisor: null,
    occurrence: { dueDate, previousDue: null, period: dueDate },
    rhythm: 'one-off' as const,
    assignedBy: null,
    questions: [],
  };
  const versions = { policyVersion: policy.version, calendarVersion: calendar.version };
  const schedule = scheduleFrom(draw, { fromMs, gapMs, date: today, versions });
  const facts = { ...newFacts(assignment, id, agency, now, today), toConfirm: false };
  return inputOf(agency, { facts, schedule });
}
