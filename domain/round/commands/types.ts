import type { Instant, LocalDate } from '../../calendar/types.ts';
import type { Actor } from '../../case/actor.ts';
import type { RoundNoticeKind } from '../../digest/types.ts';
import type { Role, UnitId } from '../../directory/types.ts';
import type { Text } from '../../text/text.ts';
import type { RoundNotice } from '../life/notices.ts';
import type { RoundFacts, Values } from '../types.ts';

/** What may come with a command to a round; which of it a command takes its record says. */
export interface RoundArgs {
  by: Actor;
  /** The office's day on which it was given. */
  today: LocalDate;
  unit?: UnitId;
  values?: Values;
  note?: string;
  reason?: string;
  /** Of a report that is sent back: by when another one is owed. */
  due?: { date: LocalDate; at: Instant };
  /** When what it is about was sent, as whoever acts saw it; absent: whatever stands there. */
  of?: Instant;
  /** Of a decision. */
  agreed?: boolean;
  /** Of the agency's own report. */
  number?: string;
  on?: LocalDate;
  /** Units that are to be reminded: whoever has not sent of them is. */
  units?: UnitId[];
}

/** A notice that a command owes. */
export interface RoundTelling {
  /** Null: it is about the whole round. */
  unit: UnitId | null;
  kind: RoundNoticeKind;
  to: Role[];
  /** Told in the agency's language. */
  detail: Text;
}

/** All there is to know of one command to a round. */
export interface RoundCommand {
  /** Whose it is: the unit's (the coordinator types in what came on paper), or the office's. */
  who: 'unit' | 'office';
  /** What it needs of its arguments beside who gave it. */
  needs: readonly (keyof RoundArgs)[];
  /** Why a round as it stands does not take it; null when it does. */
  refuse(facts: RoundFacts, args: RoundArgs): Text | null;
  /** What it changes. */
  apply(facts: RoundFacts, args: RoundArgs, now: Instant): Partial<RoundFacts>;
  /** Whom it tells; absent: nobody. */
  tells?(facts: RoundFacts, args: RoundArgs): RoundTelling[];
  /** Which notices on their way are not true any more, and why; absent: none. */
  outdates?: {
    because: Text;
    concerns(notice: Pick<RoundNotice, 'kind' | 'unit'>, args: RoundArgs): boolean;
  };
  /** What the actor did, as the predicate of a sentence about him. */
  story(facts: RoundFacts, args: RoundArgs): Text;
  /** `gửi báo cáo` · `send the report`: after “may not”. */
  verb: Text;
}

/** Lets a record be read where it is written. */
export const roundCommand = (record: RoundCommand): RoundCommand => record;
