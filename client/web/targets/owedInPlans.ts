import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import { type OwedFigure, owedFigures } from '../../../domain/target/owed.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { Visitor } from '../env.ts';
import { owedBy } from './targetsOf.ts';

/** What somebody is asked for of one plan, or what is missing of it. */
export interface OwedOfPlan {
  record: PlanRecord;
  owed: OwedFigure[];
}

/** The figures that somebody is asked for himself, by plan; null: see `inPlans`. */
export const owedInPlans = (visitor: Visitor, today: LocalDate): Promise<OwedOfPlan[] | null> =>
  inPlans(visitor, (record) => owedBy(visitor, record, today));

/** The figures that are missing, of the units he sees and of the office; null: see `inPlans`. */
export const missingInPlans = (visitor: Visitor, today: LocalDate): Promise<OwedOfPlan[] | null> =>
  inPlans(visitor, ({ targets = [], period }) =>
    owedFigures(targets, period, today).filter(
      ({ unit }) => unit === null || visitor.seesUnit(unit),
    ),
  );

/**
 * Null where plans cannot be read now: a page of tasks, which needs no worker, is shown all the
 * same.
 */
async function inPlans(
  { desk, agency }: Visitor,
  owedOf: (record: PlanRecord) => OwedFigure[],
): Promise<OwedOfPlan[] | null> {
  try {
    const running = await desk.plans.running(agency.directory.agency);
    return running
      .map((record) => ({ record, owed: owedOf(record) }))
      .filter(({ owed }) => owed.length > 0);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
