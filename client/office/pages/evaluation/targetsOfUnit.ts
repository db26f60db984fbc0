import { yearOf } from '../../../../domain/calendar/days.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { UnitId } from '../../../../domain/directory/types.ts';
import { type EvaluationFigures, NO_FIGURES } from '../../../../domain/evaluation/figures.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import { targetSheet } from '../../../../domain/target/sheet.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import type { Span } from '../span.ts';
import { countTasks } from '../targets/countTasks.ts';

/**
 * How the targets stand that a unit reports, in the year in which a span ends. One that nobody can
 * judge yet is counted nowhere.
 */
export function targetsOfUnit(
  unit: UnitId,
  plans: PlanRecord[],
  rows: TaskRow[],
  { span, today }: { span: Span; today: LocalDate },
): EvaluationFigures['targets'] {
  const counts = { ...NO_FIGURES.targets };
  for (const plan of plans) {
    const count = countTasks(rows, plan.id);
    const asked = { year: yearOf(span.to), plan: plan.period, today, count };
    for (const target of plan.targets ?? []) {
      const line = targetSheet(target, asked).units.find((one) => one.unit === unit);
      if (line?.year.state) counts[line.year.state] += 1;
    }
  }
  return counts;
}
