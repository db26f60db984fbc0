import type { Agency } from '../../../../config/agency.ts';
import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import { unitOf } from '../../../../domain/directory/roles.ts';
import {
  COUNTED,
  type Counted,
  countedIn,
  doneOn,
  type Tally,
} from '../../../../domain/task/buckets.ts';
import { owesExplanation } from '../../../../domain/task/phase.ts';
import type { Text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { leftOf } from '../leftOf.ts';
import { type ExportedTask, exportedTasks } from '../list/exportedTasks.ts';
import { type ListedObstacle, openObstacles } from '../obstacles/obstacleList.ts';
import { type UnitCounts, unitReport } from '../report/unitReport.ts';
import { countsIn, isDueIn, isUndatedIn, type Span } from '../span.ts';
import { placeText } from './placeText.ts';
import { remarks } from './remarks.ts';

/** A task as the report lists it: everything in words but its days. */
export interface ReportedTask extends Pick<ExportedTask, 'key' | 'title' | 'source' | 'documents'> {
  /** Its place in the document that gave it. */
  place: Text;
  unit: string;
  due: LocalDate | null;
  /** Of what is done. */
  doneOn: LocalDate | null;
  /** Of what is overdue: how many working days. */
  late: Text | null;
  remarks: Text;
}

/** What became of tasks in a period (báo cáo kết quả thực hiện). */
export interface PeriodReport extends Span {
  today: LocalDate;
  /** Units that the agency answers for, in the order of the directory. */
  units: UnitCounts[];
  /** Peers and superiors: nobody is measured by theirs. */
  others: UnitCounts[];
  total: Tally;
  /** Of all: due before the period, and not done when it began. */
  carried: number;
  /** Cancelled, due in the period: counted nowhere else. */
  cancelled: number;
  /** Without a date: continuous ones, and those that wait for one. Counted nowhere else. */
  undated: number;
  explanations: { owed: number; sent: number };
  /** What hinders tasks today. */
  obstacles: ListedObstacle[];
  tasks: Record<Counted, ReportedTask[]>;
}

/**
 * Lays the report out, as things stand today: of what is due in the period, and of what was left
 * over when it began.
 */
export function periodReport(
  rows: TaskRow[],
  span: Span,
  agency: Agency,
  { today, asOf }: { today: LocalDate; asOf: Instant },
): PeriodReport {
  const own = rows.filter((row) => countsIn(row, span, agency));
  const { units, total } = unitReport(own, agency.directory, asOf);
  const isOurs = ({ unit }: UnitCounts): boolean => {
    const relation = unitOf(agency.directory, unit.id)?.relation;
    const found = own.find(({ facts }) => facts.unit === unit.id)?.facts.relation;
    return (relation ?? found) === 'subordinate';
  };
  const facts = own.map((row) => row.facts);
  return {
    ...{ ...span, today, total },
    units: units.filter(isOurs),
    others: units.filter((one) => !isOurs(one)),
    carried: own.filter((row) => countedIn(row.standing) && !isDueIn(row, span)).length,
    cancelled: facts.filter(({ cancelled }) => cancelled !== null).length,
    undated: rows.filter((row) => isUndatedIn(row, span)).length,
    explanations: {
      owed: facts.filter(owesExplanation).length,
      sent: facts.filter(({ explanation }) => explanation?.sent).length,
    },
    obstacles: openObstacles(rows, agency.directory, today),
    tasks: Object.fromEntries(
      COUNTED.map((one) => [one, reported(own, one, agency, today)]),
    ) as PeriodReport['tasks'],
  };
}

function reported(
  rows: TaskRow[],
  figure: Counted,
  agency: Agency,
  today: LocalDate,
): ReportedTask[] {
  const own = rows.filter(({ standing }) => countedIn(standing) === figure);
  return exportedTasks(own, agency, today).flatMap((said, at) => {
    const row = own[at];
    return row ? [reportedTask(row, said, agency, today)] : [];
  });
}

function reportedTask(
  { facts, standing: { bucket } }: TaskRow,
  { key, title, source, documents, unit }: ExportedTask,
  agency: Agency,
  today: LocalDate,
): ReportedTask {
  const isDone = bucket === 'done-on-time' || bucket === 'done-late';
  const left = bucket === 'overdue-open' ? leftOf(facts, agency.calendar, today) : null;
  return {
    ...{ key, title, source, documents, unit, due: facts.dueDate, place: placeText(facts) },
    doneOn: isDone ? doneOn(facts, agency) : null,
    late: left?.said ?? null,
    remarks: remarks(facts, agency),
  };
}
