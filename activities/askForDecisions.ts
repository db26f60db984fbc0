import type { Agency } from '../config/agency.ts';
import { weekOf } from '../domain/calendar/days.ts';
import {
  decisionsToEnter,
  type OpenDecision,
  optionsText,
  whatToEnter,
} from '../domain/calendar/decisions.ts';
import { nextDelivery } from '../domain/calendar/delivery.ts';
import { localDate } from '../domain/calendar/officeTime.ts';
import type { Instant } from '../domain/calendar/types.ts';
import { slotFor } from '../domain/digest/delivery/deliverySlot.ts';
import type { Notice } from '../domain/digest/types.ts';
import { resolveRecipients } from '../domain/directory/resolveRecipients.ts';
import { aboutPlan } from '../domain/directory/roles.ts';
import { text } from '../domain/text/text.ts';
import type { Deps } from './deps.ts';
import { post } from './post.ts';
import type { Activities } from './types.ts';

/**
 * Reminds each agency's coordinators, once a week, to enter days off that are not decided in their
 * calendar. Returns what was asked this week, so that nobody is asked twice.
 */
export function createAskForDecisions({
  client,
  agencies,
}: Pick<Deps, 'client' | 'agencies'>): Activities['askForDecisions'] {
  return async ({ now, asked }) => {
    const thisWeek: string[] = [];
    for (const agency of agencies()) {
      const { calendar, directory, policy } = agency;
      // Sunday's question is in Monday's mail.
      const week = weekOf(nextDelivery(calendar, now, policy.delivery.inboxBy).date);
      for (const decision of decisionsToEnter(calendar, localDate(calendar, now))) {
        const key = `${directory.agency}/${decision.first}/${week}`;
        if (!asked.includes(key)) await tell(client, agency, decision, key, now);
        thisWeek.push(key);
      }
    }
    return thisWeek;
  };
}

async function tell(
  client: Deps['client'],
  agency: Agency,
  decision: OpenDecision,
  key: string,
  now: Instant,
): Promise<void> {
  const { directory, calendar, policy } = agency;
  const about = aboutPlan('');
  const today = localDate(calendar, now);
  const { recipients } = resolveRecipients(directory, about, ['coordinator'], today);
  const { delivery } = policy;
  for (const { person } of recipients) {
    const slot = slotFor(calendar, delivery, person, null, now);
    const notices = [noticeOf(agency, decision, `${key}@${person}`, now)];
    await post(client, { agency, delivery, person, notices, slot, urgent: false });
  }
}

function noticeOf(
  { directory: { language } }: Agency,
  decision: OpenDecision,
  key: string,
  now: Instant,
): Notice {
  const { first, options } = decision;
  const vi = language === 'vi';
  const off = optionsText(decision, vi ? '; hoặc ' : '; or ');
  const detail =
    options.length === 0
      ? text(
          'chưa có lịch nghỉ của năm này, chỉ tính những ngày lễ luật đã định; thư có thể gửi vào dịp nghỉ Tết, thời hạn trong năm ghi là tạm tính',
          'the year has no calendar yet, only holidays dated by law are counted; mails may leave at Tết, due dates in it are called provisional',
        )
      : text(
          `chưa có quyết định, đang tính theo mọi phương án (nghỉ ${off}); không gửi thư vào các ngày này, thời hạn liên quan ghi là tạm tính`,
          `not decided yet, counted under every proposal (off: ${off}); no mail leaves on these days, due dates that depend on them are called provisional`,
        );
  return {
    id: `calendar#${key}`,
    subject: '',
    key: '',
    kind: 'enter-decision',
    title: whatToEnter(decision)[language],
    ref: '',
    plan: '',
    unitName: '',
    dueText: '',
    dueDate: first,
    workBy: null,
    rule: {},
    roles: ['coordinator'] satisfies Notice['roles'],
    instead: null,
    next: null,
    detail: detail[language],
    handedOverAt: now,
  };
}
