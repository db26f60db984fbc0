import {
  addDays,
  dayNumber,
  earlierOf,
  isoWeekday,
  laterOf,
  MS_PER_DAY,
} from '../../calendar/days.ts';
import type { Instant, LocalDate } from '../../calendar/types.ts';
import { firstMonthEnd } from '../firstMonth.ts';
import type { Policy, ScheduleInput, Step } from '../types.ts';
import { STEP_IDS } from './stepIds.ts';

/**
 * When the coordinator is asked again about what is held: on the next Monday, or on the day the
 * plan's first month is over, for then it goes by itself.
 */
export function askHeldStep(
  asked: { date: LocalDate; at: Instant },
  input: Pick<ScheduleInput, 'planStartedOn'>,
  policy: Pick<Policy, 'firstMonthDays'>,
): Step {
  // What an outage delayed counts from the day it was made up for.
  const from = laterOf(asked.date, asked.at.slice(0, 10));
  const monday = addDays(from, 8 - isoWeekday(from));
  const end = firstMonthEnd(input, policy) ?? monday;
  const date = laterOf(addDays(from, 1), earlierOf(monday, end));
  const days = dayNumber(date) - dayNumber(from);
  const at = new Date(Date.parse(asked.at) + days * MS_PER_DAY).toISOString();
  return { id: STEP_IDS.askHeld(date), kind: 'ask-held', date, at, deliverAt: at, to: [] };
}
