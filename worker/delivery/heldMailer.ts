import { activityInfo } from '@temporalio/activity';
import type { Mailer } from '../../activities/mail/deliver.ts';
import type { Agency } from '../../config/agency.ts';
import { officeSpans } from '../../domain/calendar/officeTime.ts';
import type { Instant } from '../../domain/calendar/types.ts';
import { mailParts } from '../../domain/case/ids.ts';
import { nextAttempt } from '../../domain/digest/delivery/attempts.ts';
import type { DeliveryOutcome } from '../../domain/digest/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { firstDoubt, heldNow, readHold } from './hold.ts';

interface Held {
  dataDir: string;
  agencyOf(code: string): Agency;
  /** The digest whose mail is being delivered, and when, by the engine's clock. */
  delivery?(): { digest: string; at: Instant };
}

/**
 * The mailer of a data folder that may have been restored. While delivery is held a mail is
 * *refused for now*: its digest tries again through the day and then moves it to the next, so
 * nothing is lost and each person gets one catch-up. After the release the mails that may repeat
 * what the original has sent are thrown once (*unknown*, as its ledger then shows), and leave a
 * quarter of an hour later. The mark is read each time: a release needs no restart.
 */
export function heldMailer(
  mailer: Mailer,
  { dataDir, agencyOf, delivery = underWay }: Held,
): Mailer {
  return {
    close: () => mailer.close(),
    holdup: (now) => (heldNow(dataDir) ? null : (mailer.holdup?.(now) ?? null)),
    async deliver(mail) {
      const hold = readHold(dataDir);
      if (hold === null) return mailer.deliver(mail);
      const { digest, at } = delivery();
      const { agency: code, date } = mailParts(digest);
      const agency = agencyOf(code);
      const { language } = agency.directory;
      if (hold.released === null) return notNow(HELD[language]);
      if (date > hold.released.doubtfulThrough) return mailer.deliver(mail);
      // In the day's last quarter of an hour there would be no second attempt: tomorrow's mail
      // takes it.
      if (!repeatable(agency, date, at)) return notNow(TOMORROW[language]);
      if (firstDoubt(dataDir, mail.messageId)) throw new Error(DOUBT[language]);
      return mailer.deliver(mail);
    },
  };
}

function underWay(): { digest: string; at: Instant } {
  const { workflowExecution, scheduledTimestampMs } = activityInfo();
  return {
    digest: workflowExecution?.workflowId ?? '',
    at: new Date(scheduledTimestampMs).toISOString(),
  };
}

const notNow = (response: string): DeliveryOutcome => ({
  outcome: 'refused',
  permanent: false,
  response,
});

const repeatable = ({ policy, calendar }: Agency, date: string, now: string): boolean =>
  policy.delivery.atOnce || nextAttempt(now, officeSpans(calendar, date)) !== null;

const HELD: Text = text(
  'Bản khôi phục đang giữ thư, chưa gửi đi (dondoc delivery release)',
  'This restored copy holds its mails; nothing has left (dondoc delivery release)',
);
const TOMORROW: Text = text(
  'Bản khôi phục: để sang ngày làm việc sau, vì hôm nay không còn giờ gửi lại',
  'Restored copy: left to the next working day, since today has no time for a second attempt',
);
const DOUBT: Text = text(
  'Bản gốc có thể đã gửi những việc này trước khi khôi phục; sẽ gửi sau 15 phút',
  'The original may have sent these before the restore; this leaves in a quarter of an hour',
);
