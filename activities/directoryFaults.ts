import type { Agency } from '../config/agency.ts';
import { faultLines } from '../config/load/faults.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { shortKey } from '../domain/case/shortKey.ts';
import { slotFor } from '../domain/digest/delivery/deliverySlot.ts';
import type { Notice } from '../domain/digest/types.ts';
import { text } from '../domain/text/text.ts';
import type { Deps } from './deps.ts';
import { coordinatorFor, OFFICE_NOTICE } from './officeNotice.ts';
import { post } from './post.ts';

/**
 * Puts what is wrong in an agency's files into the coordinator's next mail. The same faults are the
 * same notice, so a mail holds them once. Returns the mail's id; null where nothing is wrong.
 */
export async function tellFaults(
  client: Deps['client'],
  agency: Agency,
  now: Instant,
): Promise<string | null> {
  const { policy, calendar, faults } = agency;
  if (faults.length === 0) return null;
  const { delivery } = policy;
  const person = coordinatorFor(agency, '', slotFor(calendar, delivery, '', null, now).date);
  if (!person) return null;
  const slot = slotFor(calendar, delivery, person, null, now);
  const notices = [noticeOf(agency, now)];
  return (await post(client, { agency, delivery, person, notices, slot, urgent: false })).id;
}

const LONGEST = 2000;

function noticeOf({ directory, faults }: Agency, now: Instant): Notice {
  const { agency, language } = directory;
  const lines = faultLines(faults, language).join('; ');
  const title = text(
    `Tệp danh bạ, cài đặt của cơ quan có ${faults.length} chỗ ghi sai`,
    `${faults.length} ${faults.length === 1 ? 'entry' : 'entries'} of the agency's files cannot be used`,
  );
  return {
    ...OFFICE_NOTICE,
    id: `directory-fault#${agency}/${shortKey(lines)}`,
    kind: 'directory-fault',
    title: title[language],
    detail: lines.slice(0, LONGEST),
    handedOverAt: now,
  };
}
