import type { Context } from 'hono';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { UnitId } from '../../../domain/directory/types.ts';
import type { PlanCommandOwn } from '../../../domain/plan/commands/index.ts';
import { whoActsOnPlan } from '../../../domain/plan/commands/mayAct.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import { type OwedFigure, owedFigures } from '../../../domain/target/owed.ts';
import type { CountTasks } from '../../../domain/target/sums.ts';
import { countTasks } from '../../office/pages/targets/countTasks.ts';
import type { Visitor, WebEnv } from '../env.ts';

/** A plan with its targets, as a visitor uses it. */
export interface PlanTargets {
  record: PlanRecord;
  today: LocalDate;
  count: CountTasks;
  /** The figures that units owe. */
  missing: OwedFigure[];
  /** Whether he may add, change and drop targets: its coordinator, while it runs. */
  keeps: boolean;
  /** Whether he may report figures of a unit; of null, those of the office as a whole. */
  reports(unit: UnitId | null): boolean;
}

/** The plan that an address names; null where none was started. */
export async function targetsOf(c: Context<WebEnv>): Promise<PlanTargets | null> {
  const { visitor } = c.var;
  const { desk, agency } = visitor;
  const code = agency.directory.agency;
  const record = await desk.plans.known(code, c.req.param('plan') ?? '');
  if (!record) return null;
  const [rows, today] = await Promise.all([
    desk.queries.tasks({ agency: code, all: true }),
    desk.queries.today(code),
  ]);
  const isOpen = record.closed === null;
  return {
    ...{ record, today, count: countTasks(rows, record.id) },
    keeps: isOpen && mayTell(visitor, record, 'add-target', ADDING, today),
    missing: owedFigures(record.targets ?? [], record.period, today),
    reports: (unit) => isOpen && mayReport(visitor, record, unit, today),
  };
}

/** The figures that somebody is asked for himself: of his units, of the office as a whole. */
export const owedBy = (visitor: Visitor, record: PlanRecord, today: LocalDate): OwedFigure[] =>
  owedFigures(record.targets ?? [], record.period, today).filter(
    ({ unit }) => isOwn(visitor, unit) && mayReport(visitor, record, unit, today),
  );

/** A coordinator may report for each unit, and is asked for his own alone. */
function isOwn({ agency: { directory }, person }: Visitor, unit: UnitId | null): boolean {
  const found = directory.units.find(({ id }) => id === unit);
  if (found?.relation !== 'subordinate' || found.officer === null) return true;
  const isCoordinator = directory.coordinators.some((one) => one.person === person.id);
  return !isCoordinator || found.officer === person.id;
}

function mayReport(
  visitor: Visitor,
  record: PlanRecord,
  unit: UnitId | null,
  today: LocalDate,
): boolean {
  const figure = { unit, period: '', value: 0, source: '', note: '', lasts: true };
  return mayTell(visitor, record, 'report-target', { target: '', figure }, today);
}

const ADDING = { target: '' } as PlanCommandOwn<'add-target'>;

function mayTell<N extends 'add-target' | 'report-target'>(
  { agency, person }: Visitor,
  record: PlanRecord,
  name: N,
  own: PlanCommandOwn<N>,
  today: LocalDate,
): boolean {
  return whoActsOnPlan(agency.directory, name, record, own, today).includes(person.id);
}
