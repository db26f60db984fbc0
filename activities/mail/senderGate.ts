import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/types.ts';
import { RETRY_AFTER_MS } from '../../domain/digest/delivery/attempts.ts';
import type { SenderTrouble } from '../../domain/digest/delivery/senderTrouble.ts';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';

/** Where the trouble is kept: over restarts, and for all processes of a data folder. */
export interface TroubleStore {
  read(): SenderTrouble | null;
  write(trouble: SenderTrouble | null): void;
}

/** Who is told that all mails wait from now on, or that they go out again. */
export interface GateTold {
  shut(trouble: SenderTrouble): void;
  opened(trouble: SenderTrouble, at: Instant): void;
}

const NOBODY: GateTold = { shut: () => {}, opened: () => {} };

/**
 * Stands before the mail server. Once it refuses *us* (a spent quota, a sender it does not allow, a
 * sign-in), every mail would be refused, so all wait together: each quarter of an hour one goes
 * ahead to see whether the account is in order again. What only looks as if it were about us shuts
 * the gate when a second recipient in a row gets it.
 */
export class SenderGate {
  constructor(
    private readonly store: TroubleStore,
    private readonly told: GateTold = NOBODY,
    private readonly everyMs = RETRY_AFTER_MS,
  ) {}

  /** What a mail that wants to leave now waits for; null: it may try. Claims nothing. */
  holdup(now: Instant): SenderTrouble | null {
    const trouble = this.shutNow();
    return trouble && now < trouble.nextTry ? trouble : null;
  }

  /**
   * The same for a mail that is about to leave: null makes it the one that goes ahead. Whoever was
   * refused last lets others go ahead, for it may be about him after all.
   */
  enter(now: Instant, to: string): SenderTrouble | null {
    const trouble = this.shutNow();
    if (trouble === null) return null;
    const turn = later(trouble.nextTry, trouble.recipient === mark(to) ? this.everyMs : 0);
    if (now < turn) return trouble;
    this.store.write({ ...trouble, nextTry: later(now, this.everyMs) });
    return null;
  }

  /** Learns from how an attempt ended that `enter` let through. */
  learn(now: Instant, to: string, outcome: DeliveryOutcome): void {
    const trouble = this.store.read();
    if (outcome.outcome === 'accepted') this.open(trouble, now);
    else if (outcome.about !== undefined) this.refused(trouble, now, to, outcome);
    // It says nothing of our account: another may go ahead.
    else if (trouble?.certain) this.store.write({ ...trouble, nextTry: now });
  }

  private open(trouble: SenderTrouble | null, now: Instant): void {
    if (trouble === null) return;
    this.store.write(null);
    if (trouble.certain) this.told.opened(trouble, now);
  }

  private refused(
    before: SenderTrouble | null,
    now: Instant,
    to: string,
    { response, about }: Extract<DeliveryOutcome, { outcome: 'refused' }>,
  ): void {
    const anew = !before?.certain;
    const another = before !== null && before.recipient !== mark(to);
    const trouble: SenderTrouble = {
      since: before?.since ?? now,
      at: now,
      response: response.slice(0, LONGEST_RESPONSE),
      nextTry: later(now, this.everyMs),
      certain: !anew || about === 'sender' || another,
      recipient: mark(to),
    };
    this.store.write(trouble);
    if (anew && trouble.certain) this.told.shut(trouble);
  }

  private shutNow(): SenderTrouble | null {
    const trouble = this.store.read();
    return trouble?.certain ? trouble : null;
  }
}

const LONGEST_RESPONSE = 500;

const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** Tells recipients apart without naming them. */
const mark = (to: string): string => createHash('sha256').update(to).digest('hex').slice(0, 16);

/** For a process that keeps nothing. */
export function inMemory(): TroubleStore {
  let trouble: SenderTrouble | null = null;
  return {
    read: () => trouble,
    write(next) {
      trouble = next;
    },
  };
}
