import type { Agency } from '../../../../config/agency.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { unitName } from '../../../../domain/directory/named.ts';
import type { UnitId } from '../../../../domain/directory/types.ts';
import type { PlanPeriod } from '../../../../domain/due/context.ts';
import { type Coverage, coverageOf } from '../../../../domain/inspection/coverage.ts';
import type {
  Finding,
  Inspection,
  InspectionHeld,
  InspectionProgramme,
} from '../../../../domain/inspection/types.ts';
import { type UnitState, unitStateOf } from '../../../../domain/inspection/unitState.ts';
import { namedPlan, type PlanRecord } from '../../../../domain/plan/record.ts';
import type { Text } from '../../../../domain/text/text.ts';
import {
  FINDING_STATES,
  type FindingState,
  type FindingTask,
  findingState,
  isOpenFinding,
} from './findingLines.ts';

interface NamedUnit {
  id: UnitId;
  name: string;
}

/** A unit of the programme, and where it stands. */
export interface UnitLine {
  unit: NamedUnit;
  state: UnitState;
  /** On which it was inspected, or is to be. */
  days: LocalDate[];
  /** Its findings that are not put right. */
  openFindings: number;
}

/** An inspection in a list. */
export interface InspectionLine extends Pick<Inspection, 'id' | 'planned' | 'lead' | 'takenBack'> {
  unit: NamedUnit;
  held: InspectionHeld | null;
  /** Its unit is not among those that may be inspected. */
  isOutside: boolean;
  findings: FindingLine[];
}

/** A finding with the tasks that were given for it. */
export interface FindingLine extends Omit<Finding, 'unit'> {
  unit: NamedUnit;
  state: FindingState;
  tasks: FindingTask[];
}

/** What a plan wants to be inspected, and how far that is. */
export interface ProgrammePage {
  plan: Text;
  period: PlanPeriod;
  isClosed: boolean;
  /** Null: none was laid down. */
  programme: InspectionProgramme | null;
  /** Null where there is no programme, and for who does not see all of it. */
  coverage: Coverage | null;
  units: UnitLine[];
  /** Names of the units that were not inspected; of those the reader sees. */
  missing: string[];
  /** The newest first. */
  inspections: InspectionLine[];
  /** Findings of inspections that count, by how they stand. */
  counts: Record<FindingState, number>;
}

/** What its reader may see of it. */
export interface SeenUnits {
  seesAll: boolean;
  seesUnit(unit: UnitId): boolean;
}

/** The programme of a plan as its reader sees it. `rows`: tasks of his, ended ones too. */
export function programmePage(
  record: PlanRecord,
  rows: FindingTask[],
  { directory }: Pick<Agency, 'directory'>,
  today: LocalDate,
  { seesAll, seesUnit }: SeenUnits,
): ProgrammePage {
  const { programme = null, inspections = [], period } = record;
  const tasks = rows.filter(({ facts }) => facts.finding?.plan === record.id);
  const named = (id: UnitId): NamedUnit => ({ id, name: unitName(directory, id) });
  const findingLine = ({ unit, ...rest }: Finding, inspection: string): FindingLine => {
    const own = tasks.filter(
      ({ facts: { finding } }) => finding?.inspection === inspection && finding.finding === rest.id,
    );
    return { ...rest, unit: named(unit), tasks: own, state: findingState(own) };
  };
  const lines = inspections
    .map(({ unit, findings, ...one }) => ({
      ...{ ...one, unit: named(unit), isOutside: !programme?.units.includes(unit) },
      findings: findings
        .filter((found) => seesUnit(unit) || seesUnit(found.unit))
        .map((found) => findingLine(found, one.id)),
    }))
    .filter(({ unit, findings }) => seesUnit(unit.id) || findings.length > 0)
    .sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
  const counted = lines
    .filter(({ takenBack }) => !takenBack)
    .flatMap(({ findings }) => findings.filter(({ takenBack }) => !takenBack));
  const units = (programme?.units ?? []).filter(seesUnit).map((id) => ({
    ...{ unit: named(id), ...unitStateOf(record, id, today) },
    openFindings: counted.filter(({ unit, state }) => unit.id === id && isOpenFinding(state))
      .length,
  }));
  const whole = coverageOf(record, period);
  return {
    ...{ plan: namedPlan(record), period, isClosed: record.closed !== null, programme, units },
    coverage: seesAll ? whole : null,
    missing: (whole?.missing ?? []).filter(seesUnit).map((id) => unitName(directory, id)),
    inspections: lines,
    counts: Object.fromEntries(
      FINDING_STATES.map((one) => [one, counted.filter(({ state }) => state === one).length]),
    ) as Record<FindingState, number>,
  };
}

const firstDay = ({ held, planned }: Pick<InspectionLine, 'held' | 'planned'>): LocalDate =>
  held?.on ?? planned?.from ?? '';
