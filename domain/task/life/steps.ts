import { MS_PER_DAY } from '../../calendar/days.ts';
import type { Instant } from '../../calendar/types.ts';
import { hasTrait } from '../../digest/kindTraits.ts';
import type { NextStep, NoticeKind, NoticeRule } from '../../digest/types.ts';
import { quarterAsked, STEP_IDS } from '../../policy/steps/stepIds.ts';
import type { Schedule, Step } from '../../policy/types.ts';
import { demandedByPolicy } from '../heldGoesOut.ts';
import { obstacleWords, unansweredObstacle } from '../obstacle/obstacle.ts';
import { whyNotOwed } from '../owed.ts';
import { isEnded } from '../phase.ts';
import { postingOf, postingPlace } from '../posting/posting.ts';
import { provenSoFar } from '../proof/proven.ts';
import type { TaskFacts } from '../types.ts';
import type { LogEntry } from './log.ts';

const WEEK_MS = 7 * MS_PER_DAY;

/**
 * A step is carried out once per date: after a move of the due date `urge` may come again, on
 * another day.
 */
export const stepKey = ({ id, date }: Pick<Step, 'id' | 'date'>): string => `${id}@${date}`;

/** The step's id in its key; null for the key of no step. */
export const stepIdIn = (key: string): string | null =>
  /^(.+)@\d{4}-\d\d-\d\d$/.exec(key)?.[1] ?? null;

/** Keys of steps that something was done about. */
export const doneSteps = (notices: { id: string }[], log: LogEntry[]): Set<string> =>
  new Set([
    ...notices.map(({ id }) => id),
    ...log.flatMap((entry) => (entry.what === 'extended-schedule' ? [entry.step] : [])),
  ]);

/** Steps nothing was done about yet. */
export const openSteps = (steps: Step[], done: ReadonlySet<string>): Step[] =>
  steps.filter((step) => !done.has(stepKey(step)));

/**
 * Of open steps those whose hand-over time has come and that are owed as the facts stand. Urgings
 * of an explanation that is only demanded now are among them: the demand stands for them.
 */
export function fellDue(open: Step[], facts: TaskFacts, at: Instant): Step[] {
  const owed = stepsToCome(open, facts).filter((step) => step.at <= at);
  if (!owed.some(({ kind }) => kind === 'require-explanation')) return owed;
  const isUrging = (step: Step): boolean => step.kind === 'urge-explanation' && step.at <= at;
  return open.filter((step) => owed.includes(step) || isUrging(step));
}

/**
 * A schedule when an explanation is demanded: urgings planned before that count from another day.
 */
export const withoutUrgings = ({ steps, ...versions }: Schedule): Schedule => ({
  ...versions,
  steps: steps.filter(({ kind }) => kind !== 'urge-explanation'),
});

/** Steps that would be owed if nothing changed. */
export const stepsToCome = <S extends Pick<Step, 'kind'>>(open: S[], facts: TaskFacts): S[] =>
  isEnded(facts) ? [] : open.filter((step) => whyNotOwed(step, facts) === null);

/** What carrying out a step changes of the facts by itself. */
export function changeBy({ kind }: Step, at: Instant): Partial<TaskFacts> {
  if (kind === 'close') return { closedAt: at };
  return kind === 'require-explanation' ? demandedByPolicy(at) : {};
}

/** What the words of a step's notice are made of. */
export function ruleOf(step: Step, facts: TaskFacts): NoticeRule {
  const { explanation, ladderFrom } = facts;
  const reportedAt = facts.reports.at(-1)?.at;
  const isUrging = step.kind === 'urge-explanation' && explanation;
  const innerDue = facts.doers[0]?.innerDue;
  const isInner = step.kind === 'remind-inner' || step.kind === 'urge-inner';
  const isObstacle = step.kind === 'remind-obstacle' || step.kind === 'urge-obstacle';
  const answerBy = facts.obstacles?.at(-1)?.asked.by;
  const isReview = step.kind === 'remind-review' || step.kind === 'report-review';
  return {
    ...(step.n === undefined ? {} : { n: step.n }),
    ...provenRule(step.kind, facts),
    ...(step.kind === 'ask-progress' ? { quarter: quarterAsked(step.id) } : {}),
    ...(ladderFrom && step.n !== undefined && step.kind !== 'remind' ? { ladderFrom } : {}),
    ...(isInner && innerDue ? { innerDue } : {}),
    ...(isObstacle && answerBy ? { answerBy } : {}),
    ...(isUrging ? { demandedAt: explanation.demandedAt } : {}),
    ...(isReview && reportedAt ? { reportedAt } : {}),
  };
}

/** What a step's notice says beside its kind: what hinders, or where something is posted. */
export function detailOf({ kind, id }: Step, facts: TaskFacts): string {
  const obstacle = unansweredObstacle(facts);
  if (kind === 'remind-posting' || kind === 'urge-posting') {
    const posting = postingOf(id, facts);
    return posting ? postingPlace(posting) : '';
  }
  const isOfIt = kind === 'remind-obstacle' || kind === 'urge-obstacle';
  return isOfIt && obstacle ? obstacleWords(obstacle) : '';
}

/** Where some of the products are proven, a reminder says which are not. */
export function provenRule(kind: NoticeKind | Step['kind'], facts: TaskFacts): NoticeRule {
  const proven = hasTrait(kind, 'asks-for-proof') ? provenSoFar(facts) : null;
  return proven ? { proven } : {};
}

/**
 * What happens after a moment if nobody does anything; null when nothing that matters is to come.
 */
export function nextAfter(steps: Step[], facts: TaskFacts, after: Instant): NextStep | null {
  const next = stepsToCome(steps, facts).find(
    ({ at, kind, held }) => at > after && !held && hasTrait(kind, 'foretold'),
  );
  return next ? { kind: next.kind, date: next.date } : null;
}

/**
 * A schedule with its next part. Where the calendar does not reach further yet, it is asked again
 * in a week.
 */
export function extended(schedule: Schedule, asked: Step, next: Schedule): Schedule {
  const known = new Set(schedule.steps.map((step) => step.id));
  const fresh = next.steps.filter((step) => !known.has(step.id));
  return { ...next, steps: [...schedule.steps, ...(fresh.length > 0 ? fresh : [inAWeek(asked)])] };
}

/** The same question a week later: it still asks for what follows the day that was reached. */
function inAWeek(step: Step): Step {
  const at = new Date(Date.parse(step.at) + WEEK_MS).toISOString();
  const date = at.slice(0, 10);
  return { ...step, id: STEP_IDS.extend(date), date, at, deliverAt: at };
}
