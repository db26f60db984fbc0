import type { Instant } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { PlanCommandName } from './names.ts';

/** One command of a plan as its log keeps it: who gave it, when, with what. */
export interface PlanEntry {
  at: Instant;
  /** Of the command: one that is sent again is known by it. */
  id: string;
  what: PlanCommandName;
  by: Actor;
  /** Its own arguments. */
  kept: object;
}
