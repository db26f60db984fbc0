import type { Instant } from '../../../domain/calendar/types.ts';
import type { Rescheduling } from '../../../domain/policy/renew.ts';
import type { Step } from '../../../domain/policy/types.ts';
import type { NoticeRecord } from '../../../domain/task/life/noticeRecord.ts';
import { stepKey } from '../../../domain/task/life/steps.ts';
import type { Offence, TaskEvidence } from './evidence.ts';
import { isOwed, OPEN, phaseAfter } from './phase.ts';

/** A step of a schedule in force, and since when that was in force. */
interface InForce {
  step: Step;
  since: Instant;
}

/** A step and the moment it was to be carried out. */
interface Due {
  step: Step;
  at: Instant;
}

/** Steps whose time came, by whether the task's own story says that they were owed then. */
interface Fallen {
  owed: Due[];
  notOwed: Due[];
}

/** Steps that were due and owed, but of which the task knows nothing at all. */
export function lostSteps(task: TaskEvidence, at: Instant): Offence[] {
  const { facts, notices } = task.state;
  const known = new Set(notices.map(({ id }) => id));
  return fallenSteps(task, at)
    .owed.filter(({ step }) => !known.has(stepKey(step)))
    .map((due) => ({
      about: `${facts.id} ${due.step.id}`,
      why: `due at ${due.at}, and its task does not know it`,
    }));
}

/** Steps that were not owed when their time came, and were told all the same. */
export function needlessSteps(task: TaskEvidence, at: Instant): Offence[] {
  const { facts, notices } = task.state;
  const told = new Set(notices.filter(({ handedOver }) => handedOver).map(({ id }) => id));
  return fallenSteps(task, at)
    .notOwed.filter(({ step }) => told.has(stepKey(step)))
    .map((due) => ({
      about: `${facts.id} ${due.step.id}`,
      why: `not owed at ${due.at}, and handed over all the same`,
    }));
}

/** Goes through a task's story: the steps that fell due under each of its schedules. */
export function fallenSteps({ state, first, brought }: TaskEvidence, at: Instant): Fallen {
  const fallen: Fallen = { owed: [], notOwed: [] };
  const demands = new Set(state.notices.filter(isDemand).map(({ id }) => id));
  let phase = OPEN;
  let running = first.steps.map((step): InForce => ({ step, since: state.log[0]?.at ?? '' }));
  let from = '';
  const fall = (until: Instant): void => {
    for (const due of inTime(running, from, until)) {
      const owed = isOwed(due, phase);
      (owed ? fallen.owed : fallen.notOwed).push(due);
      // Steps that a command brought when their time was over fall at one moment, in their order.
      if (owed && demands.has(stepKey(due.step))) phase = { ...phase, demandedAt: due.step.at };
    }
  };
  for (const entry of state.log) {
    fall(entry.at);
    phase = phaseAfter(phase, entry);
    const rescheduling = 'revision' in entry ? brought[entry.revision] : undefined;
    if (rescheduling) running = renewed(running, rescheduling, entry.at);
    from = entry.at;
  }
  fall(at);
  return fallen;
}

/** Whether an explanation was demanded by it: late or not, it stands for its own day. */
const isDemand = ({ kind, suppressed }: NoticeRecord): boolean =>
  kind === 'require-explanation' && !suppressed;

/** The steps whose time came in a stretch of the task's story, ascending. */
const inTime = (running: InForce[], from: Instant, until: Instant): Due[] =>
  running
    .map(dueOf)
    .filter(({ at }) => from <= at && at < until)
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

const dueOf = ({ step, since }: InForce): Due => ({
  step,
  at: step.at > since ? step.at : since,
});

/** The schedule once a command has brought another. */
function renewed(
  running: InForce[],
  { extent, from, schedule }: Rescheduling,
  since: Instant,
): InForce[] {
  const stays = ({ step }: InForce): boolean =>
    extent === 'more' ||
    (step.at <= from && (extent === 'to-come' || step.kind === 'urge-explanation'));
  const kept = running.filter(stays);
  const listed = new Set(kept.map(({ step }) => step.id));
  const fresh = schedule.steps.filter(({ id }) => !listed.has(id));
  return [...kept, ...fresh.map((step): InForce => ({ step, since }))];
}
