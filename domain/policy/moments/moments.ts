import { laterOf } from '../../calendar/days.ts';
import { atLocal, nextOfficeInstant } from '../../calendar/officeTime.ts';
import type { Instant, WorkCalendar } from '../../calendar/types.ts';
import type { Planned, Span } from '../scheduleSpan.ts';
import type { Policy, ScheduleInput, Step } from '../types.ts';
import { handOverAt } from './handOver.ts';

/**
 * Gives a planned step its moments. A day that can no longer be met becomes the first that can, so
 * that what fell due together stands together and no step promises a delivery in the past.
 */
export function withMoments(
  { date, ...step }: Planned,
  input: ScheduleInput,
  policy: Policy,
  cal: WorkCalendar,
  span: Span,
): Step {
  const { inboxBy, atOnce } = policy.delivery;
  const day = laterOf(date, span.first);
  const digestAt = atLocal(cal, day, inboxBy);
  const at = atOnce && day === span.first ? input.from : handOverAt(digestAt, input.taskId);
  return { ...step, date: day, at, deliverAt: atOnce ? at : inboxAt(cal, digestAt, step.urgent) };
}

/**
 * An urgent notice is a mail of its own, within office hours; the digest lies there when the office
 * opens.
 */
const inboxAt = (cal: WorkCalendar, digestAt: Instant, urgent: true | undefined): Instant =>
  urgent ? nextOfficeInstant(cal, digestAt) : digestAt;
