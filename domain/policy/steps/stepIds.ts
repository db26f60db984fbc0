import type { LocalDate } from '../../calendar/types.ts';
import type { StepKind } from '../types.ts';

/**
 * The ids of steps, made and read here. A step is told from others by what it is, never by the
 * policy's numbers: a rung that a changed policy moves is the same rung. Only reminders, of which a
 * task has several, bear theirs.
 */
export const STEP_IDS = {
  assign: 'assign',
  takePart: 'take-part',
  remind: (daysBefore: number) => `remind/${daysBefore}`,
  urge: 'urge',
  innerReminder: (due: LocalDate, daysBefore: number) => `inner-reminder/${due}/${daysBefore}`,
  innerUrging: (due: LocalDate) => `inner-urging/${due}`,
  supervisor: 'supervisor',
  /** The chairman's weekly list of a day. */
  chairman: (date: LocalDate) => `chairman/${date}`,
  /** At once, beside the weekly lists. */
  chairmanUrgent: 'chairman-urgent',
  explanation: 'explanation',
  explanationProposal: 'explanation-proposal',
  /** The first, second … time it is asked for again. */
  explanationUrging: (nth: number) => `explanation-urging/${nth}`,
  /** Of the answer to one of a task's obstacles, which is wished for by a day. */
  obstacleReminder: (obstacle: string, by: LocalDate) => `obstacle-reminder/${obstacle}/${by}`,
  obstacleUrging: (obstacle: string, by: LocalDate, nth: number) =>
    `obstacle-urging/${obstacle}/${by}/${nth}`,
  /** Of one of a task's postings, which is to be taken down. */
  postingReminder: (posting: string) => `posting-reminder/${posting}`,
  postingUrging: (posting: string) => `posting-urging/${posting}`,
  /** Of a report that waits for a decision since a day. */
  reviewReminder: (askedOn: LocalDate) => `review-reminder/${askedOn}`,
  reviewReport: (askedOn: LocalDate) => `review-report/${askedOn}`,
  progress: (quarter: string) => `progress/${quarter}`,
  date: (month: string) => `date/${month}`,
  confirmation: (month: string) => `confirmation/${month}`,
  askHeld: (date: LocalDate) => `ask-held/${date}`,
  close: (date: LocalDate) => `close/${date}`,
  extend: (after: LocalDate) => `extend/${after}`,
} as const;

/** What the ids of a kind of step begin with. */
const BEGINNINGS: Record<StepKind, readonly string[]> = {
  assign: ['assign'],
  'take-part': ['take-part'],
  remind: ['remind'],
  urge: ['urge'],
  'remind-inner': ['inner-reminder'],
  'urge-inner': ['inner-urging'],
  'report-supervisor': ['supervisor'],
  'report-chairman': ['chairman', 'chairman-urgent'],
  'require-explanation': ['explanation'],
  'propose-explanation': ['explanation-proposal'],
  'urge-explanation': ['explanation-urging'],
  'remind-obstacle': ['obstacle-reminder'],
  'urge-obstacle': ['obstacle-urging'],
  'remind-posting': ['posting-reminder'],
  'urge-posting': ['posting-urging'],
  'remind-review': ['review-reminder'],
  'report-review': ['review-report'],
  'ask-progress': ['progress'],
  'ask-date': ['date'],
  'ask-confirmation': ['confirmation'],
  'ask-held': ['ask-held'],
  close: ['close'],
  extend: ['extend'],
};

const KIND_OF_BEGINNING = new Map(
  (Object.keys(BEGINNINGS) as StepKind[]).flatMap((kind) =>
    BEGINNINGS[kind].map((beginning) => [beginning, kind]),
  ),
);

/** What a step is, by its id; null for what is no step's id. */
export const stepKindIn = (id: string): StepKind | null =>
  KIND_OF_BEGINNING.get(id.split('/', 1)[0] ?? '') ?? null;

/** The same. Throws a `TypeError` for what is no step's id. */
export function stepKindOf(id: string): StepKind {
  const kind = stepKindIn(id);
  if (!kind) throw new TypeError(`not the id of a step: ${JSON.stringify(id)}`);
  return kind;
}

/** The quarter that a question about progress is about: `2024-Q1`. */
export const quarterAsked = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The posting that a step is about, by its id within the task. */
export const postingIn = (id: string): string => id.slice(id.indexOf('/') + 1);
