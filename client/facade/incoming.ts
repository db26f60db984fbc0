import type { Agency } from '../../config/agency.ts';
import { localDate } from '../../domain/calendar/officeTime.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { taskId } from '../../domain/case/ids.ts';
import { shortKey } from '../../domain/case/shortKey.ts';
import { readDueText } from '../../domain/due/readDueText.ts';
import { expandTask } from '../../domain/plan/expand.ts';
import { wholeYear } from '../../domain/plan/identity.ts';
import type { PlannedTask } from '../../domain/plan/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { inputOf, startAll } from './start.ts';
import type { World } from './world.ts';

/** One line of an incoming document: number, date, what, who, by when. */
export interface IncomingTask {
  documentNo: string;
  documentDate: LocalDate;
  title: string;
  unit: string;
  due: string;
  /** The superior who assigned it, if one did: the 95 % target counts those. */
  assignedBy?: string | undefined;
  supervisor?: string | undefined;
}

/** The plan that holds everything outside plans, by year. */
const incomingPlan = (year: number): string => `van-ban-den-${year}`;

/**
 * Starts one task of an incoming document. Its number and title make the id: typed in twice, it
 * starts once.
 */
export async function addTask(
  world: World,
  agency: Agency,
  line: IncomingTask,
): Promise<{ started: string[]; known: string[] }> {
  const now = await world.now();
  const year = Number(localDate(agency.calendar, now).slice(0, 4));
  const task = taskOf(line, year, agency);
  const name = text(`Văn bản đến năm ${year}`, `Incoming documents of ${year}`);
  const plan = {
    ...{ id: incomingPlan(year), year, name: name[agency.directory.language] },
    ...{ period: wholeYear(year), issued: null },
  };
  // A document often gives one unit several tasks by one day; letter case and spacing make no other
  // task.
  const ofPlan = { agency: agency.directory.agency, plan: plan.id };
  const inDocument = shortKey(normalise(line.title));
  const nameTask = (unit: string, ref: string, period: string): string =>
    taskId({ ...ofPlan, unit, ref: `${ref}-${inDocument}`, period });
  const { starts, questions } = expandTask(
    plan,
    task,
    agency,
    now,
    nameTask,
    line.assignedBy ?? null,
  );
  const asked = questions.find(({ blocking }) => blocking);
  if (asked) throw new Refusal(asked.said);
  return startAll(
    world,
    starts.map((start) => inputOf(agency, start)),
  );
}

function taskOf(line: IncomingTask, planYear: number, { policy, directory }: Agency): PlannedTask {
  const { title, unit, due, documentNo, documentDate, supervisor = '' } = line;
  const reading = readDueText(due, { planYear, beforeIsInclusive: policy.beforeIsInclusive });
  const words = text('văn bản', 'document')[directory.language];
  return {
    ref: documentNo,
    section: `${words} ${documentNo}, ${shownDate(documentDate)}`,
    title,
    deliverable: '',
    leadUnits: [unit],
    coordinatingUnits: [],
    supervisor,
    dueText: due,
    ...reading,
    source: {},
  };
}
