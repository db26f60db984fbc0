import type { Settings } from '../config/settings.ts';
import { Refusal } from '../domain/text/refusal.ts';
import { checkMail, type MailCheck } from '../worker/mailCheck.ts';

/**
 * How the mail server answers; what is wrong with the settings for it is an answer, too. Null where
 * mails go into a folder.
 */
export async function mailChecked(settings: Settings): Promise<MailCheck | null> {
  try {
    return await checkMail(settings);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, said: [error.said] };
    throw error;
  }
}
