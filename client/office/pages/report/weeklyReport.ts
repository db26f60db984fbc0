import type { Agency } from '../../../../config/agency.ts';
import { sundayOf, weekOf } from '../../../../domain/calendar/days.ts';
import type { Instant, LocalDate } from '../../../../domain/calendar/types.ts';
import { unitOf } from '../../../../domain/directory/roles.ts';
import type { Relation } from '../../../../domain/directory/types.ts';
import type { TimeLeft } from '../../../../domain/policy/timeLeft.ts';
import type { Tally } from '../../../../domain/task/buckets.ts';
import { awaitsReview } from '../../../../domain/task/phase.ts';
import { type Proven, provenSoFar } from '../../../../domain/task/proof/proven.ts';
import type { Text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { type OpenFinding, openFindings } from '../inspections/findingLines.ts';
import { leftOf } from '../leftOf.ts';
import { countOf, KINDS } from '../list/kinds.ts';
import { type ListedObstacle, openObstacles } from '../obstacles/obstacleList.ts';
import { type UnitCounts, type UnitReport, unitReport } from './unitReport.ts';

/** Why the weekly meeting looks at a task. */
export const MEETING_REASONS = ['overdue-open', 'due-this-week', 'explanation-owed'] as const;
export type MeetingReason = (typeof MEETING_REASONS)[number];

export const REASON_TEXT: Record<MeetingReason, Text> = {
  'overdue-open': KINDS['overdue-open'].said,
  'due-this-week': KINDS['due-this-week'].said,
  'explanation-owed': KINDS['explanation-owed'].said,
};

/** A task that the meeting looks at, once, whatever the reasons are. */
export interface MeetingTask {
  key: string;
  title: string;
  plan: string;
  due: LocalDate | null;
  /** Null where no days are counted, and where no calendar reaches. */
  left: TimeLeft | null;
  why: MeetingReason[];
  /** How many of its products are proven, where some are; null: none, or all. */
  proven: Proven | null;
  /** It was reported, late, and waits for a decision. */
  isReported?: true;
}

/** What is counted of a unit, or of all. */
export interface WeekCounts {
  counts: Tally;
  /** Due this week. */
  due: number;
  explanations: number;
}

export interface UnitWeek extends WeekCounts {
  unit: UnitCounts['unit'];
  tasks: MeetingTask[];
}

/** The report for the weekly meeting (báo cáo giao ban tuần), in the order of the directory. */
export interface WeeklyReport {
  asOf: Instant;
  today: LocalDate;
  /** Monday to Sunday. */
  week: { from: LocalDate; to: LocalDate };
  /** Those the agency answers for. */
  units: UnitWeek[];
  /** Peers and superiors: what they were asked for is counted, and nobody is measured by it. */
  others: UnitWeek[];
  total: WeekCounts;
  /** What inspections found and nobody has put right yet. */
  findings: OpenFinding[];
  /** What hinders tasks, until it is settled. */
  obstacles: ListedObstacle[];
  /** Units all of whose tasks that came due were done in time. */
  neverLate: UnitCounts['unit'][];
}

/** Lays the report out from the tasks its reader may see, ended ones among them. */
export function weeklyReport(
  rows: TaskRow[],
  agency: Agency,
  { today, asOf }: { today: LocalDate; asOf: Instant },
): WeeklyReport {
  const report: UnitReport = unitReport(rows, agency.directory, asOf);
  const weeks = report.units.map(({ unit, counts }) => {
    const own = rows.filter(({ facts }) => facts.unit === unit.id);
    return {
      relation: unitOf(agency.directory, unit.id)?.relation ?? own[0]?.facts.relation,
      week: { unit, ...countsOf(own, counts, today), tasks: meetingTasks(own, agency, today) },
    };
  });
  const of = (wanted: (relation: Relation | undefined) => boolean): UnitWeek[] =>
    weeks.filter(({ relation }) => wanted(relation)).map(({ week }) => week);
  const units = of((relation) => relation === 'subordinate');
  return {
    ...{ asOf, today, units },
    week: { from: weekOf(today), to: sundayOf(today) },
    others: of((relation) => relation !== 'subordinate'),
    total: countsOf(rows, report.total, today),
    findings: openFindings(rows),
    obstacles: openObstacles(rows, agency.directory, today),
    neverLate: units.filter(({ counts }) => wasNeverLate(counts)).map(({ unit }) => unit),
  };
}

const countsOf = (rows: TaskRow[], counts: Tally, today: LocalDate): WeekCounts => ({
  counts,
  due: countOf(rows, 'due-this-week', today),
  explanations: countOf(rows, 'explanation-owed', today),
});

const wasNeverLate = (counts: Tally): boolean =>
  counts['done-on-time'] > 0 &&
  (['done-late', 'overdue-open', 'to-confirm'] as const).every((figure) => counts[figure] === 0);

function meetingTasks(rows: TaskRow[], agency: Agency, today: LocalDate): MeetingTask[] {
  return rows
    .map((row) => ({ row, why: reasonsOf(row, today) }))
    .filter(({ why }) => why.length > 0)
    .map(({ row: { key, facts }, why }) => ({
      ...{ key, title: facts.title, plan: facts.planName, due: facts.workBy, why },
      left: leftOf(facts, agency.calendar, today),
      proven: provenSoFar(facts),
      ...(awaitsReview(facts) ? { isReported: true as const } : {}),
    }))
    .sort((a, b) => inOrder(a.due ?? '', b.due ?? '') || inOrder(a.key, b.key));
}

const reasonsOf = (row: TaskRow, today: LocalDate): MeetingReason[] =>
  MEETING_REASONS.filter((reason) => KINDS[reason].holds(row, today));

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
