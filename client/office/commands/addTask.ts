import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import { taskId } from '../../../domain/case/ids.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { readDueText } from '../../../domain/due/readDueText.ts';
import { readRelativeTerm } from '../../../domain/due/relativeTerm.ts';
import type { FindingRef } from '../../../domain/inspection/findingRef.ts';
import { countedDeadline, countedDue } from '../../../domain/plan/expand/countedDue.ts';
import { expandTask, type Start } from '../../../domain/plan/expand/expand.ts';
import { wholeYear } from '../../../domain/plan/identity.ts';
import { incomingPlan } from '../../../domain/plan/incoming.ts';
import { type PlannedTask, UNNUMBERED } from '../../../domain/plan/types.ts';
import { refuseLongWork } from '../../../domain/plan/workLimits.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { normalise } from '../../../domain/text/fold.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import type { OfficeContext } from '../context.ts';
import { type Asker, actorFor } from './actor.ts';
import {
  type GivenWork,
  givenOn,
  nameText,
  refText,
  refuseDays,
  sectionText,
  termFrom,
} from './givenOrally.ts';
import { inputOf, startAll } from './startTasks.ts';

/** Work from outside plans: how it was given, what, who, by when. */
export type IncomingTask = GivenWork & {
  title: string;
  unit: string;
  due: string;
  /** The superior who assigned it, if one did: the 95 % target counts those. */
  assignedBy?: string | undefined;
  supervisor?: string | undefined;
  /** The finding of an inspection that demands it. */
  finding?: FindingRef | undefined;
  /** Units that take part, as they are named. */
  coordinating?: string[] | undefined;
};

/** The tasks that were started, those that ran before, and each one's facts. */
export interface Added {
  started: string[];
  known: string[];
  tasks: TaskFacts[];
}

const partsOf = (line: IncomingTask) => ({
  ...line,
  coordinating: line.coordinating?.join('; '),
  ...('given' in line ? { where: line.given.where } : {}),
});

/** Says what work would become now, and starts nothing. Refuses what `addTask` refuses. */
export function expandIncoming(agency: Agency, line: IncomingTask, now: Instant): Start[] {
  const today = localDate(agency.calendar, now);
  // What a superior's list says is taken as it stands.
  if (!('slip' in line)) refuseLongWork(partsOf(line));
  refuseDays(line, today);
  const year = Number(today.slice(0, 4));
  const task = taskOf(line, year, agency);
  const plan = {
    ...{ id: incomingPlan(year), year, name: nameText(line)[agency.directory.language] },
    ...{ period: wholeYear(year), issued: null },
  };
  // A document often gives one unit several tasks by one day; letter case and spacing make no other
  // task.
  const ofPlan = { agency: agency.directory.agency, plan: plan.id };
  const { finding } = line;
  const inDocument = finding ? finding.finding : shortKey(normalise(ownWords(line)));
  const nameTask = (unit: string, ref: string, period: string): string =>
    taskId({ ...ofPlan, unit, ref: `${ref}-${inDocument}`, period });
  const assignedBy = line.assignedBy ?? null;
  const { starts, questions } = expandTask(plan, task, agency, now, nameTask, assignedBy);
  // Whoever types a name can mend it: nothing of it stays open.
  const isTyped = !('slip' in line);
  const asked = questions.find(({ blocking, about }) => blocking || (isTyped && about === 'unit'));
  if (asked) throw new Refusal(asked.said);
  const day = givenOn(line);
  const origin = {
    ...(finding && { finding }),
    ...('slip' in line && { slip: line.slip }),
    ...(day && { givenOn: day }),
  };
  return starts.map((start) => withOrigin(start, origin));
}

/**
 * What tells a task from others of its number: a line of a superior's slip keeps its number there
 * whatever its words become, and another superior has numbers of its own.
 */
function ownWords(line: IncomingTask): string {
  if (!('slip' in line)) return line.title;
  return [line.assignedBy ?? '', line.slip.line || line.title].join(' ');
}

/** The same work with what it comes from. */
const withOrigin = (
  start: Start,
  origin: Pick<TaskFacts, 'finding' | 'slip' | 'givenOn'>,
): Start => ({
  facts: { ...start.facts, ...origin },
  get schedule() {
    return start.schedule;
  },
});

/**
 * Starts one task of an incoming document, or one that was given orally. How it was given and its
 * title make the id: typed in twice, it starts once.
 */
export async function addTask(
  context: OfficeContext,
  agency: Agency,
  line: IncomingTask,
  asker: Asker,
): Promise<Added> {
  const now = await context.now();
  const starts = expandIncoming(agency, line, now);
  const today = localDate(agency.calendar, now);
  const inputs = starts.map((start) =>
    inputOf(agency, start, actorFor(agency.directory, start.facts, asker, today)),
  );
  const outcome = await startAll(context, inputs);
  return { ...outcome, tasks: starts.map(({ facts }) => facts) };
}

function taskOf(line: IncomingTask, planYear: number, agency: Agency): PlannedTask {
  const { title, unit, due, supervisor = '', coordinating = [] } = line;
  return {
    ref: refText(line),
    numbering: UNNUMBERED,
    section: sectionText(line)[agency.directory.language],
    title,
    deliverable: '',
    leadUnits: [unit],
    coordinatingUnits: coordinating,
    supervisor,
    dueText: due,
    ...deadlineOf(line, planYear, agency),
    source: {},
  };
}

/** When it is due: so long after a day that is known, else as a plan's words would say. */
function deadlineOf(
  line: IncomingTask,
  planYear: number,
  { calendar, policy }: Agency,
): Pick<PlannedTask, 'deadline' | 'confidence' | 'questions'> {
  const term = readRelativeTerm(line.due);
  const from: LocalDate | null = term && termFrom(line, term);
  if (!term || from === null)
    return readDueText(line.due, { planYear, beforeIsInclusive: policy.beforeIsInclusive });
  const deadline = countedDeadline(countedDue(calendar, term, from));
  return { deadline, confidence: 'sure', questions: [] };
}
