import type { Instant, LocalDate } from '../domain/calendar/types.ts';
import type {
  AddressedNotice,
  DeliveryOutcome,
  FrozenMail,
  HandOver,
  Notice,
} from '../domain/digest/types.ts';
import type { UnitId } from '../domain/directory/types.ts';
import type { Policy, Schedule, Step } from '../domain/policy/types.ts';
import type { RoundFacts, Share } from '../domain/round/types.ts';
import type { MovedRung } from '../domain/task/life/log.ts';
import type { TaskFacts } from '../domain/task/types.ts';
import type { DigestInput, RecallRequest } from '../workflows/contract/digest.ts';

export interface HandedOver {
  to: AddressedNotice[];
  /** Roles nobody could fill, and who got it instead, in the agency's language. */
  reports: string[];
}

export interface Compose {
  digest: DigestInput;
  id: string;
  notices: Notice[];
  /** How often the mail was certainly not taken: each time it is another one. */
  refusals: number;
  now: Instant;
}

/**
 * A mail ready to leave, or why it does not: for good, or because its day is none on which the
 * office works.
 */
export type Composed =
  | { mail: FrozenMail }
  | { refused: string }
  | { notToday: true }
  /** All mails wait until our account at the mail server is in order; the server's words. */
  | { waits: string };

export interface PassOn {
  /** The mail that cannot carry them: it must not be given them again. */
  id: string;
  digest: DigestInput;
  notices: Notice[];
  now: Instant;
}

/** A notice that is asked back, and the mail it was put into. */
export interface RecallFrom extends RecallRequest {
  mail: string;
}

/** A mail that did not arrive: its first notices, and how many it carried. */
export interface Undelivered extends PassOn {
  count: number;
  because: string;
}

/** A task's open steps, some of which count days late. */
export interface SkipOutageDays {
  facts: TaskFacts;
  policy: Policy;
  open: Step[];
  now: Instant;
}

export interface SkippedOutageDays {
  /** The open steps as they stand now. */
  open: Step[];
  /** The days that do not count. */
  days: LocalDate[];
  moves: MovedRung[];
}

/** A schedule that ended after a day, to be gone on with. */
export interface PlanAhead {
  facts: TaskFacts;
  policy: Policy;
  after: LocalDate;
  now: Instant;
}

/** Days off that are not decided, and what was asked of them this week. */
export interface AskForDecisions {
  now: Instant;
  /** One for each agency, decision and week. */
  asked: string[];
}

/** Which tasks a round asks about, by its units and its period. */
export interface CountShares
  extends Pick<RoundFacts, 'agency' | 'units' | 'collection' | 'period'> {
  now: Instant;
}

/** One run of a workflow's id. */
export interface WorkflowRun {
  workflowId: string;
  runId: string;
}

/** Everything workflows ask of the world. */
export interface Activities {
  /** Gives a moment back, so that it stands in the workflow's history. */
  note(at: Instant): Promise<Instant>;
  /** Resolves the roles and puts the notice into each person's digest. */
  handOver(request: HandOver): Promise<HandedOver>;
  /** Renders and fixes a mail. */
  compose(request: Compose): Promise<Composed>;
  /** One attempt. What is not certain is thrown. */
  deliver(mail: FrozenMail): Promise<DeliveryOutcome>;
  /** Puts notices that a digest could not carry into the person's next one; returns its id. */
  passOn(request: PassOn): Promise<string>;
  /** Asks notices back from the mails they were put into, or those they have moved to. */
  recall(requests: RecallFrom[]): Promise<void>;
  /** Tells the coordinator that a mail was refused or that its fate is unknown. */
  tellUndelivered(request: Undelivered): Promise<string | null>;
  /**
   * The schedule with its rungs moved over the days the engine was down; null where that changes
   * nothing.
   */
  skipOutageDays(request: SkipOutageDays): Promise<SkippedOutageDays | null>;
  /** The next part of a schedule that was cut at its horizon. */
  planAhead(request: PlanAhead): Promise<Schedule>;
  /**
   * Reminds coordinators to enter days off that are to be decided; returns what was asked this
   * week.
   */
  askForDecisions(request: AskForDecisions): Promise<string[]>;
  /** Of each unit of a round, how many of its open tasks say how they stand since its period. */
  countShares(request: CountShares): Promise<Record<UnitId, Share>>;
  /** Deletes the closed runs of a workflow's id but for the one that asks. */
  forgetRuns(asking: WorkflowRun): Promise<void>;
}
