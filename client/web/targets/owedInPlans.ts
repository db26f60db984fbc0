import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import type { OwedFigure } from '../../../domain/target/owed.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { Visitor } from '../env.ts';
import { owedBy } from './targetsOf.ts';

/** What somebody is asked for of one plan. */
export interface OwedOfPlan {
  record: PlanRecord;
  owed: OwedFigure[];
}

/**
 * The figures that somebody is asked for, by plan; null where plans cannot be read now: a page of
 * his tasks, which needs no worker, is shown all the same.
 */
export async function owedInPlans(
  visitor: Visitor,
  today: LocalDate,
): Promise<OwedOfPlan[] | null> {
  try {
    const running = await visitor.desk.plans.running(visitor.agency.directory.agency);
    return running
      .map((record) => ({ record, owed: owedBy(visitor, record, today) }))
      .filter(({ owed }) => owed.length > 0);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
