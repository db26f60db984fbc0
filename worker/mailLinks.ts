import { webKeys } from '../config/keys/webKeys.ts';
import type { Settings } from '../config/settings.ts';
import { mailLinkWord } from '../domain/access/workLink.ts';
import { Refusal } from '../domain/text/refusal.ts';
import type { Log } from './log.ts';

/**
 * Where a mail's person may report without signing in: the page's public address. Without one the
 * page serves this machine alone, and so does an outbox; a mail that leaves it has no link (null).
 * `on` (`2026-11-21`) is today. Throws a `Refusal` where the page's keys can be neither made nor
 * read; while they cannot be read later, mails leave without a link and the log says so.
 */
export function mailLinksOf(
  settings: Pick<Settings, 'web' | 'mail'>,
  on: string,
  log: Pick<Log, 'error'>,
): (mailId: string) => string | null {
  const origin = originOf(settings);
  if (origin === null) return () => null;
  const keys = webKeys(settings, on);
  return (mailId) => {
    try {
      return `${origin}/thu/${mailLinkWord(mailId, keys())}`;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log.error({ reason: error.message }, 'mails have no link');
      return null;
    }
  };
}

function originOf({ web, mail }: Pick<Settings, 'web' | 'mail'>): string | null {
  if (web.publicUrl !== null) return web.publicUrl;
  return mail.transport === 'outbox' ? `http://${web.address}` : null;
}
