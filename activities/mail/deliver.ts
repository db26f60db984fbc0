/** Mailers, which deliver a frozen mail, and how an attempt ended in words. */
export { describeOutcome } from '../../domain/digest/delivery/describeOutcome.ts';
export type { Mailer } from './mailer.ts';
export { createOutboxMailer } from './outbox.ts';
export { type GateTold, SenderGate, type TroubleStore } from './senderGate.ts';
export {
  connectionOptions,
  createSmtpMailer,
  type SmtpPatience,
  type SmtpSettings,
} from './smtp.ts';
