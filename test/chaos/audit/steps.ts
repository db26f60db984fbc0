import type { Instant } from '../../../domain/calendar/types.ts';
import type { Schedule, Step, StepKind } from '../../../domain/policy/types.ts';
import type { LogEntry } from '../../../workflows/contract/task.ts';
import type { Asked } from '../deeds.ts';
import type { Offence, TaskEvidence } from './evidence.ts';

/** A step and the moment it was to be carried out. */
interface Due {
  step: Step;
  at: Instant;
}

/** Steps that speak of the work: not owed while a report waits or stands. */
const OF_THE_WORK: StepKind[] = [
  'assign',
  'remind',
  'urge',
  'report-supervisor',
  'report-chairman',
  'require-letter',
];

/**
 * Steps that were due and owed by the task's own story, but of which its log says nothing at all.
 */
export function lostSteps(task: TaskEvidence, asked: Asked[], at: Instant): Offence[] {
  const { log, facts } = task.state;
  return dueSteps(task, asked, at)
    .filter(({ step }) => !log.some((entry) => tells(entry, step)))
    .map((due) => ({
      about: `${facts.id} ${due.step.id}`,
      why: `due at ${due.at}, and the log does not know it`,
    }));
}

const tells = ({ what, step: about }: LogEntry, { id, date }: Step): boolean =>
  (what === 'handed-over' && about === `${id}@${date}`) ||
  (what === 'unknown' && about === `${id}@${date}`) ||
  (what === 'suppressed' && (about === id || about === `${id}@${date}`));

/** The steps that fell due under each of the task's schedules while they were owed. */
export function dueSteps(task: TaskEvidence, asked: Asked[], at: Instant): Due[] {
  const { log } = task.state;
  return schedulesOf(task, asked).flatMap(({ schedule, from, until }) =>
    schedule.steps
      .map((step) => ({ step, at: step.at > from ? step.at : from }))
      .filter((due) => due.at < (until ?? at) && isOwed(due, log)),
  );
}

/** Each schedule the task had, and from when until when. */
function schedulesOf(task: TaskEvidence, asked: Asked[]) {
  const moves = task.state.log.flatMap(({ what, at, given }) => {
    if (what !== 'reschedule') return [];
    const move = asked.find(({ mark }) => mark === given?.reason);
    return move?.schedule ? [{ schedule: move.schedule, from: at }] : [];
  });
  const started = { schedule: task.first, from: task.state.log[0]?.at ?? '' };
  const all = [started, ...moves, ...reassignments(task)].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  return all.map((one, index) => ({ ...one, until: all[index + 1]?.from ?? null }));
}

/**
 * A unit of another relation brings a schedule of the product's own, by real days: its steps are
 * not due in a run.
 */
function reassignments({ state, relation }: TaskEvidence): { schedule: Schedule; from: Instant }[] {
  let before: unknown = relation;
  return state.log.flatMap(({ what, at, given }) => {
    if (what !== 'reassign' || given?.relation === before) return [];
    before = given?.relation;
    return [{ schedule: { ...state.schedule, steps: [] }, from: at }];
  });
}

function isOwed({ step, at }: Due, log: LogEntry[]): boolean {
  const before = log.filter((entry) => entry.at < at);
  const demanded = before.some(({ kind }) => kind === 'require-letter');
  // Accepted, a task ends, unless it owes a letter.
  const ended = before.some(
    ({ what }) => what === 'cancel' || what === 'closed' || (what === 'accept' && !demanded),
  );
  if (ended || (step.kind === 'require-letter' && demanded)) return false;
  const reported =
    before.findLast(({ what }) => what === 'report' || what === 'return')?.what === 'report';
  return !(reported && OF_THE_WORK.includes(step.kind));
}
