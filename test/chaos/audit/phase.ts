import type { Instant } from '../../../domain/calendar/types.ts';
import type { Step, StepKind } from '../../../domain/policy/types.ts';
import type { LogEntry } from '../../../domain/task/life/log.ts';

/** How a task stands at a moment. */
export interface Phase {
  /** A report waits, or was accepted. */
  reported: boolean;
  accepted: boolean;
  /** When a written explanation was demanded. */
  demandedAt: Instant | null;
  ended: boolean;
}

export const OPEN: Phase = { reported: false, accepted: false, demandedAt: null, ended: false };

/** Steps that speak of the work: not owed while a report waits or stands. */
const OF_THE_WORK: readonly StepKind[] = [
  'assign',
  'remind',
  'urge',
  'report-supervisor',
  'report-chairman',
  'propose-explanation',
  'require-explanation',
];

/** How a task stands after a line of its log. Accepted, it ends, unless it owes an explanation. */
export function phaseAfter(phase: Phase, { what }: LogEntry): Phase {
  switch (what) {
    case 'report':
      return { ...phase, reported: true };
    case 'return':
      return { ...phase, reported: false };
    case 'accept':
      return { ...phase, accepted: true, ended: phase.demandedAt === null };
    case 'cancel':
    case 'closed':
      return { ...phase, ended: true };
    default:
      return phase;
  }
}

/** Whether a step is owed when its time comes. */
export function isOwed(
  { step: { kind }, at }: { step: Pick<Step, 'kind'>; at: Instant },
  { reported, accepted, demandedAt, ended }: Phase,
): boolean {
  if (ended || (reported && OF_THE_WORK.includes(kind))) return false;
  const isDemanded = demandedAt !== null && demandedAt < at;
  switch (kind) {
    case 'propose-explanation':
    case 'require-explanation':
      return !isDemanded;
    case 'urge-explanation':
      return isDemanded;
    case 'remind-review':
    case 'report-review':
      return reported && !accepted;
    default:
      return true;
  }
}
