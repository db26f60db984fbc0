import type { Mailer } from '../activities/mail/deliver.ts';
import type { Log } from './log.ts';

/** The mailer, telling the log how each mail ended: never the address, never the words. */
export function logged(mailer: Mailer, log: Log): Mailer {
  return {
    close: () => mailer.close(),
    async deliver(mail) {
      const { messageId } = mail;
      try {
        const outcome = await mailer.deliver(mail);
        log.info({ messageId, ...outcome }, `mail ${outcome.outcome}`);
        return outcome;
      } catch (error) {
        log.warn({ messageId, err: error }, 'mail unknown');
        throw error;
      }
    },
  };
}
