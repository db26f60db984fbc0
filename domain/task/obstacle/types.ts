import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { PersonId } from '../../directory/types.ts';

/** Something that hinders a task and that its officer cannot remove by himself. */
export interface Obstacle {
  /** Within its task: `1`, `2`. */
  id: string;
  raisedAt: Instant;
  /** The office's day of it. */
  raisedOn: LocalDate;
  by: PersonId;
  /** What hinders the work. */
  words: string;
  /** What is proposed against it; empty: nothing. */
  proposal: string;
  asked: AskedToAnswer;
  answers: ObstacleAnswer[];
  settled: { at: Instant; on: LocalDate; by: PersonId; words: string } | null;
}

/** Whose answer is wished for, and by which day. */
export interface AskedToAnswer {
  /** Null: the task's supervising leader, whoever that is. */
  person: PersonId | null;
  by: LocalDate;
}

export interface ObstacleAnswer {
  at: Instant;
  /** The office's day of it. */
  on: LocalDate;
  by: PersonId;
  words: string;
}

/** How an obstacle stands on a day; late is what is answered after the day that was wished for. */
export type ObstacleState = 'waiting' | 'unanswered' | 'answered' | 'answered-late' | 'settled';
