import type { Agency } from '../../../../config/agency.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { unitOf } from '../../../../domain/directory/roles.ts';
import type { PersonId, Relation, UnitId } from '../../../../domain/directory/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { inPlanOrder } from '../../../../domain/plan/planOrder.ts';
import { isOpenWork, owesExplanation } from '../../../../domain/task/phase.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import type { ToldOfTasks } from '../../queries/told.ts';
import { leftOf } from '../leftOf.ts';
import { numberText } from './placeText.ts';
import { toldText } from './toldText.ts';

/** A task that a unit is late with, as a letter lists it. */
export interface LateTask {
  key: string;
  /** Its number in the document that gave it. */
  no: string;
  title: string;
  /** The document that gave it. */
  plan: string;
  due: LocalDate | null;
  /** Working days; null where no calendar reaches. */
  daysLate: number | null;
  /** What those who do it were told already. */
  told: Text;
}

/** A unit that a letter is written to. */
export interface LateUnit {
  unit: { id: UnitId; name: string };
  /** Peers and superiors are asked politely, and were told nothing before. */
  relation: Relation;
  /** The longest late first. */
  tasks: LateTask[];
  /** Of so many of them a written explanation is owed. */
  explanations: number;
}

/**
 * The units that owe something whose day has passed, in the order of the directory. What was
 * reported and waits for acceptance is asked of nobody.
 */
export function lateUnits(
  rows: TaskRow[],
  told: ToldOfTasks,
  agency: Agency,
  today: LocalDate,
): LateUnit[] {
  const { units } = agency.directory;
  const order = new Map(units.map(({ id }, at) => [id, at]));
  const late = rows.filter(
    ({ standing, facts }) => standing.bucket === 'overdue-open' && isOpenWork(facts),
  );
  return grouped(late, ({ facts }) => facts.unit)
    .map((own) => lateUnit(own, told, agency, today))
    .sort(({ unit: a }, { unit: b }) => {
      const [one, other] = [a, b].map(({ id }) => order.get(id) ?? order.size) as [number, number];
      return one - other || a.name.localeCompare(b.name, 'vi');
    });
}

function lateUnit(
  rows: [TaskRow, ...TaskRow[]],
  told: ToldOfTasks,
  agency: Agency,
  today: LocalDate,
): LateUnit {
  const [{ facts }] = rows;
  const unit = unitOf(agency.directory, facts.unit);
  const relation = unit?.relation ?? facts.relation;
  const tasks = inPlace(rows).map(
    (row): LateTask => ({
      ...{ key: row.key, title: row.facts.title, plan: row.facts.planName },
      ...{ no: numberText(row.facts), due: row.facts.dueDate },
      daysLate: leftOf(row.facts, agency.calendar, today)?.days ?? null,
      told:
        relation === 'subordinate'
          ? toldText(told.get(row.key) ?? [], doing(row, unit?.officer), row.facts, agency.calendar)
          : NOTHING,
    }),
  );
  return {
    ...{ unit: { id: facts.unit, name: unit?.name ?? facts.unitName }, relation },
    tasks: tasks.sort((a, b) => inOrder(a.due ?? '', b.due ?? '')),
    explanations: rows.filter((row) => owesExplanation(row.facts)).length,
  };
}

/** In the order of their documents. */
const inPlace = (rows: TaskRow[]): TaskRow[] =>
  grouped(rows, ({ facts }) => facts.planName).flatMap((own) =>
    inPlanOrder(own.map((row) => ({ row, ref: row.facts.ref, section: row.facts.section }))).map(
      ({ row }) => row,
    ),
  );

const NOTHING = text('', '');

const doing = ({ officer, facts }: TaskRow, head: PersonId | null | undefined): PersonId[] =>
  [officer, head ?? null, ...facts.doers.map(({ person }) => person)].filter((one) => one !== null);

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
