import { newFacts } from '../../domain/plan/expand/newFacts.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { Obstacle } from '../../domain/task/obstacle/types.ts';
import type { Posting } from '../../domain/task/posting/types.ts';
import type { TaskFacts } from '../../domain/task/types.ts';
import { plannedTask } from './plannedTask.ts';
import { planOf } from './planOf.ts';
import { smallOffice } from './smallOffice.ts';

/**
 * The facts of an invented task due at the end of March 2024, handed out on 1 March, with some of
 * them changed.
 */
export function facts(change: Partial<TaskFacts> = {}, policy: Partial<Policy> = {}): TaskFacts {
  const office = smallOffice({ policy });
  const [unit] = office.directory.units;
  if (!unit) throw new Error('the small office has units');
  const assignment = {
    plan: planOf('ke-hoach', 2024),
    task: plannedTask('Quý 1/2024'),
    unit,
    officer: null,
    supervisor: null,
    occurrence: { dueDate: '2024-03-31', previousDue: null, period: '2024-03-31' },
    rhythm: 'one-off' as const,
    assignedBy: null,
    questions: [],
  };
  const id = 'thu-nghiem/ke-hoach/I.1/dcxd/2024-03-31';
  return {
    ...newFacts(assignment, id, office, '2024-03-01T02:00:00.000Z', '2024-03-01'),
    ...change,
  };
}

export const reported = (documentDate = '2024-03-20'): Pick<TaskFacts, 'reports'> => ({
  reports: [
    {
      at: `${documentDate}T03:00:00.000Z`,
      by: 'an',
      proofs: [{ product: '', documentNo: '12/BC', documentDate }],
      note: '',
    },
  ],
});

export const decided = (accepted: boolean): Pick<TaskFacts, 'review'> => ({
  review: { at: '2024-03-21T03:00:00.000Z', by: 'chi', accepted, note: '' },
});

/** Something is posted from 10/03/2024 to 25/03/2024. */
export const posted = (change: Partial<Posting> = {}): Pick<TaskFacts, 'postings'> => ({
  postings: [
    {
      ...{ id: '1', product: '', where: 'nhà văn hóa thôn Thượng', from: '2024-03-10' },
      ...{ to: '2024-03-25', takenDown: null, ...change },
    },
  ],
});

/** Hindered since 20/03/2024: the supervising leader is asked for an answer by 27/03/2024. */
export const hindered = (change: Partial<Obstacle> = {}): Pick<TaskFacts, 'obstacles'> => ({
  obstacles: [
    {
      ...{ id: '1', raisedAt: '2024-03-20T03:00:00.000Z', raisedOn: '2024-03-20', by: 'an' },
      ...{ words: 'chưa có kinh phí', proposal: 'bổ sung dự toán', answers: [], settled: null },
      asked: { person: null, by: '2024-03-27' },
      ...change,
    },
  ],
});

export const explanation = (sent = false): Pick<TaskFacts, 'explanation'> => ({
  explanation: {
    demandedAt: '2024-04-15T03:00:00.000Z',
    demandedBy: 'policy',
    sent: sent
      ? {
          at: '2024-04-16T03:00:00.000Z',
          by: 'an',
          documentNo: '3/GT',
          documentDate: '2024-04-16',
        }
      : null,
  },
});

export const cancelled: Pick<TaskFacts, 'cancelled'> = {
  cancelled: { at: '2024-03-21T20:00:00.000Z', by: 'dung', reason: 'không còn phù hợp' },
};
