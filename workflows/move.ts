import { patched } from '@temporalio/workflow';
import type { Notice } from '../domain/digest/types.ts';
import { now } from './clock.ts';
import type { DigestMail } from './digestMail.ts';
import { passOn, withdraw } from './world.ts';

/** Notices passed on together: the engine takes no message of more than 2 MB. */
const PART = 200;

/**
 * What could not leave on its day goes into another day's mail, but for what was called back
 * meanwhile.
 */
export async function move(mail: DigestMail): Promise<void> {
  mail.dropCalledBack();
  if (mail.notices.length === 0 && patched('nothing-left-to-move'))
    return mail.finish('nothing', '');
  await passOnAll(mail, mail.notices);
  mail.finish('moved', '');
}

/**
 * Puts notices into the person's next mail, and calls back there those that were called back on the
 * way.
 */
export async function passOnAll(mail: DigestMail, notices: Notice[]): Promise<void> {
  let from = 0;
  do {
    const part = notices.slice(from, from + PART);
    const digest = await passOn({ id: mail.id, digest: mail.input, notices: part, now: now() });
    mail.moved(part, digest);
    for (const { notice, because } of mail.calledBackAmong(part)) {
      if (patched('withdraw-moved')) await withdraw({ digest, notice, because });
    }
    from += PART;
  } while (from < notices.length);
}
