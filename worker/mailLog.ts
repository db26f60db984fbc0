import type { Mailer } from '../activities/mail/deliver.ts';
import { personInFileName } from '../activities/mail/outbox.ts';
import type { Log } from './log.ts';

/** The mailer, telling the log how each mail ended: never the address, never the words. */
export function logged(mailer: Mailer, log: Log): Mailer {
  return {
    close: () => mailer.close(),
    holdup: (now) => mailer.holdup?.(now) ?? null,
    async deliver(mail) {
      const { messageId, to, from } = mail;
      try {
        const { response, ...outcome } = await mailer.deliver(mail);
        const shown = { messageId, ...outcome, response: withoutNames(response, [to, from]) };
        log.info(shown, `mail ${outcome.outcome}`);
        return { response, ...outcome };
      } catch (error) {
        log.warn({ messageId, reason: withoutNames(reasonOf(error), [to, from]) }, 'mail unknown');
        throw error;
      }
    },
  };
}

/** nodemailer's errors carry addresses in five places, and a server's words in one. */
const reasonOf = (error: unknown): string =>
  (error as { response?: string }).response ?? String(error);

/** Servers repeat the mailbox without its domain, too; an outbox has it in its files' names. */
function withoutNames(said: string, addresses: string[]): string {
  const names = addresses
    .flatMap((to) => [to.slice(0, to.lastIndexOf('@')), personInFileName(to)])
    .map(literally);
  const alone = new RegExp(`(?<![\\p{L}\\p{N}._])(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return said.replace(alone, '***');
}

/** What an address may hold that means something in a pattern. */
const literally = (name: string): string => name.replace(/[$*+./?^{|}]/g, '\\$&');
