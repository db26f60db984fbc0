import { expect, test } from 'vitest';
import { expandAll } from '../../../../../client/office/plans/expandPlan.ts';
import type { PlanReading, Suggestion } from '../../../../../domain/plan/types.ts';
import { plannedTask } from '../../../../support/plannedTask.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const suggestion = (ref: string, dueText: string, change: Partial<Suggestion>): Suggestion => ({
  ...plannedTask(dueText, { ref }),
  ...{ foundIn: 'body', parent: null, ...change },
});

test('all that is accepted is dated work, and what somebody accepted by an answer besides', () => {
  const reading: PlanReading = {
    plan: { id: 'ke-hoach', title: 'Kế hoạch', year: 2024, agency: '' },
    tasks: [],
    suggestions: [
      suggestion('B1', 'Quý 4/2024', {}),
      suggestion('B2', 'Thường xuyên', { offeredAs: 'continuous' }),
      suggestion('B3', 'Thường xuyên', { offeredAs: 'continuous', decision: 'accepted' }),
    ],
  };
  const { expansions } = expandAll(smallOffice(), reading, 'all', '2024-03-01T02:00:00.000Z');
  expect(expansions.map(({ task }) => task.ref)).toEqual(['B1', 'B3']);
});
