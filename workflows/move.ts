import { patched } from '@temporalio/workflow';
import type { Notice } from '../domain/digest/types.ts';
import { passOn, recallSurely } from './activityProxies.ts';
import { now } from './clock.ts';
import { FOLLOWS_RECALLS } from './contract/patches.ts';
import type { DigestMail } from './digestMail.ts';

/** Notices passed on together: the engine takes no message of more than 2 MB. */
const PART = 200;

/** What could not leave on its day goes into another day's mail. */
export async function move(mail: DigestMail): Promise<void> {
  if (mail.notices.length === 0) return mail.finish('nothing');
  mail.freeze();
  await passOnAll(mail, mail.notices);
  mail.finish('moved');
}

/** Puts notices into the person's next mail, and asks back there what was asked back on the way. */
export async function passOnAll(mail: DigestMail, notices: Notice[]): Promise<void> {
  for (let from = 0; from < notices.length; from += PART) {
    const part = notices.slice(from, from + PART);
    const to = await passOn({ id: mail.id, digest: mail.input, notices: part, now: now() });
    mail.moved(part, to);
    for (const request of mail.recalledAmong(part)) await recallSurely([{ mail: to, ...request }]);
  }
  await followRecalls(mail);
}

/** What was asked back of this mail while other notices of it were still being passed on. */
async function followRecalls(mail: DigestMail): Promise<void> {
  let asked = mail.takeFollowing();
  while (asked.length > 0 && patched(FOLLOWS_RECALLS)) {
    await recallSurely(asked);
    asked = mail.takeFollowing();
  }
}
