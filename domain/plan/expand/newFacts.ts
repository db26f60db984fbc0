import { dueQuarter } from '../../calendar/days.ts';
import type { Reporting } from '../../calendar/reporting.ts';
import type { Instant, WorkCalendar } from '../../calendar/types.ts';
import { holdersOf } from '../../directory/roles.ts';
import type { Directory, PersonId, Unit } from '../../directory/types.ts';
import { datedReason, undated } from '../../policy/dueReason.ts';
import type { Policy, Rhythm } from '../../policy/types.ts';
import type { Coordinating, TaskFacts, Waiting } from '../../task/types.ts';
import type { Language } from '../../text/text.ts';
import type { PlanIdentity } from '../identity.ts';
import { type PlannedTask, type Suggestion, UNNUMBERED } from '../types.ts';
import type { Occurrence } from './occurrences.ts';
import { isByOwnQuarters, quarterWords } from './reportingQuarters.ts';

/** The agency's rules and people, as one argument. */
export interface Rules {
  directory: Directory;
  policy: Policy;
  calendar: WorkCalendar;
  /** Absent: it reports by the months. */
  reporting?: Reporting;
}

/** One task for one unit and one due date, with everything already looked up. */
export interface Assignment {
  plan: PlanIdentity;
  task: PlannedTask;
  unit: Unit;
  officer: PersonId | null;
  /** Who else does it; absent: nobody. */
  doers?: PersonId[];
  supervisor: PersonId | null;
  occurrence: Occurrence;
  rhythm: Rhythm;
  assignedBy: string | null;
  /** Units that take part, looked up; absent: none. */
  coordinating?: Coordinating[];
  questions: string[];
}

/** Of a task nothing was done about yet. */
export const UNTOUCHED = {
  ladderFrom: null,
  reports: [],
  review: null,
  progress: [],
  extension: null,
  explanation: null,
  cancelled: null,
  closedAt: null,
  trouble: null,
} satisfies Partial<TaskFacts>;

/** The facts a task starts with. Refuses a due date in a past year without a calendar. */
export function newFacts(
  assignment: Assignment,
  id: string,
  rules: Rules,
  now: Instant,
  today: string,
): TaskFacts {
  const { plan, task, unit, officer, supervisor, occurrence, rhythm } = assignment;
  const { dueDate } = occurrence;
  return {
    id,
    agency: rules.directory.agency,
    plan: plan.id,
    planName: plan.name,
    ref: task.ref,
    ...numberingOf(task, rules.directory.language),
    section: task.section,
    title: task.title,
    deliverable: task.deliverable,
    ...(task.wanted ? { wanted: task.wanted } : {}),
    unit: unit.id,
    unitName: unit.name,
    relation: unit.relation,
    coordinatingUnits: task.coordinatingUnits,
    ...besideOf(assignment),
    officer,
    supervisor,
    listed: holdersOf(rules.directory, { plan: plan.id, unit: unit.id, officer, supervisor }),
    doers: (assignment.doers ?? []).map((person) => ({ person, innerDue: null })),
    assignedBy: assignment.assignedBy,
    dueText: task.dueText,
    ...(task.printedDue === undefined ? {} : { printedDue: task.printedDue }),
    kind: task.deadline.kind,
    rhythm,
    dueDate,
    ...dueDay(assignment, rules),
    previousDue: occurrence.previousDue,
    dueQuarter: dueDate && dueQuarter(dueDate),
    planYear: plan.year,
    planUntil: plan.period.to,
    ...(plan.startedOn ? { planStartedOn: plan.startedOn } : {}),
    waiting: waitingFor(task, dueDate),
    offsetDays: task.deadline.offsetDays ?? null,
    openQuestions: assignment.questions,
    revision: 1,
    startedAt: now,
    toConfirm: dueDate !== null && dueDate < today,
    ...UNTOUCHED,
    changedAt: now,
  };
}

/** Where the plan names somebody beside the lead, it was looked up who that is. */
function besideOf({ task, coordinating = [] }: Assignment): Pick<TaskFacts, 'coordinating'> {
  return task.coordinatingUnits.length + coordinating.length > 0 ? { coordinating } : {};
}

/** A duty of the body that bears no number of its own: its `ref` says nothing to a reader. */
function numberingOf(
  task: PlannedTask & Partial<Pick<Suggestion, 'foundIn'>>,
  language: Language,
): Pick<TaskFacts, 'numbering'> {
  const numbering = task.numbering ?? (task.foundIn === 'body' ? UNNUMBERED : null);
  return numbering ? { numbering: numbering[language] } : {};
}

function dueDay({ plan, task, occurrence }: Assignment, rules: Rules) {
  const { policy, calendar, directory } = rules;
  const { dueDate, previousDue } = occurrence;
  const { kind, counted } = task.deadline;
  const choice = rules.reporting?.quarterly ?? null;
  const words = isByOwnQuarters(plan, task.deadline, task.dueText, choice)
    ? `${task.dueText}, ${quarterWords(choice)[directory.language]}`
    : task.dueText;
  const source = { words, kind, moved: null, ...(counted ? { counted } : {}) };
  return dueDate === null
    ? { workBy: null, dueReason: undated(source) }
    : datedReason(calendar, policy, source, dueDate, previousDue);
}

function waitingFor({ deadline }: PlannedTask, dueDate: string | null): Waiting {
  if (dueDate !== null || deadline.kind === 'continuous') return null;
  return deadline.kind === 'event' ? 'event' : 'date';
}
