import { TASKS } from './script.ts';

/** The first day of each rung of a late task, counted by hand on the calendar of 2024. */
export interface Rungs {
  task: string;
  urged: string;
  supervisor?: string;
  chairman?: string;
  explanation?: string;
}

/**
 * After one working day, three, the first Monday from the fifth on, ten. Peers and superiors: the
 * first, and no more.
 */
export const RUNGS: Rungs[] = [
  // Confirmed late on Monday 19/2: the days count from then.
  { task: TASKS.planning, urged: '2024-02-20', supervisor: '2024-02-22', chairman: '2024-02-26' },
  // Due Thursday 29/2; a weekend lies between.
  { task: TASKS.duties, urged: '2024-03-01', supervisor: '2024-03-05' },
  // Due Sunday 31/3.
  { task: TASKS.schools, urged: '2024-04-01', supervisor: '2024-04-03', chairman: '2024-04-08' },
  // Due Tuesday 30/4, a holiday like the day after; the third working day is the make-up Saturday.
  { task: TASKS.april, urged: '2024-05-02', supervisor: '2024-05-04' },
  { task: TASKS.party, urged: '2024-06-17' },
  // Due Sunday 30/6.
  { task: TASKS.lights, urged: '2024-07-01', supervisor: '2024-07-03' },
  {
    task: TASKS.procedures,
    urged: '2024-07-01',
    supervisor: '2024-07-03',
    chairman: '2024-07-08',
    explanation: '2024-07-12',
  },
  {
    task: TASKS.never,
    urged: '2024-07-01',
    supervisor: '2024-07-03',
    chairman: '2024-07-08',
    explanation: '2024-07-12',
  },
  // Owed to the district: the chairman is told on the fifth day itself, a Friday.
  { task: TASKS.budget, urged: '2024-08-19', supervisor: '2024-08-21', chairman: '2024-08-23' },
  { task: TASKS.district, urged: '2024-09-23' },
];
