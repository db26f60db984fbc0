import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { Role, UnitId } from '../../directory/types.ts';
import type { Refused } from '../../text/refusal.ts';
import type { Text } from '../../text/text.ts';
import type { PlanRecord } from '../record.ts';

/** What comes with every command that is given to a plan. */
export interface PlanCommandBase {
  by: Actor;
  /** The office's day, on which the command was given. */
  today: LocalDate;
  /** Equal for one command that is sent again, another for every other: it is carried out once. */
  id: string;
}

/** Who may give a command: holders of these roles, for a unit or for the plan as a whole. */
export interface PlanDoers {
  roles: readonly Role[];
  unit: UnitId | null;
}

/**
 * All there is to know of one command that is given to a plan: who may give it, when it is refused,
 * what it changes of the record, and its words.
 */
export interface PlanCommand<Own extends object> {
  who(record: PlanRecord, own: Own): PlanDoers;
  /** Why a plan takes none with this content; null when it may. */
  refuse(record: PlanRecord, args: Own & PlanCommandBase): Refused | null;
  /** What it changes of the record. */
  apply(record: PlanRecord, args: Own & PlanCommandBase, now: Instant): Partial<PlanRecord>;
  /** `thêm chỉ tiêu` · `add a target`: after “may not”. */
  verb: Text;
  /** What its actor did, as the predicate of a sentence about him. */
  story(own: Own): Text;
}

/** Lets each record infer the type of its own arguments. */
export const planCommand = <Own extends object>(record: PlanCommand<Own>): PlanCommand<Own> =>
  record;
