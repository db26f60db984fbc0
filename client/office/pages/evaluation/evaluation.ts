import type { Agency } from '../../../../config/agency.ts';
import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import { known } from '../../../../domain/directory/named.ts';
import { unitOf } from '../../../../domain/directory/roles.ts';
import type { PersonId, UnitId } from '../../../../domain/directory/types.ts';
import { type MetRule, metRules } from '../../../../domain/evaluation/exclusion.ts';
import {
  type EvaluationFigures,
  NO_FIGURES,
  sumFigures,
} from '../../../../domain/evaluation/figures.ts';
import { roundFigures } from '../../../../domain/evaluation/roundFigures.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { namedPlan, type PlanRecord } from '../../../../domain/plan/record.ts';
import type { RoundFacts } from '../../../../domain/round/types.ts';
import { owesExplanation } from '../../../../domain/task/phase.ts';
import type { Text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { countsIn, type Span } from '../span.ts';
import { tallyOf } from '../tallies.ts';
import { targetsOfUnit } from './targetsOfUnit.ts';

/** A plan's rule that somebody meets, with the plan it is of. */
export interface ToConsider extends MetRule {
  plan: { id: string; name: Text };
}

/** A unit the agency answers for, with who heads it today. */
export interface EvaluatedUnit {
  unit: { id: UnitId; name: string };
  head: { id: PersonId; name: string } | null;
  figures: EvaluationFigures;
  toConsider: ToConsider[];
}

/** Somebody who heads units: the sum of theirs. */
export interface EvaluatedHead {
  head: { id: PersonId; name: string };
  units: string[];
  figures: EvaluationFigures;
  toConsider: ToConsider[];
}

/** What a year's evaluation has before it: figures and a proposal, never a verdict. */
export interface Evaluation extends Span {
  today: LocalDate;
  /** In the order of the directory. */
  units: EvaluatedUnit[];
  heads: EvaluatedHead[];
  total: EvaluationFigures;
}

/** What is looked at beside the tasks. */
export interface EvaluatedWith {
  /** Their targets count, and their rules of exclusion, each over its own tasks. */
  plans: PlanRecord[];
  rounds: RoundFacts[];
  today: LocalDate;
  asOf: Instant;
}

/**
 * Lays out what the agency's own units are evaluated by: what was due in a span or was left over
 * when it began. Peers and superiors are measured by nobody here.
 */
export function evaluation(
  rows: TaskRow[],
  span: Span,
  agency: Agency,
  { plans, rounds, today, asOf }: EvaluatedWith,
): Evaluation {
  const own = rows.filter(
    (row) => row.facts.relation === 'subordinate' && countsIn(row, span, agency),
  );
  const due = rounds.filter(({ due: { date } }) => date >= span.from && date <= span.to);
  const units = unitsOf(own, agency).map(({ unit, head, tasks }): EvaluatedUnit => {
    const beside = (plansAsked: PlanRecord[], roundsAsked: RoundFacts[]): Beside => ({
      targets: targetsOfUnit(unit.id, plansAsked, rows, { span, today }),
      ...roundFigures(roundsAsked, unit.id, asOf),
    });
    return {
      ...{ unit, head },
      figures: { ...figuresOf(tasks), ...beside(plans, due) },
      toConsider: toConsider(tasks, plans, (plan) =>
        beside(
          [plan],
          due.filter(({ collection }) => collection.plan === plan.id),
        ),
      ),
    };
  });
  return laidOut(
    units.filter(({ figures }) => saysSomething(figures)),
    { ...span, today },
  );
}

/** The agency's own units in the order of the directory, then those it does not know any more. */
function unitsOf(
  own: TaskRow[],
  { directory }: Agency,
): (Pick<EvaluatedUnit, 'unit' | 'head'> & { tasks: TaskRow[] })[] {
  const groups = grouped(own, ({ facts }) => facts.unit);
  const tasksOf = (id: UnitId): TaskRow[] => groups.find(([{ facts }]) => facts.unit === id) ?? [];
  const ours = directory.units.filter(({ relation }) => relation === 'subordinate');
  const gone = groups.filter(([{ facts }]) => !unitOf(directory, facts.unit));
  return [
    ...ours.map(({ id, name, officer }) => ({
      ...{ unit: { id, name }, head: known(directory, officer), tasks: tasksOf(id) },
    })),
    ...gone.map((tasks) => {
      const { unit: id, unitName: name } = tasks[0].facts;
      return { unit: { id, name }, head: null, tasks };
    }),
  ];
}

/** Whether any number of it is not nought. */
const saysSomething = (figures: object): boolean =>
  Object.values(figures).some((part) =>
    typeof part === 'number' ? part > 0 : saysSomething(part as object),
  );

function laidOut(units: EvaluatedUnit[], about: Span & { today: LocalDate }): Evaluation {
  return {
    ...{ ...about, units },
    heads: headsOf(units),
    total: sumFigures(units.map(({ figures }) => figures)),
  };
}

/** Whoever heads several units is looked at for each: no rule is met by their sum alone. */
function headsOf(units: EvaluatedUnit[]): EvaluatedHead[] {
  const headed = units.flatMap((one) => (one.head ? [{ ...one, head: one.head }] : []));
  return grouped(headed, ({ head }) => head.id).map((group) => ({
    head: group[0].head,
    units: group.map(({ unit }) => unit.name),
    figures: sumFigures(group.map(({ figures }) => figures)),
    toConsider: group.flatMap((one) => one.toConsider),
  }));
}

/** What is no task's. */
type Beside = Pick<EvaluationFigures, 'targets' | 'reports' | 'updates'>;

const toConsider = (
  rows: TaskRow[],
  plans: PlanRecord[],
  besideOf: (plan: PlanRecord) => Beside,
): ToConsider[] =>
  plans.flatMap((plan) => {
    const own = figuresOf(rows.filter(({ facts }) => facts.plan === plan.id));
    const figures = { ...own, ...besideOf(plan) };
    const met = metRules(figures, plan.exclusions ?? []);
    return met.map((one) => ({ ...one, plan: { id: plan.id, name: namedPlan(plan) } }));
  });

function figuresOf(rows: TaskRow[]): EvaluationFigures {
  const facts = rows.map((row) => row.facts);
  return {
    ...NO_FIGURES,
    counts: tallyOf(rows),
    explanations: {
      owed: facts.filter(owesExplanation).length,
      sent: facts.filter(({ explanation }) => explanation?.sent).length,
    },
    extensions: facts.filter(({ extension }) => extension?.decision?.granted).length,
    returned: facts.filter(({ review }) => review?.accepted === false).length,
  };
}
