import type { Policy, ScheduleInput } from '../../../domain/policy/types.ts';

/** The rules most offices start with. */
export const policy: Policy = {
  version: 'p-1',
  reminders: { weekly: [0], monthly: [3, 1], quarterly: [10, 3, 1], 'one-off': [10, 5, 1] },
  announce: true,
  ladder: { urge: 1, supervisor: 3, chairman: 5, chairmanWeekday: 1, outageDays: 'skip' },
  explanation: { afterDaysLate: 10, byItself: true, urgeAfter: [3, 5] },
  firstMonthDays: 0,
  approval: true,
  doneOn: 'document',
  review: { remind: 3, coordinator: 5 },
  beforeIsInclusive: false,
  planRoll: 'back',
  attentionBudget: 10,
  delivery: { inboxBy: '07:30', atOnce: false, urgentPerDay: 3 },
};

/** A one-off task due at the end of quarter I/2024, loaded on Monday 15/01/2024 at 10:00. */
export const quarterTask: ScheduleInput = {
  taskId: 'an-phuoc/kh-2024/1.II.3/van-phong/2024-Q1',
  kind: 'quarter',
  rhythm: 'one-off',
  relation: 'subordinate',
  waiting: null,
  planYear: 2024,
  planUntil: '2024-12-31',
  dueDate: '2024-03-31',
  previousDue: null,
  toConfirm: false,
  owedToSuperior: false,
  announce: true,
  from: '2024-01-15T03:00:00.000Z',
  ladderFrom: null,
  explanation: null,
  obstacle: null,
  postings: [],
  innerDue: null,
  review: null,
  downDays: [],
  after: null,
  plannedUntil: null,
};
