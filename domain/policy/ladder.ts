import type { LocalDate } from '../calendar/types.ts';
import { workingDaysBetween } from '../calendar/workingDays.ts';
import { listDays } from './chairmanList.ts';
import { type Dated, lateBy, lateDay } from './dated.ts';
import type { Planned } from './outlook.ts';
import { stepReason } from './stepReason.ts';

/**
 * After the due date: officer and coordinator are urged; for peers and superiors only the
 * coordinator is told.
 */
export function urge(task: Dated): Planned[] {
  const { input, policy } = task;
  const { urge: days } = policy.ladder;
  const reason = stepReason(
    { kind: 'urge', late: lateBy(task, days), relation: input.relation },
    input.language,
  );
  const to: Planned['to'] =
    input.relation === 'subordinate' ? ['officer', 'coordinator'] : ['coordinator'];
  return lateStep(task, days, { id: `urge+${days}`, kind: 'urge', to, reason });
}

/** Then the supervising leader is told. */
export function reportSupervisor(task: Dated): Planned[] {
  const { supervisor: days } = task.policy.ladder;
  const reason = stepReason(
    { kind: 'report-supervisor', late: lateBy(task, days) },
    task.input.language,
  );
  return lateStep(task, days, {
    id: `supervisor+${days}`,
    kind: 'report-supervisor',
    to: ['supervisor'],
    reason,
  });
}

/**
 * Then the chairman, once a week, on the day of his list; for a report owed to a superior also at
 * once. Lists of weeks already gone are left out: the next one carries the task.
 */
export function reportChairman(task: Dated): Planned[] {
  const first = lateDay(task, task.policy.ladder.chairman);
  if (first === null) return [];
  const urgent = task.input.owedToSuperior ? [first] : [];
  return [...new Set([...urgent, ...listDays(task, first)])].map((day) =>
    chairmanStep(task, day, urgent.includes(day)),
  );
}

function chairmanStep(task: Dated, date: LocalDate, urgent: boolean): Planned {
  const days = workingDaysBetween(task.ladderCal, task.lateFrom, date);
  const reason = stepReason(
    { kind: 'report-chairman', late: lateBy(task, days), urgent },
    task.input.language,
  );
  const step: Planned = {
    id: `chairman/${date}`,
    kind: 'report-chairman',
    date,
    to: ['chairman'],
    reason,
  };
  return urgent ? { ...step, urgent } : step;
}

/** A step so many working days late, unless that day is past the outlook. */
export function lateStep(task: Dated, days: number, step: Omit<Planned, 'date'>): Planned[] {
  const date = lateDay(task, days);
  return date === null ? [] : [{ ...step, date }];
}
