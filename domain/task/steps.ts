import type { Instant } from '../calendar/types.ts';
import type { HandOver } from '../digest/types.ts';
import type { Policy, Schedule, Step } from '../policy/types.ts';
import type { Language } from '../text/text.ts';
import { whyNotOwed } from './owed.ts';
import { isEnded } from './phase.ts';
import type { TaskFacts } from './types.ts';
import { whatNext } from './whatNext.ts';

const WEEK_MS = 7 * 86_400_000;

/**
 * A step is carried out once per date: after a move of the due date `remind-3` may come again, on
 * another day.
 */
export const stepKey = (step: Step): string => `${step.id}@${step.date}`;

/** Steps nothing was done about yet. */
export const openSteps = (steps: Step[], done: ReadonlySet<string>): Step[] =>
  steps.filter((step) => !done.has(stepKey(step)));

/** Of open steps those whose hand-over time has come and that are owed as the facts stand. */
export const fellDue = (open: Step[], facts: TaskFacts, at: Instant): Step[] =>
  open.filter((step) => step.at <= at && whyNotOwed(step, facts) === null);

/** The next of open steps that would be owed if nothing changed. */
export const nextStep = (open: Step[], facts: TaskFacts): Step | undefined =>
  isEnded(facts) ? undefined : open.find((step) => whyNotOwed(step, facts) === null);

/** What carrying out a step changes of the facts by itself. */
export function changeBy({ kind }: Step, at: Instant): Partial<TaskFacts> {
  if (kind === 'close') return { closedAt: at };
  return kind === 'require-letter'
    ? { letter: { demandedAt: at, demandedBy: 'policy', sent: null } }
    : {};
}

/** What a step hands over at a moment; null for steps that tell nobody. */
export function handOverOf(
  step: Step,
  {
    facts,
    schedule,
    policy,
    language,
  }: { facts: TaskFacts; schedule: Schedule; policy: Policy; language: Language },
  now: Instant,
): HandOver | null {
  const { kind, to, deliverAt, reason, urgent = false } = step;
  if (kind === 'close' || kind === 'extend') return null;
  const next = whatNext(schedule.steps, facts, step, language);
  return {
    facts,
    notice: stepKey(step),
    kind,
    to,
    deliverAt,
    urgent,
    reason,
    next,
    detail: '',
    policy,
    now,
  };
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

function inAWeek(step: Step): Step {
  const at = new Date(Date.parse(step.at) + WEEK_MS).toISOString();
  const date = at.slice(0, 10);
  return { ...step, id: `extend/${date}`, date, at, deliverAt: at };
}
