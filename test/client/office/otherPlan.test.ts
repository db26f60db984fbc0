import { expect, test } from 'vitest';
import { refuseOtherPlan } from '../../../client/office/plans/planRecord.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import { Refusal } from '../../../domain/text/refusal.ts';

const period = { from: '2026-01-01', to: '2026-12-31' };
const known = (change: Partial<PlanRecord> = {}) =>
  ({
    id: 'kh',
    period,
    closed: null,
    versions: [],
    answers: [],
    ...change,
  }) as unknown as PlanRecord;

const inputsOffered = (record: PlanRecord, asked: PlanRecord['period']): string[] | null => {
  try {
    refuseOtherPlan(record, { id: 'kh', period: asked });
    return null;
  } catch (error) {
    const remedy = error instanceof Refusal ? error.said.remedy : undefined;
    if (remedy?.action !== 'choose') throw error;
    return remedy.choices.map(({ input }) => input);
  }
};

test('a plan of another period is refused with the plan or the year as what may be meant', () => {
  const next = { from: '2027-01-01', to: '2027-12-31' };
  expect(inputsOffered(known(), next)).toEqual(['plan', 'year']);
  expect(inputsOffered(known(), period)).toBeNull();
});

test('of a plan that is closed, no other year is offered', () => {
  const closed = { at: '2026-11-30T03:00:00.000Z' } as PlanRecord['closed'];
  expect(inputsOffered(known({ closed }), period)).toEqual(['plan']);
});
