import type { LocalDate } from '../../calendar/types.ts';
import type { Planned } from '../scheduleSpan.ts';
import { listDays } from './chairmanList.ts';
import { type Dated, lateDay, lateStep } from './dated.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * After the due date: officer and coordinator are urged; for peers and superiors only the
 * coordinator is told.
 */
export function urge(task: Dated): Planned[] {
  const { input, policy } = task;
  return lateStep(task, policy.ladder.urge, {
    id: STEP_IDS.urge,
    kind: 'urge',
    to: input.relation === 'subordinate' ? ['officer', 'coordinator'] : ['coordinator'],
  });
}

/** Then the supervising leader is told. */
export const reportSupervisor = (task: Dated): Planned[] =>
  lateStep(task, task.policy.ladder.supervisor, {
    id: STEP_IDS.supervisor,
    kind: 'report-supervisor',
    to: ['supervisor'],
  });

/**
 * Then the chairman, once a week, on the day of his list; for a report owed to a superior also at
 * once, unless that is the day of his list. Lists of weeks already gone are left out: the next one
 * carries the task.
 */
export function reportChairman(task: Dated): Planned[] {
  const first = lateDay(task, task.policy.ladder.chairman);
  if (first === null) return [];
  const lists = listDays(task, first);
  const urgent = task.input.owedToSuperior ? [urgentReport(task, first)] : [];
  return [
    ...urgent,
    ...lists
      .filter((day) => urgent[0]?.date !== day)
      .map((day) => ({ ...toChairman(task, day), id: STEP_IDS.chairman(day) })),
  ];
}

const urgentReport = (task: Dated, date: LocalDate): Planned => ({
  ...toChairman(task, date),
  id: STEP_IDS.chairmanUrgent,
  urgent: true,
});

const toChairman = ({ policy }: Dated, date: LocalDate): Omit<Planned, 'id'> => ({
  kind: 'report-chairman',
  n: policy.ladder.chairman,
  date,
  to: ['chairman'],
});
