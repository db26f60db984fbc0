import type { Instant } from '../domain/calendar/types.ts';
import type { DeliveryOutcome, FrozenMail, HandOver, Notice } from '../domain/digest/types.ts';
import type { Policy, Schedule, Step } from '../domain/policy/types.ts';
import type { TaskFacts } from '../domain/task/types.ts';
import type { DigestInput, Withdrawal } from '../workflows/contract/digest.ts';
import type { Addressed } from '../workflows/contract/task.ts';

export type { HandOver };

export interface HandedOver {
  to: Addressed[];
  /** Roles nobody could fill, and who got it instead. */
  reports: string[];
}

export interface Compose {
  digest: DigestInput;
  id: string;
  notices: Notice[];
  now: Instant;
}

export interface PassOn {
  /** The mail that cannot carry them: it must not be given them again. */
  id: string;
  digest: DigestInput;
  notices: Notice[];
  now: Instant;
}

/** A notice that is no longer true, in a mail that has passed it on. */
export interface CallBack extends Withdrawal {
  digest: string;
}

/** A mail that did not arrive: its first notices, and how many it carried. */
export interface Undelivered extends PassOn {
  /** Absent: all of them are given. */
  count?: number;
  because: string;
}

/** A task's open steps, some of which count days late. */
export interface PushOn {
  facts: TaskFacts;
  policy: Policy;
  open: Step[];
  now: Instant;
}

export interface PushedOn {
  /** The open steps as they stand now. */
  open: Step[];
  /** What was pushed on and why, in the agency's language. */
  said: string;
}

/** One run of a workflow's id. */
export interface WorkflowRun {
  workflowId: string;
  runId: string;
}

/** Everything workflows ask of the world. */
export interface Activities {
  /** Resolves the roles and puts the notice into each person's digest. */
  handOver(request: HandOver): Promise<HandedOver>;
  /** Renders and fixes a mail; a person without an address is refused. */
  compose(request: Compose): Promise<{ mail: FrozenMail } | { refused: string }>;
  /** One attempt. What is not certain is thrown. */
  deliver(mail: FrozenMail): Promise<DeliveryOutcome>;
  /** Puts notices that a digest could not carry into the person's next one; returns its id. */
  passOn(request: PassOn): Promise<string>;
  /**
   * Calls a notice back from the mail it has moved to; returns that mail's id, or null when it has
   * left.
   */
  withdraw(request: CallBack): Promise<string | null>;
  /** Tells the coordinator that a mail was refused or that its fate is unknown. */
  tellUndelivered(request: Undelivered): Promise<string | null>;
  /**
   * The schedule with its rungs pushed on over the days the engine was down; null where that
   * changes nothing.
   */
  pushOn(request: PushOn): Promise<PushedOn | null>;
  /** The next part of a schedule that was cut at its horizon. */
  planAhead(request: {
    facts: TaskFacts;
    policy: Policy;
    continues: Instant;
    now: Instant;
  }): Promise<Schedule>;
  /** Deletes the closed runs of a workflow's id but for the one that asks. */
  forgetRuns(asking: WorkflowRun): Promise<void>;
}
