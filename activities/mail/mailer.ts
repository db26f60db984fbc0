import type { Instant } from '../../domain/calendar/types.ts';
import type { SenderTrouble } from '../../domain/digest/delivery/senderTrouble.ts';
import type { DeliveryOutcome, FrozenMail } from '../../domain/digest/types.ts';

/**
 * Hands frozen mails to the world. One call is one attempt; nobody below it tries again by himself.
 */
export interface Mailer {
  /**
   * Resolves with what certainly happened. Whatever is thrown means *unknown*: the mail may or may
   * not have been taken, and the caller must record that before it tries again.
   */
  deliver(mail: FrozenMail): Promise<DeliveryOutcome>;
  /**
   * Why a mail need not even be written at a moment; null, or left out: nothing stands in the way.
   */
  holdup?(now: Instant): SenderTrouble | null;
  /**
   * Lets mails in flight finish, refuses those still in line (for now), then gives connections
   * back.
   */
  close(): Promise<void>;
}
