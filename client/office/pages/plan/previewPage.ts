import type { Agency } from '../../../../config/agency.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { planId } from '../../../../domain/case/ids.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import { type PlanResults, resultsOf, withDoubts } from '../../../../domain/plan/results.ts';
import type {
  FoundTarget,
  PlanReading,
  TableReading,
  Unread,
} from '../../../../domain/plan/types.ts';
import type { Text } from '../../../../domain/text/text.ts';
import { acceptedIn } from '../../../../reading/answers/accepted.ts';
import { type Asked, askedQuestions } from './askedQuestions.ts';
import { type DueNotes, dueNotes } from './dueNotes.ts';
import type { Expansions } from './expandForPreview.ts';
import { type Offers, offersOf } from './offers.ts';
import { type PlanRow, planRow } from './planRow.ts';
import { type PlanStarts, planStarts } from './planStarts.ts';

/** A plan as it reads, before it becomes text or HTML. */
export interface PreviewPage {
  title: string;
  year: number;
  /** How many tasks the plan states itself. */
  tasks: number;
  /** What its file holds that was left out, or read though nobody sees it. */
  notes: Text[];
  /** What the columns of its tables were taken for. */
  tables: TableReading[];
  /** Its tasks, and after them the suggestions that were accepted. */
  rows: PlanRow[];
  dueNotes: DueNotes;
  asked: Asked;
  offers: Offers;
  /** What the plan may want to be reached. */
  targets: readonly FoundTarget[];
  /** What stands in tables and became no task. */
  unread: Unread[];
  /** What an agency adds; null where none is known. */
  office: OfficePreview | null;
}

/** What is known of a plan where units and leaders were looked up. */
export interface OfficePreview {
  /** What its column of results says. */
  results: PlanResults;
  starts: PlanStarts;
  /** Why some rows cannot be started. */
  refused: Text[];
}

/** What an agency makes of a plan. */
export interface PreviewOffice {
  agency: Agency;
  expansions: Expansions;
}

/** Lays a plan out as it reads on a day. */
export function previewPage(
  reading: PlanReading,
  office: PreviewOffice | null,
  today: LocalDate,
): PreviewPage {
  const { plan, tasks, suggestions, unread = [], tables = [], notes = [] } = reading;
  const rules = {
    directory: office?.agency.directory ?? null,
    beforeIsInclusive: office?.agency.policy.beforeIsInclusive ?? false,
  };
  const rows = [...tasks, ...acceptedIn({ suggestions })];
  return {
    ...{ title: plan.title, year: plan.year, tasks: tasks.length, notes, tables, unread },
    rows: rows.map((task) => planRow(task, office?.expansions.byRef.get(task.ref) ?? null, rules)),
    dueNotes: dueNotes(reading, today),
    asked: askedQuestions(tasks, suggestions),
    offers: offersOf(suggestions),
    targets: reading.targets ?? [],
    office: office && officePreview(plan, office, today),
  };
}

function officePreview(
  plan: PlanReading['plan'],
  { agency, expansions }: PreviewOffice,
  today: LocalDate,
): OfficePreview {
  const all = [...expansions.byRef.values()];
  return {
    results: resultsIn(plan, all, today),
    starts: planStarts(all, agency.directory),
    refused: expansions.refused,
  };
}

/** A preview knows nothing of what runs: its doubts are of the plan alone. */
function resultsIn(
  { issued }: PlanReading['plan'],
  expansions: Expansion[],
  today: LocalDate,
): PlanResults {
  const found = resultsOf(expansions, today);
  const ofPlans = found.done.map(({ facts: { agency, plan } }) => planId(agency, plan));
  const known = new Map(issued ? ofPlans.map((id) => [id, issued]) : []);
  return { ...found, done: withDoubts(found.done, { tasks: [], issued: known }) };
}
