import type { LocalDate } from '../../calendar/types.ts';
import type { DueReason } from '../../policy/dueReason.ts';
import type { Policy } from '../../policy/types.ts';
import { text } from '../../text/text.ts';
import { awaitsReview } from '../phase.ts';
import type { TaskFacts } from '../types.ts';
import { asksForReview, LEADERS, toOfficer, withDetail } from './shared.ts';
import { command } from './types.ts';

/** A due date under another calendar or policy. */
interface Recounted {
  /** Of the calendar or the policy. */
  version: string;
  workBy: LocalDate | null;
  dueReason: DueReason;
  /** Of a term that was counted, where it now ends on another day; absent: the due date stands. */
  due?: { dueDate: LocalDate; dueQuarter: string };
}

/**
 * A calendar that changed reaches a running task. The due date stands, but for one that was
 * counted; nobody is told.
 */
export const applyCalendar = command<Recounted>({
  who: LEADERS,
  refuse: () => null,
  apply: (_facts, { workBy, dueReason, due }) => ({ workBy, dueReason, ...due }),
  brings: () => ({ extent: 'to-come' }),
  kept: ({ version }) => ({ version }),
  verb: text('áp dụng lịch làm việc cho', 'apply the calendar to'),
  story: ({ version }) =>
    withDetail(text('áp dụng lịch làm việc', 'applied the calendar'), version),
  because: text('lịch làm việc đã đổi', 'the calendar changed'),
});

/** Where reports need acceptance no longer, one that waits for it is accepted. */
const acceptsWaiting = (facts: TaskFacts, { approval }: Policy): boolean =>
  !approval && awaitsReview(facts);

/** A policy that changed takes the place of the one that a running task was started with. */
export const applyPolicy = command<Recounted & { policy: Policy }>({
  who: LEADERS,
  refuse: () => null,
  apply: (facts, { by, policy, workBy, dueReason, due }, now) => ({
    ...{ workBy, dueReason, ...due },
    ...(acceptsWaiting(facts, policy)
      ? { review: { at: now, by: by.person.id, accepted: true, note: '' } }
      : {}),
  }),
  brings: () => ({ extent: 'to-come' }),
  outdates: (notice, facts, { policy }) => acceptsWaiting(facts, policy) && asksForReview(notice),
  tells: (facts, { policy }) => (acceptsWaiting(facts, policy) ? toOfficer('accepted', '') : []),
  kept: ({ version }) => ({ version }),
  verb: text('áp dụng quy tắc nhắc việc cho', 'apply the policy to'),
  story: ({ version }) =>
    withDetail(text('áp dụng quy tắc nhắc việc', 'applied the policy'), version),
  because: text('quy tắc nhắc việc đã đổi', 'the policy changed'),
});
