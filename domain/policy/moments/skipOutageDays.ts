import type { LocalDate } from '../../calendar/types.ts';
import { byMoment } from '../schedule.ts';
import type { Schedule, Step, StepKind } from '../types.ts';

/**
 * A rung that is to be climbed later; `later` is null where another list, already planned, takes
 * it.
 */
export interface Move {
  step: Step;
  on: LocalDate;
  later: Step | null;
}

/** The steps that count days late. */
const RUNGS: StepKind[] = [
  'urge',
  'report-supervisor',
  'report-chairman',
  'propose-explanation',
  'require-explanation',
  'urge-explanation',
];

export const isRung = ({ kind }: Pick<Step, 'kind'>): boolean => RUNGS.includes(kind);

/**
 * Which of a task's open steps come later when some days are not counted.
 * @param open the steps as planned before those days were known
 * @param anew the ladder from the due date on, computed without those days
 * @param today the day whose mail can still be met: what is due by then stays, for it goes out now
 */
export function movesOf(open: Step[], anew: Schedule, today: LocalDate): Move[] {
  return open.filter(isRung).flatMap((step) => {
    const later = step.kind === 'report-chairman' ? firstReport(step, anew) : sameRung(step, anew);
    if (!later || later.date <= step.date || later.date <= today) return [];
    const isList = step.kind === 'report-chairman' && !step.urgent;
    return [{ step, on: later.date, later: isList ? null : later }];
  });
}

const sameRung = (step: Step, anew: Schedule): Step | undefined =>
  anew.steps.find(({ id }) => id === step.id);

/** Where the chairman's rung begins; an urgent report stands for itself. */
const firstReport = (step: Step, anew: Schedule): Step | undefined =>
  anew.steps.find(({ kind, urgent }) => kind === 'report-chairman' && urgent === step.urgent);

/** The steps with those moved in their new places, ascending. */
export function moved(steps: Step[], moves: Move[]): Step[] {
  const gone = new Set(moves.map(({ step }) => step));
  const kept = steps.filter((step) => !gone.has(step));
  return [...kept, ...moves.flatMap(({ later }) => later ?? [])].sort(byMoment);
}
